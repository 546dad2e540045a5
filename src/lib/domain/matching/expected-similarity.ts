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
	return expectedJaccardFrom(jaccardDraws(options.length, p), wanted.length, shared, known.length - shared);
}

/** Row n: the probabilities of 0 to n successes in n trials. Each row sums to 1. */
export type JaccardDraws = readonly (readonly number[])[];

/** How many of up to `items` items a list turns out to hold, each being on it with probability p. */
export function jaccardDraws(items: number, p: number): JaccardDraws {
	const rows: (readonly number[])[] = [[1]];
	for (let row = [1]; rows.length <= items; rows.push(row))
		row = [...row, 0].map((likely, at) => likely * (1 - p) + (row[at - 1] ?? 0) * p);
	return rows;
}

/**
 * The expected Jaccard index from how many items are wanted (at least 1), how many of them a list is known to hold, and
 * how many others it is known to hold, among as many items as the draws were made for.
 */
export function expectedJaccardFrom(
	draws: JaccardDraws,
	wanted: number,
	shared: number,
	others: number,
): number {
	// There is a row for each number of items up to all of them.
	const moreWanted = draws[wanted - shared] as readonly number[];
	const moreOthers = draws[draws.length - 1 - wanted - others] as readonly number[];
	let expected = 0;
	for (let more = 0; more < moreWanted.length; more += 1)
		for (let extra = 0; extra < moreOthers.length; extra += 1)
			expected +=
				((moreWanted[more] as number) * (moreOthers[extra] as number) * (shared + more)) /
				(wanted + others + extra);
	return expected;
}
