import { bench, describe } from 'vitest';
import { comparisonsOf, criteriaOf, rank } from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import { DRAWS, samplingOf, type Weights } from '#lib/domain/robustness.ts';
import { CHOICES } from '../unit/domain/evidence-on-file.ts';
import { answersTo, COMPARABLE, CRITERIA, LISTED, syntheticBodies, syntheticChoices } from './bodies.ts';
import { plainRobustness } from './plain-robustness.ts';

const { ranked } = rank(
	comparisonsOf(new CompiledMatch(CHOICES, COMPARABLE, LISTED), CRITERIA),
	(model) => model,
);
const rankedBodies = COMPARABLE.filter(({ model }) => ranked.some((one) => one.model === model));

const draw = (
	criteria: typeof CRITERIA,
	bodies: typeof COMPARABLE,
	draws: number,
	weights: Weights = 'any',
) => {
	const sampling = samplingOf(criteria, bodies, { seed: 1, weights, listed: LISTED });
	sampling.take(draws);
	return sampling.result();
};

describe(`robustness, ${DRAWS} draws × ${CRITERIA.length} choices, pairs included`, () => {
	bench(
		`every comparable body (${COMPARABLE.length})`,
		() => {
			draw(CRITERIA, COMPARABLE, DRAWS);
		},
		{ time: 1500 },
	);
	bench(
		`the same, with the weights as given`,
		() => {
			draw(CRITERIA, COMPARABLE, DRAWS, 'given');
		},
		{ time: 1500 },
	);
	bench(
		`whatever the weights, plain reference`,
		() => {
			plainRobustness(CRITERIA, COMPARABLE, DRAWS, LISTED);
		},
		{ time: 1500, iterations: 3, warmupIterations: 1 },
	);
	bench(
		`the bodies that are ranked (${rankedBodies.length})`,
		() => {
			draw(CRITERIA, rankedBodies, DRAWS);
		},
		{ time: 1500 },
	);
});

describe('growth: 200 draws × 16 choices, by bodies', () => {
	const choices = syntheticChoices(16);
	const criteria = criteriaOf(choices, answersTo(choices));
	for (const count of [50, 100, 200, 500, 1000]) {
		const bodies = syntheticBodies(count, choices);
		bench(
			`${count} bodies`,
			() => {
				draw(criteria, bodies, 200);
			},
			{ time: 400, iterations: 3 },
		);
	}
});

describe('growth: 1,000 draws × 50 bodies, by choices', () => {
	for (const count of [10, 20, 40]) {
		const choices = syntheticChoices(count);
		const criteria = criteriaOf(choices, answersTo(choices));
		const bodies = syntheticBodies(50, choices);
		bench(
			`${count} choices`,
			() => {
				draw(criteria, bodies, 1000);
			},
			{ time: 400, iterations: 3 },
		);
	}
});
