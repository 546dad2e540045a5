import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Importance } from '#lib/domain/answers.ts';
import { compare, criteriaOf, type Criterion } from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import { grouped, positionsOf, type YearChoice } from '#lib/domain/evidence.ts';
import { worldArbitrary } from './arbitraries.ts';
import { CHOICES, CLAIMS, MODELS } from './evidence-on-file.ts';
import { naiveFigures } from './naive-method.ts';

const claimsByModel = grouped(CLAIMS, ({ model }) => model);
const bodiesIn = (year: YearChoice) =>
	MODELS.map(({ id }) => ({ model: id, positions: positionsOf(CHOICES, claimsByModel.get(id) ?? [], year) }));

const criteriaArbitrary: fc.Arbitrary<Criterion[]> = fc
	.tuple(
		...CHOICES.map((choice) =>
			fc.record({
				choice: fc.constant(choice),
				chosen: fc.subarray([...choice.options], { minLength: 1 }),
				importance: fc.constantFrom<Importance>(0.5, 1, 2),
			}),
		),
	)
	.chain((criteria) => fc.subarray(criteria));

describe('a compiled match', () => {
	it('says what comparing body by body says, in any year', () => {
		fc.assert(
			fc.property(
				criteriaArbitrary,
				fc.oneof(fc.constant<YearChoice>('last-known'), fc.integer({ min: 2002, max: 2026 })),
				(criteria, year) => {
					const bodies = bodiesIn(year);
					const figures = new CompiledMatch(CHOICES, bodies).match(criteria);
					bodies.forEach(({ model, positions }, at) => {
						const {
							documented,
							agreement = NaN,
							coverage,
							lower,
							upper,
						} = compare(criteria, model, positions);
						expect([
							figures.documented[at],
							figures.agreement[at],
							figures.coverage[at],
							figures.lower[at],
							figures.upper[at],
						]).toEqual([documented, agreement, coverage, lower, upper]);
					});
				},
			),
			{ numRuns: 60 },
		);
	});

	it('says what the method, written a second time, says of any bodies and any answers', () => {
		fc.assert(
			fc.property(worldArbitrary, ({ choices, entries, bodies, year }) => {
				const ready = bodies.map(({ model, claims }) => ({
					model,
					positions: positionsOf(choices, [...claims].reverse(), year),
				}));
				const figures = new CompiledMatch(choices, ready).match(criteriaOf(choices, entries));
				bodies.forEach(({ claims }, at) => {
					const expected = naiveFigures(choices, entries, claims, year);
					expect(figures.documented[at]).toBe(expected.documented);
					const { agreement = NaN } = expected;
					if (Number.isNaN(agreement)) expect(figures.agreement[at]).toBeNaN();
					else expect(figures.agreement[at]).toBeCloseTo(agreement, 12);
					expect(figures.coverage[at]).toBeCloseTo(expected.coverage, 12);
					expect(figures.lower[at]).toBeCloseTo(expected.lower, 12);
					expect(figures.upper[at]).toBeCloseTo(expected.upper, 12);
				});
			}),
			{ numRuns: 300 },
		);
	});

	it('forgets one design when it is asked about another', () => {
		const bodies = bodiesIn('last-known');
		const match = new CompiledMatch(CHOICES, bodies);
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
		const match = new CompiledMatch([first], bodiesIn('last-known'));
		expect(() =>
			match.match([{ choice: second, chosen: second.options.slice(0, 1), importance: 1 }]),
		).toThrow(second.id);
	});
});
