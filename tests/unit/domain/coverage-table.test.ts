import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import { coverageCells, coverageCount } from '#lib/domain/coverage-table.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { worldArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { CHOICES, CLAIMS, MODELS } from './evidence-on-file.ts';
import { naiveAttested, naivePosition, type NaivePosition } from './naive-method.ts';

const FUNDING: Choice = { id: 'funding', tier: 'core', scale: 'ordinal', options: ['project', 'core'] };
const MEMBERS: Choice = { id: 'members', tier: 'mandate', scale: 'set', options: ['police', 'health'] };

describe('what is known of each body on each choice', () => {
	// Two choices, three bodies: six cells. Of `a`, funding is disputed (stated in 2020, inferred in 2015) and members is
	// inferred (2015); of `b`, funding is one source read two ways; of `c`, nothing is known.
	const claims = [
		claim({ id: '1', model: 'a', value: 'core', from: 2010, to: 2026, sourceYear: 2020, source: 's' }),
		claim({
			...{ id: '2', model: 'a', value: 'project', from: 2010, to: 2026, sourceYear: 2015, source: 't' },
			status: 'inferred',
		}),
		claim({
			...{ id: '3', model: 'a', choice: 'members', value: ['police'], from: 2015, to: null },
			...{ status: 'inferred', sourceYear: 2015 },
		}),
		claim({ id: '4', model: 'b', value: 'core', from: 2022, to: null, sourceYear: 2022, source: 'u' }),
		claim({ id: '5', model: 'b', value: 'project', from: 2022, to: null, sourceYear: 2022, source: 'u' }),
		claim({ id: '6', model: 'z', value: 'core', from: 2022, to: null, sourceYear: 2022 }),
	];
	const cellsOf = (stated: boolean) => coverageCells([FUNDING, MEMBERS], ['a', 'b', 'c'], claims, stated);

	it('is told by its basis, whether sources disagree, and its last attested year', () => {
		const silent = { basis: undefined, disagree: false, attested: null, faded: false };
		expect(cellsOf(false)).toEqual([
			{
				...{ model: 'a', choice: 'funding', basis: 'documented', disagree: true },
				...{ attested: 2020, faded: true },
			},
			{
				...{ model: 'a', choice: 'members', basis: 'inferred', disagree: false },
				...{ attested: 2015, faded: true },
			},
			{
				...{ model: 'b', choice: 'funding', basis: 'documented', disagree: false },
				...{ attested: 2022, faded: false },
			},
			{ model: 'b', choice: 'members', ...silent },
			{ model: 'c', choice: 'funding', ...silent },
			{ model: 'c', choice: 'members', ...silent },
		]);
	});

	it('is counted, with inferences and without', () => {
		expect(coverageCount(cellsOf(false))).toEqual({
			...{ cells: 6, stated: 2, inferred: 1, silent: 3, disagree: 1, faded: 2 },
		});
		expect(coverageCount(cellsOf(true))).toEqual({
			...{ cells: 6, stated: 2, inferred: 0, silent: 4, disagree: 1, faded: 1 },
		});
		expect(coverageCount([])).toEqual({
			...{ cells: 0, stated: 0, inferred: 0, silent: 0, disagree: 0, faded: 0 },
		});
	});
});

it('counts every body on every choice once, and never more with inferences left out', () => {
	fc.assert(
		fc.property(worldArbitrary, ({ choices, bodies }) => {
			const ids = bodies.map(({ model }) => model);
			const claims = bodies.flatMap((body) => body.claims);
			const [all, stated] = [false, true].map((only) =>
				coverageCount(coverageCells(choices, ids, claims, only)),
			);
			if (!all || !stated) throw new Error('Two counts were made.');
			for (const count of [all, stated]) {
				expect(count.cells).toBe(choices.length * bodies.length);
				expect(count.stated + count.inferred + count.silent).toBe(count.cells);
				expect(Math.max(count.disagree, count.faded)).toBeLessThanOrEqual(count.cells - count.silent);
			}
			expect(stated.inferred).toBe(0);
			expect(stated.stated).toBe(all.stated);
		}),
	);
});

/** The last year for which a claim in effect, or one that says the same as soundly and began by then, is attested. */
function naiveLastMention(choice: Choice, about: readonly PositionClaim[], found: NaivePosition): number {
	const years = [...found.values].flatMap(([value, { status, claims }]) =>
		about
			.filter(
				(one) =>
					claims.has(one.id) ||
					(choice.scale !== 'set' &&
						one.value === value &&
						one.from <= found.year &&
						(one.status === 'documented' || status === 'inferred')),
			)
			.map(naiveAttested),
	);
	return Math.max(...years);
}

it('counts the content as METHOD §2, written a second time, does', () => {
	const expected = { cells: 0, stated: 0, inferred: 0, silent: 0, faded: 0 };
	for (const { id } of MODELS)
		for (const choice of CHOICES) {
			const about = CLAIMS.filter((one) => one.model === id && one.choice === choice.id);
			const found = naivePosition(choice, about, 'last-known');
			expected.cells += 1;
			if (!found) expected.silent += 1;
			else if ([...found.values.values()].some(({ status }) => status === 'documented')) expected.stated += 1;
			else expected.inferred += 1;
			if (found && 2026 - naiveLastMention(choice, about, found) > 5) expected.faded += 1;
		}
	expect(expected.stated).toBeGreaterThan(0);
	const ids = MODELS.map(({ id }) => id);
	expect(coverageCount(coverageCells(CHOICES, ids, CLAIMS))).toMatchObject(expected);
});
