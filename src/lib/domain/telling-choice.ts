import { withEntry, type Entries } from './answers.ts';
import type { Choice, ChoiceId } from './choices.ts';
import { criteriaOf } from './comparison.ts';
import type { Contest } from './flips.ts';
import { samplingOf, type Robustness } from './robustness.ts';

/** The entropy of the closest body over the draws, in bits: 0 when one body is always closest (Shannon 1948). */
export function entropyOf({ bodies }: Robustness): number {
	return bodies.reduce((sum, { closest }) => (closest > 0 ? sum - closest * Math.log2(closest) : sum), 0);
}

/** How much answering an open choice would sharpen the comparison. */
export interface Telling {
	readonly choice: ChoiceId;
	/** Expected reduction of the entropy of the closest body, in bits, each option as likely; below 0 when it would blur. */
	readonly reduction: number;
}

/** How the open choices are weighed. */
export interface TellingDraws {
	readonly seed: number;
	readonly draws: number;
	/** The entropy of the design as it is, over as many draws with that seed; drawn where it is not given. */
	readonly before?: number | undefined;
}

/**
 * The expected reduction of the entropy of the closest body for one open single-option choice, over its options taken
 * as equally likely, from so many draws each with the same seed. The choice counts with the importance that the design
 * gives it, and each answer with all that follows from it. Nothing for a set.
 */
export function tellingOf(
	choice: Choice,
	{ choices, entries, bodies, listed }: Contest,
	{ seed, draws, before }: TellingDraws,
): Telling | undefined {
	if (choice.scale === 'set') return undefined;
	const entropyWith = (some: Entries) => {
		const sampling = samplingOf(criteriaOf(choices, some), bodies, { seed, weights: 'given', listed });
		sampling.take(draws);
		return entropyOf(sampling.result());
	};
	const after = choice.options.map((option) =>
		entropyWith(withEntry(entries, choice.id, { answer: { state: 'chosen', options: [option] } })),
	);
	const mean = after.reduce((sum, one) => sum + one, 0) / after.length;
	return { choice: choice.id, reduction: (before ?? entropyWith(entries)) - mean };
}
