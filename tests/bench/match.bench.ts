import {
	LikertAlternative,
	match as compassMatch,
	QuestionType,
	type Answer,
} from 'election-compass-match';
import { bench, describe } from 'vitest';
import type { Entries } from '#lib/domain/answers.ts';
import { compare, criteriaOf, rank } from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import { grouped, positionsOf } from '#lib/domain/evidence.ts';
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

const claimsByModel = grouped(CLAIMS, (claim) => claim.model);
const compile = (models: readonly { readonly id: string }[]) =>
	models.map(({ id }) => ({
		id,
		positions: positionsOf(CHOICES, claimsByModel.get(id) ?? [], 'last-known'),
	}));
const match = (compiled: ReturnType<typeof compile>) => {
	const criteria = criteriaOf(CHOICES, entries);
	return rank(
		compiled.map(({ id, positions }) => compare(criteria, id, positions)),
		(model) => model,
	);
};

const comparable = MODELS.filter((model) => model.comparable);
const twelve = compile(comparable.slice(0, 12));
const all = compile(comparable);

describe('a match, at each change of answer', () => {
	bench(`${twelve.length} bodies × ${CHOICES.length} choices`, () => {
		match(twelve);
	});
	bench(`every comparable body (${all.length}) × ${CHOICES.length} choices`, () => {
		match(all);
	});
});

describe('reading the evidence, once a year is chosen', () => {
	bench(`positions of every comparable body (${all.length})`, () => {
		compile(comparable);
	});
});
