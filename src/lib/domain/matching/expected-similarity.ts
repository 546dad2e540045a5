import type { OptionId, SetChoice, SingleChoice } from '#lib/domain/choices.ts';
import type { Criterion } from '#lib/domain/comparison.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { bestSimilarity } from '#lib/domain/similarity.ts';

/**
 * The expected likeness s_exp ∈ [0, 1] of an answer and a position (METHOD §3): an unknown value is any option, as
 * likely; sources that disagree are each as likely; an item that a list does not name is there with probability
 * `listed`, p_q. Between the bounds of `likeness`.
 */
export function expectedSimilarity(
	{ choice, chosen }: Pick<Criterion, 'choice' | 'chosen'>,
	position: Position,
	listed: number,
): number {
	if (choice.scale === 'set')
		return expectedJaccard(choice, chosen, position.kind === 'at-least' ? position.items : [], listed);
	const each = possibleValues(choice, position).map((value) => bestSimilarity(choice, chosen, value));
	return each.reduce((total, s) => total + s, 0) / each.length;
}

/** The values that a position leaves possible: its own, those of its sides, or all of them. */
function possibleValues(choice: SingleChoice, position: Position): readonly OptionId[] {
	switch (position.kind) {
		case 'known':
			return [position.side.value];
		case 'conflicting':
			return position.sides.map(({ value }) => value);
		default:
			return choice.options;
	}
}

/**
 * The expected Jaccard index of a wanted set, not empty, and a list of which `known` is documented, each other item
 * being on it with probability p, exactly: a sum over how many wanted and how many other items are.
 */
export function expectedJaccard(
	{ options }: SetChoice,
	wanted: readonly OptionId[],
	known: readonly OptionId[],
	p: number,
): number {
	const shared = wanted.filter((item) => known.includes(item)).length;
	const others = known.length - shared;
	const moreWanted = binomial(wanted.length - shared, p);
	const moreOthers = binomial(options.length - wanted.length - others, p);
	let expected = 0;
	moreWanted.forEach((likely, more) => {
		moreOthers.forEach((asLikely, extra) => {
			expected += (likely * asLikely * (shared + more)) / (wanted.length + others + extra);
		});
	});
	return expected;
}

/** The probabilities of 0 to n successes in n trials. They sum to 1. */
function binomial(n: number, p: number): readonly number[] {
	let row = [1];
	for (let trial = 0; trial < n; trial += 1)
		row = [...row, 0].map((likely, at) => likely * (1 - p) + (row[at - 1] ?? 0) * p);
	return row;
}
