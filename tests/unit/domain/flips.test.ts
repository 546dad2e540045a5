import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import { compare, criteriaOf, type Criterion } from '#lib/domain/comparison.ts';
import { positionsOf, type Position } from '#lib/domain/evidence.ts';
import { flipsOf, type FlipBody } from '#lib/domain/flips.ts';
import { entropyOf, tellingOf } from '#lib/domain/telling-choice.ts';
import { worldArbitrary } from './arbitraries.ts';

const FUNDING: Choice = {
	id: 'funding',
	tier: 'core',
	scale: 'ordinal',
	options: ['in-kind', 'project', 'mixed', 'core'],
};
const ENTRY: Choice = { id: 'entry', tier: 'core', scale: 'nominal', options: ['one', 'many'], near: [] };
const known = (value: string): Position => ({
	kind: 'known',
	year: 2026,
	attested: 2026,
	side: { value, status: 'documented', attested: 2026, claims: [] },
});
const asks = (choice: Choice, ...chosen: string[]): Criterion => ({ choice, chosen, importance: 1 });

describe('flips', () => {
	it('are worked by hand: a’s lead over b is one answer, or one unknown of b', () => {
		const criteria = [asks(FUNDING, 'core'), asks(ENTRY, 'one')];
		// L: a has (1 + 0)/2, b has (2/3 + unknown)/2.
		const bodies = [
			{ model: 'a', positions: { funding: known('core'), entry: known('many') } },
			{ model: 'b', positions: { funding: known('mixed') } },
		];
		const { closest, answers, unknowns } = flipsOf(criteria, bodies);
		expect(closest).toEqual(['a']);
		// Funding mixed: a 2/3, b 1. Project: 1/3 against 2/3. In kind: 0 against 1/3. Entry many: a only gains.
		expect(answers.map(({ choice, to, closest }) => [choice, to, closest])).toEqual([
			['funding', ['mixed'], ['b']],
			['funding', ['project'], ['b']],
			['funding', ['in-kind'], ['b']],
		]);
		expect(answers.map(({ size }) => size)).toEqual([1 / 3, 2 / 3, 1].map((n) => expect.closeTo(n, 12)));
		expect(unknowns).toEqual([{ model: 'b', choice: 'entry', value: 'one', closest: ['b'] }]);
	});

	it('name every body that would be level', () => {
		const bodies = [
			{ model: 'b', positions: { funding: known('core') } },
			{ model: 'a', positions: {} },
		];
		expect(flipsOf([asks(FUNDING, 'core')], bodies).unknowns).toEqual([
			{ model: 'a', choice: 'funding', value: 'core', closest: ['a', 'b'] },
		]);
	});

	it('are all there, and none too many, beside trying every change', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year }) => {
				const criteria = criteriaOf(choices, entries);
				fc.pre(criteria.length > 0);
				const all: FlipBody[] = bodies.map(({ model, claims }) => ({
					model,
					positions: positionsOf(choices, claims, year),
				}));
				const top = (some: readonly Criterion[], held: readonly FlipBody[]) => {
					const lowers = held.map(({ model, positions }) => compare(some, model, positions));
					const most = Math.max(...lowers.map(({ lower }) => lower));
					return lowers
						.filter(({ lower }) => most - lower <= 1e-12)
						.map(({ model }) => model)
						.sort()
						.join();
				};
				const now = top(criteria, all);
				const flips = flipsOf(criteria, all);
				for (const [at, { choice, chosen }] of criteria.entries()) {
					if (choice.scale === 'set') continue;
					for (const option of choice.options) {
						if (chosen.length === 1 && chosen[0] === option) continue;
						const changed = criteria.map((one, other) => (other === at ? { ...one, chosen: [option] } : one));
						const said = flips.answers.some((one) => one.choice === choice.id && one.to[0] === option);
						expect(said).toBe(top(changed, all) !== now);
					}
				}
				// An unknown that could change the answer is named with some value, whatever value does it.
				for (const body of all)
					for (const { choice } of criteria) {
						const position = body.positions[choice.id];
						if (choice.scale === 'set' || (position && 'attested' in position)) continue;
						const does = choice.options.some((value) => {
							const changed = all.map((one) =>
								one === body ? { ...one, positions: { ...one.positions, [choice.id]: known(value) } } : one,
							);
							return top(criteria, changed) !== now;
						});
						const said = flips.unknowns.some((one) => one.model === body.model && one.choice === choice.id);
						expect(said).toBe(does);
					}
			}),
			{ numRuns: 100 },
		);
	});
});

describe('the next most telling choice', () => {
	const bodies: FlipBody[] = [
		{ model: 'a', positions: { funding: known('core'), entry: known('one') } },
		{ model: 'b', positions: { funding: known('core'), entry: known('many') } },
	];
	const criteria = [asks(FUNDING, 'core')];

	it('is worth one bit when it tells two level bodies apart', () => {
		const told = tellingOf(ENTRY, criteria, bodies, { seed: 1, draws: 500 });
		expect(told?.reduction).toBeCloseTo(1, 10);
	});

	it('is worth nothing when both stand alike on it', () => {
		const alike: Choice = { ...ENTRY, id: 'alike' };
		const held = bodies.map((body) => ({
			...body,
			positions: { ...body.positions, alike: known('one') },
		}));
		expect(tellingOf(alike, criteria, held, { seed: 1, draws: 500 })?.reduction).toBeCloseTo(0, 10);
	});

	it('is not told for a set', () => {
		const members: Choice = { id: 'members', tier: 'mandate', scale: 'set', options: ['x'] };
		expect(tellingOf(members, criteria, bodies, { seed: 1, draws: 10 })).toBeUndefined();
	});

	it('is measured in bits: four bodies as often closest hold two', () => {
		const shares = (closest: readonly number[]) => ({
			draws: 4,
			above: [],
			bodies: closest.map((share, at) => ({
				model: String(at),
				ranks: [],
				closest: share,
				central: undefined,
			})),
		});
		expect(entropyOf(shares([0.25, 0.25, 0.25, 0.25]))).toBe(2);
		expect(entropyOf(shares([1, 0]))).toBe(0);
	});
});
