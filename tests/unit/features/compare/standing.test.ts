import { describe, expect, it } from 'vitest';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { DEFAULT_VIEW } from '#lib/features/evidence/comparison-address.ts';
import { coverageOf } from '#lib/features/evidence/coverage.ts';
import { standingOf } from '#lib/features/evidence/standing.ts';
import { summaryOf } from '#lib/features/compare/summary.ts';
import { claim } from '../../domain/claims.ts';

const IDS = ['a', 'b', 'c', 'd'];
const choices: readonly Choice[] = IDS.map((id) => ({
	...{ id, tier: 'core', scale: 'ordinal', options: ['low', 'middle', 'high'] },
}));
const answered = (...ids: string[]): Entries =>
	Object.fromEntries(
		ids.map((id) => [id, { answer: { state: 'chosen', options: ['high'] }, note: '', importance: 1 }]),
	);

function body(id: string, about: Partial<ModelSlice> = {}): ModelSlice {
	return {
		...{ id, name: id, short: id, province: 'ON', kind: 'coalition', listed: true, comparable: true },
		...about,
	};
}
/** Claims of a body, one a choice: an option, or nothing. */
function known(
	model: string,
	values: readonly (string | undefined)[],
	about: Partial<PositionClaim> = {},
): PositionClaim[] {
	return values.flatMap((value, at) =>
		value === undefined
			? []
			: [
					claim({
						...{ id: `${model}-${at}`, model, choice: IDS[at] ?? '', value, from: 2020, to: null },
						...{ sourceYear: 2024, ...about },
					}),
				],
	);
}
const all = (value: string) => IDS.map(() => value);

describe('who stands in the comparison', () => {
	const models = [
		body('listed'),
		body('unlisted', { listed: false }),
		body('unit', { listed: false, kind: 'police-unit', comparable: false }),
	];
	const claims = models.flatMap(({ id }) => known(id, all('high')));
	const evidence = { choices, models, claims };

	it('holds the bodies that the person added, whatever kinds are asked for', () => {
		const models = [body('one'), body('two', { listed: false }), body('own-1', { listed: false })];
		const claims = models.flatMap(({ id }) => known(id, ['high', 'high', 'high', 'high']));
		const { ranking } = standingOf({ choices, models, claims }, answered(...IDS), DEFAULT_VIEW);
		expect(ranking.ranked.map(({ model }) => model).sort()).toEqual(['one', 'own-1']);
	});

	it('is the bodies of the presentation, unless kinds are added', () => {
		const standing = standingOf(evidence, answered(...IDS), DEFAULT_VIEW);
		expect(standing.ranking.ranked.map(({ model }) => model)).toEqual(['listed']);
		expect(standing.considered).toBe(1);
		const wider = standingOf(evidence, answered(...IDS), { year: 'last-known', kinds: ['coalition'] });
		expect(wider.ranking.ranked.map(({ model }) => model)).toEqual(['listed', 'unlisted']);
	});

	it('shows bodies that are not comparable and never ranks them', () => {
		const standing = standingOf(evidence, answered(...IDS), { year: 'last-known', kinds: ['police-unit'] });
		expect(standing.shown.map(({ id }) => id)).toEqual(['unit']);
		const named = [...standing.ranking.ranked, ...standing.ranking.apart].map(({ model }) => model);
		expect(named).not.toContain('unit');
	});

	it('reads the year of the view', () => {
		const standing = standingOf(evidence, answered(...IDS), { year: 2010, kinds: [] });
		expect(standing.ranking.ranked).toEqual([]);
		expect(standing.ranking.apart.map(({ model }) => model)).toEqual(['listed']);
		expect(standing.attested).toBeUndefined();
	});

	it('says between which years the positions that count are attested', () => {
		const mixed = [
			...known('listed', all('high')),
			...known('unlisted', all('low'), { to: 2022, sourceYear: null }),
		];
		const standing = standingOf({ ...evidence, claims: mixed }, answered(...IDS), {
			year: 'last-known',
			kinds: ['coalition'],
		});
		expect(standing.attested).toEqual({ first: 2022, last: 2024 });
	});
});

describe('what is said first', () => {
	const summary = (
		bodies: Readonly<Record<string, readonly (string | undefined)[]>>,
		entries: Entries = answered(...IDS),
	) => {
		const models = Object.keys(bodies).map((id) => body(id));
		const claims = Object.entries(bodies).flatMap(([id, values]) => known(id, values));
		return summaryOf(standingOf({ choices, models, claims }, entries, DEFAULT_VIEW));
	};

	it('asks for answers when none counts, undecided ones included', () => {
		const undecided: Entries = { a: { answer: { state: 'undecided' }, note: '', importance: 1 } };
		expect(summary({ x: all('high') }, {})).toEqual({ kind: 'no-answer' });
		expect(summary({ x: all('high') }, undecided)).toEqual({ kind: 'no-answer' });
	});

	it('asks for three when fewer count', () => {
		expect(summary({ x: all('high') }, answered('a', 'b'))).toEqual({ kind: 'too-few-answers', answers: 2 });
	});

	it('says when no body is documented enough, and when a single one is', () => {
		const little = ['high', 'high'];
		expect(summary({ x: little, y: [] })).toEqual({ kind: 'none-ranked', considered: 2 });
		expect(summary({ x: all('low'), y: little })).toEqual({ kind: 'one-ranked', model: 'x', considered: 2 });
	});

	it('says necessarily only when no unknown can change it', () => {
		expect(summary({ x: all('high'), y: all('low') })).toEqual({
			...{ kind: 'necessarily', model: 'x', ranked: 2, considered: 2 },
		});
		expect(summary({ x: ['high', 'high', 'high'], y: all('high') })).toEqual({
			...{ kind: 'possibly', model: 'y', others: ['x'], ranked: 2, considered: 2 },
		});
	});

	it('names the others that may be closest, and leaves out those that cannot', () => {
		const bodies = { x: all('high'), y: ['high', 'high', 'high'], z: all('low'), w: all('high') };
		expect(summary(bodies)).toMatchObject({ kind: 'possibly', model: 'w', others: ['x', 'y'] });
	});
});

describe('the coverage of a body', () => {
	const coverage = (claims: readonly PositionClaim[]) => {
		const standing = standingOf({ choices, models: [body('x')], claims }, answered(...IDS), DEFAULT_VIEW);
		const [only] = [...standing.ranking.ranked, ...standing.ranking.apart];
		if (!only) throw new Error('The body is in the comparison');
		return coverageOf(only, 'last-known');
	};

	it('counts what is known, what is inferred, and what is old', () => {
		const found = coverage([
			...known('x', ['high']),
			...known('x', [undefined, 'low'], { status: 'inferred' }),
			...known('x', [undefined, undefined, 'low'], { to: 2015, from: 2012 }),
		]);
		expect(found).toMatchObject({ asked: 4, known: 3, inferred: 1, faded: 1 });
		expect(found.marks.map(({ state }) => state)).toEqual([
			...['documented', 'inferred', 'documented', 'unknown'],
		]);
		expect(found.marks.map(({ faded }) => faded)).toEqual([false, false, true, false]);
	});

	it('calls a dispute inferred as soon as one side is', () => {
		const both = [...known('x', ['high']), ...known('x', ['low'], { id: 'other', status: 'inferred' })];
		expect(coverage(both)).toMatchObject({ known: 1, inferred: 1 });
		const documented = [...known('x', ['high']), ...known('x', ['low'], { id: 'other' })];
		expect(coverage(documented)).toMatchObject({ known: 1, inferred: 0 });
	});
});
