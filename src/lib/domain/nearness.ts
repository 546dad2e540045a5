import type { Choice, ChoiceId, SingleChoice } from './choices.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { optionSimilarity, type Likeness } from './similarity.ts';

/** Two bodies that share fewer documented choices than this cannot be told near or far: the picture is hatched there. */
export const FEWEST_SHARED = 3;

/** How alike two bodies are on one single-option choice on which both have a position. */
export interface SharedChoice {
	readonly choice: ChoiceId;
	readonly likeness: Likeness;
}

/** How near two bodies are, over the single-option choices on which both have a position, each counting the same. */
export interface Nearness {
	/** In the order of the choices. */
	readonly shared: readonly SharedChoice[];
	/** The mean of the middles of the likenesses, in [0, 1]; undefined when no choice is shared. */
	readonly mean: number | undefined;
	/** Whether fewer than three choices are shared. */
	readonly thin: boolean;
}

function valuesOf(position: Position | undefined) {
	switch (position?.kind) {
		case 'known':
			return [position.side.value];
		case 'conflicting':
			return position.sides.map(({ value }) => value);
		default:
			return [];
	}
}

/** Least and most alike that two positions may be, given all the values that the sources give; nothing if one is unknown. */
function likenessOf(choice: SingleChoice, one: Positions, other: Positions): Likeness | undefined {
	const all = valuesOf(one[choice.id]).flatMap((a) =>
		valuesOf(other[choice.id]).map((b) => optionSimilarity(choice, a, b)),
	);
	return all.length === 0 ? undefined : { min: Math.min(...all), max: Math.max(...all) };
}

/**
 * How near two bodies are: Gower’s coefficient (1971) over the single-option choices that both have a position on.
 * Lists (mandates, members, funders) do not enter: two partial lists cannot tell how alike two bodies are.
 */
export function nearnessOf(choices: readonly Choice[], one: Positions, other: Positions): Nearness {
	const shared = choices.flatMap((choice): SharedChoice[] => {
		const likeness = choice.scale === 'set' ? undefined : likenessOf(choice, one, other);
		return likeness ? [{ choice: choice.id, likeness }] : [];
	});
	const sum = shared.reduce((total, { likeness }) => total + (likeness.min + likeness.max) / 2, 0);
	return {
		shared,
		mean: shared.length === 0 ? undefined : sum / shared.length,
		thin: shared.length < FEWEST_SHARED,
	};
}

/** Every pair of bodies: `between(a, b)` is the same as `between(b, a)`. */
export interface NearnessTable {
	readonly bodies: readonly ModelId[];
	readonly between: (one: ModelId, other: ModelId) => Nearness;
}

/** The nearness of every pair of bodies. Throws when a body that is not among them is asked for. */
export function nearnessTable(
	choices: readonly Choice[],
	bodies: readonly { readonly id: ModelId; readonly positions: Positions }[],
): NearnessTable {
	const found = new Map<ModelId, Map<ModelId, Nearness>>(bodies.map(({ id }) => [id, new Map()]));
	bodies.forEach((one, at) => {
		for (const other of bodies.slice(at)) {
			const nearness = nearnessOf(choices, one.positions, other.positions);
			found.get(one.id)?.set(other.id, nearness);
			found.get(other.id)?.set(one.id, nearness);
		}
	});
	return {
		bodies: bodies.map(({ id }) => id),
		between: (one, other) => {
			const nearness = found.get(one)?.get(other);
			if (!nearness) throw new Error(`No nearness between ${one} and ${other}`);
			return nearness;
		},
	};
}
