import type { OptionId, SetChoice } from './choices.ts';
import type { Criterion } from './comparison.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { jaccardDraws } from './matching/expected-similarity.ts';
import { listedOn, type ListingShares } from './matching/listing-share.ts';
import { bestSimilarity } from './similarity.ts';

/**
 * What one body may be worth on one choice of Q (METHOD §4): the similarities that the evidence leaves open, in order
 * of size and without repeats, each with the probability that it comes to it. Shares sum to 1.
 */
export type Cell = readonly { readonly similarity: number; readonly share: number }[];

/** A body as the draws see it: a cell for each choice of Q, in their order. */
export interface Contender {
	readonly model: ModelId;
	readonly cells: readonly Cell[];
}

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

/** Gathers equal similarities. Neither the order of the options nor that of the claims changes a cell. */
function cellFrom(fillings: readonly { readonly similarity: number; readonly ways: number }[]): Cell {
	const ways = new Map<number, number>();
	for (const filling of fillings)
		ways.set(filling.similarity, (ways.get(filling.similarity) ?? 0) + filling.ways);
	const all = [...ways.values()].reduce((total, some) => total + some, 0);
	return [...ways]
		.map(([similarity, some]) => ({ similarity, share: some / all }))
		.sort((a, b) => a.similarity - b.similarity);
}

/** Each item that a list does not name is on it with probability p. */
function setCell({ options }: SetChoice, p: number, wanted: number, shared: number, others: number): Cell {
	const draws = jaccardDraws(options.length, p);
	const moreWanted = draws[wanted - shared] ?? [];
	const moreOthers = draws[options.length - wanted - others] ?? [];
	return cellFrom(
		moreWanted.flatMap((likely, more) =>
			moreOthers.map((asLikely, extra) => ({
				similarity: (shared + more) / (wanted + others + extra),
				ways: likely * asLikely,
			})),
		),
	);
}

/** The options that a position leaves open: its own, those of its sides, or all of them. */
function valuesOf(options: readonly OptionId[], position: Position): readonly OptionId[] {
	if (position.kind === 'known') return [position.side.value];
	return position.kind === 'conflicting' ? position.sides.map(({ value }) => value) : options;
}

/**
 * The cells of bodies on one criterion (METHOD §4): a known value comes to one similarity, an unknown one to each
 * option's. Positions that come to the same give one and the same cell, as most do of which nothing is known.
 */
export function cellsOn({ choice, chosen }: Criterion, listed: number): (position: Position) => Cell {
	const made = new Map<string, Cell>();
	const once = (key: string, make: () => Cell) => {
		const cell = made.get(key) ?? make();
		made.set(key, cell);
		return cell;
	};
	return (position) => {
		if (choice.scale === 'set') {
			const known = position.kind === 'at-least' ? position.items : [];
			const shared = chosen.filter((item) => known.includes(item)).length;
			const others = known.length - shared;
			return once(`${shared} ${others}`, () => setCell(choice, listed, chosen.length, shared, others));
		}
		const values = valuesOf(choice.options, position);
		return once(values.join(' '), () =>
			cellFrom(values.map((value) => ({ similarity: bestSimilarity(choice, chosen, value), ways: 1 }))),
		);
	};
}

/** Bodies made ready for the draws. */
export function contendersOf(
	criteria: readonly Criterion[],
	bodies: readonly { readonly model: ModelId; readonly positions: Positions }[],
	listed: ListingShares,
): readonly Contender[] {
	const columns = criteria.map((criterion) => {
		const { id } = criterion.choice;
		return { id, cellOf: cellsOn(criterion, listedOn(listed, id)) };
	});
	return bodies.map(({ model, positions }) => ({
		model,
		cells: columns.map(({ id, cellOf }) => cellOf(positions[id] ?? NOT_DOCUMENTED)),
	}));
}
