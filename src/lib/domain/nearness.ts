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

/** What a picture of many pairs needs of one: the same figures as `Nearness`, without its choices. */
export interface NearnessGlance {
	/** How many choices are shared. */
	readonly shared: number;
	readonly mean: number | undefined;
	readonly thin: boolean;
}

/** Every pair of bodies: `between(a, b)` is the same as `between(b, a)`, and so is `glance`. */
export interface NearnessTable {
	readonly bodies: readonly ModelId[];
	/** Worked out when it is asked for. */
	readonly between: (one: ModelId, other: ModelId) => Nearness;
	/** At hand for every pair. */
	readonly glance: (one: ModelId, other: ModelId) => NearnessGlance;
}

/** The middle of the likeness of two bodies on one choice, by their places in the list; nothing where one is silent. */
type Middle = (one: number, other: number) => number | undefined;

/** The likenesses on one choice, made ready: each kind of position is set beside each other one once. */
function middlesOn(choice: SingleChoice, positions: readonly Positions[]): Middle {
	const values = positions.map((held) => valuesOf(held[choice.id]));
	const kinds = [...new Set(values.map((held) => held.join('\n')))];
	const kindOf = values.map((held) => kinds.indexOf(held.join('\n')));
	const first = kinds.map((_, kind) => positions[kindOf.indexOf(kind)] ?? {});
	const middles = first.map((one) =>
		first.map((other) => {
			const found = likenessOf(choice, one, other);
			return found && (found.min + found.max) / 2;
		}),
	);
	return (one, other) => middles[kindOf[one] ?? -1]?.[kindOf[other] ?? -1];
}

function glanceOf(middles: readonly Middle[], one: number, other: number): NearnessGlance {
	let shared = 0;
	let sum = 0;
	for (const middle of middles) {
		const likeness = middle(one, other);
		if (likeness === undefined) continue;
		shared += 1;
		sum += likeness;
	}
	return { shared, mean: shared === 0 ? undefined : sum / shared, thin: shared < FEWEST_SHARED };
}

/** The nearness of every pair of bodies. Throws when a body that is not among them is asked for. */
export function nearnessTable(
	choices: readonly Choice[],
	bodies: readonly { readonly id: ModelId; readonly positions: Positions }[],
): NearnessTable {
	const places = new Map(bodies.map(({ id }, at) => [id, at]));
	const positions = bodies.map((body) => body.positions);
	const middles = choices.flatMap((choice) => (choice.scale === 'set' ? [] : [middlesOn(choice, positions)]));
	const glances = bodies.map((_, one) =>
		bodies.slice(0, one + 1).map((_body, other) => glanceOf(middles, one, other)),
	);
	const placeOf = (id: ModelId) => {
		const place = places.get(id);
		if (place === undefined) throw new Error(`There is no nearness of ${id}`);
		return place;
	};
	const glanceAt = (one: number, other: number) => glances[Math.max(one, other)]?.[Math.min(one, other)];
	return {
		bodies: bodies.map(({ id }) => id),
		between: (one, other) =>
			nearnessOf(choices, positions[placeOf(one)] ?? {}, positions[placeOf(other)] ?? {}),
		glance: (one, other) => {
			const found = glanceAt(placeOf(one), placeOf(other));
			if (!found) throw new Error(`No nearness between ${one} and ${other}`);
			return found;
		},
	};
}
