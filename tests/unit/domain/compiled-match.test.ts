import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Importance } from '#lib/domain/answers.ts';
import { compare, type Criterion } from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import { grouped, positionsOf, type YearChoice } from '#lib/domain/evidence.ts';
import { CHOICES, CLAIMS, MODELS } from './evidence-on-file.ts';

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

	it('is of no use for a choice that was not compiled', () => {
		const [first, second] = CHOICES;
		if (!first || !second) throw new Error('Two choices are needed');
		const match = new CompiledMatch([first], bodiesIn('last-known'));
		expect(() =>
			match.match([{ choice: second, chosen: second.options.slice(0, 1), importance: 1 }]),
		).toThrow(second.id);
	});
});
