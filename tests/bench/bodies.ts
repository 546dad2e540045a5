import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { criteriaOf } from '#lib/domain/comparison.ts';
import { grouped, positionsOf, type Position, type Positions } from '#lib/domain/evidence.ts';
import { listingShares } from '#lib/domain/matching/listing-share.ts';
import { randomFrom } from '#lib/domain/random.ts';
import { CHOICES, CLAIMS, MODELS } from '../unit/domain/evidence-on-file.ts';

/** Every choice answered by its second option; a set by its first three items. */
export const answersTo = (choices: readonly Choice[]): Entries =>
	Object.fromEntries(
		choices.map(({ id, scale, options }) => [
			id,
			{
				answer: { state: 'chosen', options: scale === 'set' ? options.slice(0, 3) : options.slice(1, 2) },
				note: '',
				importance: 1,
			},
		]),
	);

export const CRITERIA = criteriaOf(CHOICES, answersTo(CHOICES));

const claimsByModel = grouped(CLAIMS, (claim) => claim.model);

/** Every comparable body with its last known positions. */
export const COMPARABLE = MODELS.filter((model) => model.comparable).map(({ id }) => ({
	model: id,
	positions: positionsOf(CHOICES, claimsByModel.get(id) ?? [], 'last-known'),
}));

/** p_q of the bodies on file. */
export const LISTED = listingShares(
	CHOICES.filter((choice) => choice.scale === 'set'),
	COMPARABLE.map(({ positions }) => positions),
);

/** So many choices of four ordered options. */
export const syntheticChoices = (count: number): Choice[] =>
	Array.from({ length: count }, (_, at) => ({
		...{ id: `c${at}`, tier: 'core', scale: 'ordinal' },
		options: [0, 1, 2, 3].map((option) => `c${at}-${option}`),
	}));

/** So many bodies, each documented on six choices of ten, as the real ones nearly are; the same ones every time. */
export function syntheticBodies(count: number, choices: readonly Choice[]) {
	const random = randomFrom(20_261_124);
	const positionOn = ({ options }: Choice): Position => {
		if (random() > 0.6) return { kind: 'not-documented' };
		const value = options[Math.floor(random() * options.length)] ?? '';
		return {
			kind: 'known',
			year: 2020,
			attested: 2020,
			side: { value, status: 'documented', attested: 2020, claims: [] },
		};
	};
	return Array.from({ length: count }, (_, at) => ({
		model: `body-${at}`,
		positions: Object.fromEntries(choices.map((choice) => [choice.id, positionOn(choice)])) as Positions,
	}));
}
