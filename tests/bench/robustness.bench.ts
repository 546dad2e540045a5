import { bench, describe } from 'vitest';
import { compare, criteriaOf, rank } from '#lib/domain/comparison.ts';
import { DRAWS, samplingOf } from '#lib/domain/robustness.ts';
import { answersTo, COMPARABLE, CRITERIA, syntheticBodies, syntheticChoices } from './bodies.ts';
import { plainRobustness } from './plain-robustness.ts';

const { ranked } = rank(
	COMPARABLE.map(({ model, positions }) => compare(CRITERIA, model, positions)),
	(model) => model,
);
const rankedBodies = COMPARABLE.filter(({ model }) => ranked.some((one) => one.model === model));

const draw = (criteria: typeof CRITERIA, bodies: typeof COMPARABLE, draws: number) => {
	const sampling = samplingOf(criteria, bodies, { seed: 1, weights: 'any', listed: {} });
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
		`the same, plain reference`,
		() => {
			plainRobustness(CRITERIA, COMPARABLE, DRAWS);
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
