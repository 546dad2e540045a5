import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice, NominalChoice, OrdinalChoice, SetChoice } from '#lib/domain/choices.ts';
import type { Criterion } from '#lib/domain/comparison.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';
import { chanceLevel, combinations, leaderChance, subsetsOf } from '#lib/domain/matching/chance.ts';
import { expectedSimilarity } from '#lib/domain/matching/expected-similarity.ts';
import { choiceArbitrary, positionArbitrary } from '../arbitraries.ts';

const read = { year: 2026, attested: 2026 };
const known = (value: string): Position => ({
	...{ kind: 'known', ...read },
	side: { value, status: 'documented', attested: 2026, claims: [] },
});
const list = (...items: string[]): Position => ({
	...{ kind: 'at-least', ...read, status: 'documented', items, claims: [] },
});

const steps: OrdinalChoice = { id: 'steps', tier: 'core', scale: 'ordinal', options: ['a', 'b', 'c'] };
const kinds: NominalChoice = {
	...{ id: 'kinds', tier: 'core', scale: 'nominal', options: ['a', 'b', 'c', 'd'], near: [['a', 'b']] },
};
const things: SetChoice = { id: 'things', tier: 'mandate', scale: 'set', options: ['a', 'b', 'c', 'd'] };
const criterion = (choice: Choice, ...chosen: string[]): Criterion => ({ choice, chosen, importance: 1 });

describe('the chance level of a body', () => {
	it('of one ordinal question is the mean of its three similarities, reached as often as it is equalled', () => {
		// Against b: ½, 1, ½. A design that says a is equalled by all, one that says b by a third.
		const positions = { steps: known('b') };
		expect(chanceLevel([criterion(steps, 'a')], positions, {})).toEqual({ expected: 2 / 3, reached: 1 });
		const same = chanceLevel([criterion(steps, 'b')], positions, {});
		expect(same?.expected).toBeCloseTo(2 / 3, 12);
		expect(same?.reached).toBeCloseTo(1 / 3, 12);
	});

	it('draws as many options as the design accepts', () => {
		// Two of four against a: ab ac ad come to 1; bc and bd to ½, cd to 0.
		const level = chanceLevel([criterion(kinds, 'b', 'c')], { kinds: known('a') }, {});
		expect(level?.expected).toBeCloseTo((3 + 0.5 + 0.5) / 6, 12);
		expect(level?.reached).toBeCloseTo(5 / 6, 12);
	});

	it('of a set draws as many items', () => {
		// Two of four against a list of a alone, of which no other item is possible: ½ where a is drawn, else 0.
		const level = chanceLevel([criterion(things, 'a', 'b')], { things: list('a') }, { things: 0 });
		expect(level?.expected).toBeCloseTo(0.25, 12);
		expect(level?.reached).toBeCloseTo(0.5, 12);
	});

	it('adds up two questions by their importances', () => {
		// 3 × (1, ½, 0 of steps against a) + (1, ½, 0, 0 of kinds): the design comes to 3 × ½ + 1 = 2½ of 4.
		const criteria = [{ ...criterion(steps, 'b'), importance: 2 as const }, criterion(kinds, 'a')];
		const level = chanceLevel(criteria, { steps: known('a'), kinds: known('a') }, {});
		// 2·s + t reaches 2 for s = 1 (4 of 12), and for s = ½ with t = 1 (1 of 12).
		expect(level?.reached).toBeCloseTo(5 / 12, 12);
		expect(level?.expected).toBeCloseTo((2 * 0.5 + 0.375) / 3, 12);
	});

	it('is none where nothing of the body is known', () => {
		expect(chanceLevel([criterion(steps, 'a')], {}, {})).toBeUndefined();
		expect(chanceLevel([criterion(steps, 'a')], { steps: { kind: 'not-documented' } }, {})).toBeUndefined();
	});

	it('agrees with listing every plan', () => {
		const world = fc
			.tuple(...['c0', 'c1', 'c2'].map((id) => choiceArbitrary(id, ['ordinal', 'nominal', 'set'])))
			.chain((choices) =>
				fc.record({
					criteria: fc.tuple(
						...choices.map((choice) =>
							fc.record({
								choice: fc.constant(choice),
								chosen: fc.subarray([...choice.options], { minLength: 1 }),
								importance: fc.constantFrom(0.5 as const, 1 as const, 2 as const),
							}),
						),
					),
					positions: fc
						.tuple(...choices.map((choice) => fc.option(positionArbitrary(choice), { nil: undefined })))
						.map((all) =>
							Object.fromEntries(all.flatMap((one, at) => (one ? [[choices[at]!.id, one]] : []))),
						),
				}),
			);
		fc.assert(
			fc.property(world, ({ criteria, positions }) => {
				const listed = { c0: 0.3, c1: 0.3, c2: 0.3 };
				const level = chanceLevel(criteria, positions, listed);
				const sums = plansOf(criteria).map((plan) => sumOf(plan, positions, 0.3));
				const design = sumOf(criteria, positions, 0.3);
				expect(level === undefined).toBe(design === undefined);
				if (!level || design === undefined) return;
				const total = criteria.reduce((sum, one) => sum + (positions[one.choice.id] ? one.importance : 0), 0);
				const mean = sums.reduce<number>((sum, one) => sum + (one ?? 0), 0) / sums.length / total;
				expect(level.expected).toBeCloseTo(mean, 9);
				const reached = sums.filter((one) => (one ?? 0) >= design - 1e-9).length / sums.length;
				expect(level.reached).toBeCloseTo(reached, 9);
			}),
		);
	});
});

