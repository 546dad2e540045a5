import type { OptionId, SetChoice } from './choices.ts';
import type { Criterion } from './comparison.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { bestSimilarity } from './similarity.ts';

/** A set choice on one body: how many of the wanted and of the other items are not known, drawn one by one. */
export interface SetCell {
	/** |A|, the items that the user wants. */
	readonly wanted: number;
	/** |A∩B|, those of them that the body is known to have. */
	readonly shared: number;
	/** |B∖A|, what else it is known to have. */
	readonly others: number;
	/** Items of A, and items outside A, of which nothing is known: each is had or not, with even chances. */
	readonly openWanted: number;
	readonly openOthers: number;
}

/**
 * What one body may be worth on one choice of Q: the similarities that the evidence leaves open, each as likely as
 * the others (METHOD §4); for a set choice, what its lists are drawn from.
 */
export type Cell = { readonly outcomes: readonly number[] } | SetCell;

/** A body as the draws see it: a cell for each choice of Q, in their order. */
export interface Contender {
	readonly model: ModelId;
	readonly cells: readonly Cell[];
}

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

function setCell(choice: SetChoice, wanted: readonly OptionId[], position: Position): SetCell {
	const known = position.kind === 'at-least' ? position.items : [];
	const shared = wanted.filter((item) => known.includes(item)).length;
	return {
		wanted: wanted.length,
		shared,
		others: known.length - shared,
		openWanted: wanted.length - shared,
		openOthers: choice.options.length - wanted.length - (known.length - shared),
	};
}

/** The cell of one body on one criterion (METHOD §4): a known value has one outcome, an unknown one each option's. */
export function cellOf({ choice, chosen }: Criterion, position: Position): Cell {
	if (choice.scale === 'set') return setCell(choice, chosen, position);
	const values =
		position.kind === 'known'
			? [position.side.value]
			: position.kind === 'conflicting'
				? position.sides.map(({ value }) => value)
				: choice.options;
	// In order of size: neither the order of the options nor that of the claims changes a draw.
	return {
		outcomes: values.map((value) => bestSimilarity(choice, chosen, value)).sort((a, b) => a - b),
	};
}

/** A body made ready for the draws. */
export function contenderOf(criteria: readonly Criterion[], model: ModelId, positions: Positions): Contender {
	return {
		model,
		cells: criteria.map((criterion) => cellOf(criterion, positions[criterion.choice.id] ?? NOT_DOCUMENTED)),
	};
}
