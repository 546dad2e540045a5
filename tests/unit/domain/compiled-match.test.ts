import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entries, Importance } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { comparisonsOf, criteriaOf, type Comparison, type Criterion } from '#lib/domain/comparison.ts';
import { CompiledMatch, type MatchFigures } from '#lib/domain/compiled-match.ts';
import { grouped, positionsOf, type Position, type YearChoice } from '#lib/domain/evidence.ts';
import { listedArbitrary, worldArbitrary } from './arbitraries.ts';
import { CHOICES, CLAIMS, MODELS } from './evidence-on-file.ts';
import { naiveFigures, type NaiveFigures } from './naive-method.ts';

const claimsByModel = grouped(CLAIMS, ({ model }) => model);
const bodiesIn = (year: YearChoice) =>
	MODELS.map(({ id }) => ({ model: id, positions: positionsOf(CHOICES, claimsByModel.get(id) ?? [], year) }));

/** Every choice on file that is drawn, with any answer to it. */
const entriesArbitrary: fc.Arbitrary<Entries> = fc.subarray([...CHOICES]).chain((choices) =>
	fc
		.tuple(
			...choices.map((choice) =>
				fc.record({
					options: fc.subarray([...choice.options], { minLength: 1 }),
					importance: fc.constantFrom<Importance>(0, 0.5, 1, 2),
				}),
			),
		)
		.map((drawn) =>
			Object.fromEntries(
				drawn.map(({ options, importance }, at) => [
					choices[at]!.id,
					{ answer: { state: 'chosen', options }, note: '', importance },
				]),
			),
		),
);

/** Holds the figures of the body at a place against the naive ones. */
function expectFigures(figures: MatchFigures, at: number, naive: NaiveFigures) {
	expect(figures.documented[at]).toBe(naive.documented);
	if (naive.agreement === undefined) expect(figures.agreement[at]).toBeNaN();
	else expect(figures.agreement[at]).toBeCloseTo(naive.agreement, 9);
	for (const name of ['expected', 'coverage', 'lower', 'upper', 'statedLower', 'statedUpper'] as const)
		expect(figures[name][at], name).toBeCloseTo(naive[name], 9);
}

const STEPS: Choice = { id: 'steps', tier: 'core', scale: 'ordinal', options: ['a', 'b', 'c', 'd', 'e'] };
const KINDS: Choice = {
	...{ id: 'kinds', tier: 'core', scale: 'nominal', options: ['a', 'b', 'c'] },
	near: [['a', 'b']],
};
const THINGS: Choice = { id: 'things', tier: 'mandate', scale: 'set', options: ['p', 'q', 'r'] };

