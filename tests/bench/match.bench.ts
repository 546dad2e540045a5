import {
	LikertAlternative,
	match as compassMatch,
	QuestionType,
	type Answer,
	type SelectedIndex,
} from 'election-compass-match';
import { bench, describe } from 'vitest';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { comparisonsOf, criteriaOf, rank } from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import { grouped, positionsOf, type Position } from '#lib/domain/evidence.ts';
import { flipsOf } from '#lib/domain/flips.ts';
import { CHOICES, CLAIMS, MODELS } from '../unit/domain/evidence-on-file.ts';
import { answersTo, COMPARABLE, CRITERIA, LISTED, syntheticBodies, syntheticChoices } from './bodies.ts';

const twelve = COMPARABLE.slice(0, 12);
const LIKERT = [
	...[LikertAlternative.STRONGLY_DISAGREE, LikertAlternative.SOMEWHAT_DISAGREE],
	...[LikertAlternative.SOMEWHAT_AGREE, LikertAlternative.STRONGLY_AGREE],
];

/** An answer as the established library takes it: up to four ordered options, exactly five, or a list. It knows no nearness, no conflict and no bounds. */
function compassAnswer({ scale, options }: Choice, chosen: readonly OptionId[]): Answer {
	const [first = 0, ...others] = chosen.map((option) => options.indexOf(option));
	if (chosen.length === 0) return null;
	if (scale === 'set') return { type: QuestionType.PRIORITY, selectedAlternatives: [first, ...others] };
	if (options.length === 5) return { type: QuestionType.RANGE, selectedIndex: first as SelectedIndex };
	return { type: QuestionType.PROPOSITION, likertAlternative: LIKERT[first] as LikertAlternative };
}
const valuesOf = (position: Position | undefined) =>
	position?.kind === 'known' ? [position.side.value] : position?.kind === 'at-least' ? position.items : [];
const user = CRITERIA.map(({ choice, chosen }) => compassAnswer(choice, chosen));
const entities = COMPARABLE.map(({ positions }) =>
	CRITERIA.map(({ choice }) => compassAnswer(choice, valuesOf(positions[choice.id]))),
);

const compiledTwelve = new CompiledMatch(CHOICES, twelve, LISTED);
const compiled = new CompiledMatch(CHOICES, COMPARABLE, LISTED);

describe('one match, from compiled positions', () => {
	bench(`${twelve.length} bodies × ${CRITERIA.length} choices`, () => {
		compiledTwelve.match(CRITERIA);
	});
	bench(`every comparable body (${COMPARABLE.length}) × ${CRITERIA.length} choices`, () => {
		compiled.match(CRITERIA);
	});
	bench(`the same questions, election-compass-match (${entities.length})`, () => {
		for (const entity of entities) compassMatch(user, entity);
	});
});

describe('a match with each term told, and the ranks, at each change of answer', () => {
	for (const bodies of [twelve, COMPARABLE])
		bench(`${bodies.length} bodies × ${CRITERIA.length} choices`, () => {
			rank(comparisonsOf(new CompiledMatch(CHOICES, bodies, LISTED), CRITERIA), (model) => model);
		});
});

describe('reading the evidence, once a year is chosen', () => {
	const claimsByModel = grouped(CLAIMS, (claim) => claim.model);
	bench(`positions of every body (${MODELS.length})`, () => {
		for (const { id } of MODELS) positionsOf(CHOICES, claimsByModel.get(id) ?? [], 'last-known');
	});
	bench('making them ready', () => {
		new CompiledMatch(CHOICES, COMPARABLE, LISTED).match([]);
	});
});

describe('growth: a compiled match × 16 choices, by bodies', () => {
	const choices = syntheticChoices(16);
	const criteria = criteriaOf(choices, answersTo(choices));
	for (const count of [50, 100, 200, 500, 1000]) {
		const match = new CompiledMatch(choices, syntheticBodies(count, choices), {});
		bench(`${count} bodies`, () => {
			match.match(criteria);
		});
	}
});

describe('growth: a compiled match × 50 bodies, by choices', () => {
	for (const count of [10, 20, 40]) {
		const choices = syntheticChoices(count);
		const criteria = criteriaOf(choices, answersTo(choices));
		const match = new CompiledMatch(choices, syntheticBodies(50, choices), {});
		bench(`${count} choices`, () => {
			match.match(criteria);
		});
	}
});

/** Few runs of the largest sizes: a growth that is no longer nearly linear is seen all the same. */
const FEW = { time: 200, iterations: 3, warmupIterations: 1 };

describe('growth: ranking, by bodies', () => {
	const choices = syntheticChoices(16);
	const criteria = criteriaOf(choices, answersTo(choices));
	for (const count of [500, 1000, 2000, 4000, 8000]) {
		const comparisons = comparisonsOf(
			new CompiledMatch(choices, syntheticBodies(count, choices), {}),
			criteria,
		);
		bench(
			`${count} bodies`,
			() => {
				rank(comparisons, (model) => model);
			},
			FEW,
		);
	}
});

describe('growth: flips × 16 choices, by bodies', () => {
	const choices = syntheticChoices(16);
	const entries = answersTo(choices);
	for (const count of [500, 1000, 2000, 4000]) {
		const bodies = syntheticBodies(count, choices);
		bench(
			`${count} bodies`,
			() => {
				flipsOf({ choices, entries, bodies, listed: {} });
			},
			FEW,
		);
	}
});
