import { bench, describe } from 'vitest';
import type { Entries } from '#lib/domain/answers.ts';
import { compare, criteriaOf, rank } from '#lib/domain/comparison.ts';
import { grouped, positionsOf } from '#lib/domain/evidence.ts';
import { DRAWS, samplingOf } from '#lib/domain/robustness.ts';
import { CHOICES, CLAIMS, MODELS } from '../unit/domain/evidence-on-file.ts';

/** Every choice answered by its second option; a set by its first three items. */
const entries: Entries = Object.fromEntries(
	CHOICES.map(({ id, scale, options }) => [
		id,
		{
			answer: { state: 'chosen', options: scale === 'set' ? options.slice(0, 3) : options.slice(1, 2) },
			note: '',
			importance: 1,
		},
	]),
);
const criteria = criteriaOf(CHOICES, entries);
const claimsByModel = grouped(CLAIMS, (claim) => claim.model);
const bodies = MODELS.filter((model) => model.comparable).map(({ id }) => ({
	model: id,
	positions: positionsOf(CHOICES, claimsByModel.get(id) ?? [], 'last-known'),
}));
const { ranked } = rank(
	bodies.map(({ model, positions }) => compare(criteria, model, positions)),
	(model) => model,
);
const rankedBodies = bodies.filter(({ model }) => ranked.some((one) => one.model === model));

describe(`robustness, ${DRAWS} draws × ${criteria.length} choices, pairs included`, () => {
	for (const [words, held] of [
		['the bodies that are ranked', rankedBodies],
		['every comparable body', bodies],
	] as const)
		bench(
			`${words} (${held.length})`,
			() => {
				const sampling = samplingOf(criteria, held, 1);
				sampling.take(DRAWS);
				sampling.result();
			},
			{ time: 1500 },
		);
});