describe('a compiled match', () => {
	it('has the figures of the method, worked by hand', () => {
		const when = { year: 2026, attested: 2026 };
		const sides = (['documented', 'inferred', 'inferred'] as const).map((status, at) => ({
			...{ status, value: ['a', 'b', 'e'][at]!, attested: 2026, claims: [] },
		}));
		const claim = (item: string, status: 'documented' | 'inferred') => ({
			...{ id: item, model: 'm', choice: 'things', value: [item], from: 2020, to: null },
			...{ status, confidence: 'high' as const, sourceYear: 2026 },
		});
		const positions: Record<string, Position> = {
			steps: { kind: 'conflicting', ...when, sides },
			things: {
				...{ kind: 'at-least', ...when, status: 'documented', items: ['p', 'r'] },
				claims: [claim('p', 'inferred'), claim('r', 'documented')],
			},
		};
		const criteria: readonly Criterion[] = [
			{ choice: STEPS, chosen: ['a'], importance: 2 },
			{ choice: KINDS, chosen: ['a'], importance: 1 },
			{ choice: THINGS, chosen: ['p', 'q'], importance: 1 },
		];
		const bodies = [{ model: 'm', positions }];
		const figures = new CompiledMatch([STEPS, KINDS, THINGS], bodies, { things: 0.25 }).match(criteria);
		const [found] = comparisonsOf(
			new CompiledMatch([STEPS, KINDS, THINGS], bodies, { things: 0.25 }),
			criteria,
		);
		// steps, conflicting: 1, ¾ and 0; the mean is 7/12, not the middle ½. kinds, unknown: the mean of 1, ½ and 0, ½.
		// things, {p, r} known, q there once in four: ¼·2/3 + ¾·1/3 = 5/12; bounds 1/3 and 2/3. W = 4, covered 3.
		const expected: Omit<Comparison, 'model' | 'terms'> = {
			documented: 2,
			agreement: (2 * (7 / 12) + 5 / 12) / 3,
			expected: (2 * (7 / 12) + 1 / 2 + 5 / 12) / 4,
			coverage: 3 / 4,
			lower: 1 / 3 / 4,
			upper: (2 + 1 + 2 / 3) / 4,
			// The conflict has a stated side, and stays whole; of the list r alone is stated: from 0 to 2/3.
			statedLower: 0,
			statedUpper: (2 + 1 + 2 / 3) / 4,
		};
		for (const [name, figure = NaN] of Object.entries(expected)) {
			expect(figures[name as keyof MatchFigures][0], name).toBeCloseTo(figure, 12);
			expect(found?.[name as keyof MatchFigures], name).toBeCloseTo(figure, 12);
		}
	});

	it('leaves out of L^d and U^d what no claim states', () => {
		const inferred: Position = {
			...{ kind: 'known', year: 2026, attested: 2026 },
			side: { value: 'a', status: 'inferred', attested: 2026, claims: [] },
		};
		const match = new CompiledMatch([STEPS], [{ model: 'm', positions: { steps: inferred } }], {});
		const { lower, upper, statedLower, statedUpper } = match.match([
			{ choice: STEPS, chosen: ['b'], importance: 1 },
		]);
		expect([lower[0], upper[0], statedLower[0], statedUpper[0]]).toEqual([0.75, 0.75, 0, 1]);
	});

	it('says what the method, written a second time, says of the bodies on file, in any year', () => {
		fc.assert(
			fc.property(
				entriesArbitrary,
				fc.oneof(fc.constant<YearChoice>('last-known'), fc.integer({ min: 2002, max: 2026 })),
				listedArbitrary(CHOICES),
				(entries, year, listed) => {
					const figures = new CompiledMatch(CHOICES, bodiesIn(year), listed).match(
						criteriaOf(CHOICES, entries),
					);
					MODELS.forEach(({ id }, at) => {
						expectFigures(
							figures,
							at,
							naiveFigures(CHOICES, entries, claimsByModel.get(id) ?? [], year, listed),
						);
					});
				},
			),
			{ numRuns: 30 },
		);
	});

	it('says what the method, written a second time, says of any bodies and any answers', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year, listed }) => {
				const ready = bodies.map(({ model, claims }) => ({
					model,
					positions: positionsOf(choices, [...claims].reverse(), year),
				}));
				const figures = new CompiledMatch(choices, ready, listed).match(criteriaOf(choices, entries));
				bodies.forEach(({ claims }, at) => {
					expectFigures(figures, at, naiveFigures(choices, entries, claims, year, listed));
				});
			}),
			{ numRuns: 300 },
		);
	});

	it('gives each body the same figures whatever bodies stand beside it', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year, listed }) => {
				const criteria = criteriaOf(choices, entries);
				const ready = bodies.map(({ model, claims }) => ({
					model,
					positions: positionsOf(choices, claims, year),
				}));
				const together = comparisonsOf(new CompiledMatch(choices, ready, listed), criteria);
				const alone = ready.flatMap((body) =>
					comparisonsOf(new CompiledMatch(choices, [body], listed), criteria),
				);
				expect(together).toEqual(alone);
			}),
		);
	});

	it('forgets one design when it is asked about another', () => {
		const bodies = bodiesIn('last-known');
		const match = new CompiledMatch(CHOICES, bodies, {});
		const [first, ...others] = CHOICES.map((choice): Criterion => ({
			...{ choice, chosen: choice.options.slice(0, 1), importance: 1 },
		}));
		const before = match.match([first!]);
		match.match(others);
		expect(match.match([first!])).toEqual(before);
	});

	it('is of no use for a choice that was not compiled', () => {
		const [first, second] = CHOICES;
		if (!first || !second) throw new Error('Two choices are needed');
		const match = new CompiledMatch([first], bodiesIn('last-known'), {});
		expect(() =>
			match.match([{ choice: second, chosen: second.options.slice(0, 1), importance: 1 }]),
		).toThrow(second.id);
	});
});
