import type { Choice, OptionId, SingleChoice } from './choices.ts';
import type { Position } from './evidence.ts';

/** How alike an answer and a position are, as the least and the most that the evidence allows, each in [0, 1]. */
export interface Likeness {
	readonly min: number;
	readonly max: number;
}

/** Similarity s ∈ [0, 1] between two options of a single-option choice (METHOD §3; Gower 1971 for ordered ones). */
export function optionSimilarity(choice: SingleChoice, one: OptionId, other: OptionId): number {
	if (one === other) return 1;
	if (choice.scale === 'ordinal') {
		const distance = Math.abs(choice.options.indexOf(one) - choice.options.indexOf(other));
		return 1 - distance / (choice.options.length - 1);
	}
	const near = choice.near.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
	return near ? 0.5 : 0;
}

/** The best similarity between several acceptable options and one value. */
export function bestSimilarity(
	choice: SingleChoice,
	acceptable: readonly OptionId[],
	value: OptionId,
): number {
	return Math.max(...acceptable.map((option) => optionSimilarity(choice, option, value)));
}

/**
 * The exact bounds of the Jaccard index between a user's set and every list that contains a body's known part:
 * [ |A∩B|/|O| , |A|/|A∪B| ] (METHOD §3). The user's set is not empty.
 */
export function setLikeness(all: number, wanted: readonly OptionId[], known: readonly OptionId[]): Likeness {
	const shared = wanted.filter((item) => known.includes(item)).length;
	const union = wanted.length + known.length - shared;
	return { min: shared / all, max: wanted.length / union };
}

/** How alike the chosen options and a body's position are, or nothing where the body has no position. */
export function likeness(
	choice: Choice,
	chosen: readonly OptionId[],
	position: Position,
): Likeness | undefined {
	if (choice.scale === 'set') {
		if (position.kind !== 'at-least') return undefined;
		return setLikeness(choice.options.length, chosen, position.items);
	}
	switch (position.kind) {
		case 'known': {
			const s = bestSimilarity(choice, chosen, position.side.value);
			return { min: s, max: s };
		}
		case 'conflicting': {
			const each = position.sides.map((side) => bestSimilarity(choice, chosen, side.value));
			return { min: Math.min(...each), max: Math.max(...each) };
		}
		default:
			return undefined;
	}
}