/** Every plan that accepts as many options on each question. */
function plansOf(criteria: readonly Criterion[]): readonly (readonly Criterion[])[] {
	return criteria.reduce<readonly (readonly Criterion[])[]>(
		(plans, one) =>
			plans.flatMap((plan) =>
				subsetsOf(one.choice.options, one.chosen.length).map((chosen) => [...plan, { ...one, chosen }]),
			),
		[[]],
	);
}

/** Weighted likeness over what is known; nothing where nothing is. */
function sumOf(criteria: readonly Criterion[], positions: Positions, listed: number): number | undefined {
	const known = criteria.filter(({ choice }) => positions[choice.id]);
	if (known.length === 0) return undefined;
	return known.reduce(
		(sum, one) => sum + one.importance * expectedSimilarity(one, positions[one.choice.id]!, listed),
		0,
	);
}

describe('the chance of the leader', () => {
	it('is how often the best of a random plan is as good as that of the design', () => {
		const bodies = [{ steps: known('a') }, { steps: known('c') }];
		// The best is 1 for a and for c, ½ for b.
		expect(leaderChance([criterion(steps, 'a')], bodies, {})).toBeCloseTo(2 / 3, 12);
		expect(leaderChance([criterion(steps, 'b')], bodies, {})).toBe(1);
	});

	it('is never less than that of the leader alone', () => {
		const criteria = [criterion(steps, 'a'), criterion(kinds, 'c')];
		const bodies = [
			{ steps: known('a'), kinds: known('c') },
			{ steps: known('b'), kinds: known('d') },
		];
		const alone = chanceLevel(criteria, bodies[0]!, {});
		expect(alone?.reached).toBeCloseTo(1 / 12, 12);
		expect(leaderChance(criteria, bodies, {})).toBeGreaterThanOrEqual(1 / 12);
	});

	it('is drawn where there are too many plans to list, close to the exact share, and the same each time', () => {
		const many = Array.from({ length: 8 }, (_, at): OrdinalChoice => ({ ...steps, id: `steps-${at}` }));
		const criteria = many.map((choice) => criterion(choice, 'b'));
		const positions = Object.fromEntries(many.map(({ id }) => [id, known('a')]));
		const drawn = leaderChance(criteria, [positions], {});
		// One body: the share is its own, which is exact. The standard error of 10,000 draws is at most 0.005.
		expect(Math.abs((drawn ?? 0) - (chanceLevel(criteria, positions, {})?.reached ?? 0))).toBeLessThan(0.02);
		expect(leaderChance(criteria, [positions], {})).toBe(drawn);
	});

	it('is none where nothing is known of any', () => {
		expect(leaderChance([criterion(steps, 'a')], [{}], {})).toBeUndefined();
	});
});

it('subsets are listed once, as many as combinations says', () => {
	expect(subsetsOf(['a', 'b', 'c'], 2)).toEqual([
		['a', 'b'],
		['a', 'c'],
		['b', 'c'],
	]);
	for (let size = 0; size <= 5; size += 1)
		expect(new Set(subsetsOf(['a', 'b', 'c', 'd', 'e'], size).map(String)).size).toBe(combinations(5, size));
});
