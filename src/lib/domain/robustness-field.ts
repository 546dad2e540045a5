import type { OptionId, SetChoice } from './choices.ts';
import type { Criterion } from './comparison.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { bestSimilarity } from './similarity.ts';

/**
 * What one body may be worth on one choice of Q (METHOD §4): the similarities that the evidence leaves open, in order
 * of size and without repeats, each with the share of the fillings that come to it. Shares sum to 1.
 */
export type Cell = readonly { readonly similarity: number; readonly share: number }[];

/** A body as the draws see it: a cell for each choice of Q, in their order. */
export interface Contender {
	readonly model: ModelId;
	readonly cells: readonly Cell[];
}

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

/** The number of ways to take k things out of n. */
function combinations(n: number, k: number): number {
	let ways = 1;
	for (let taken = 1; taken <= k; taken += 1) ways = (ways * (n - taken + 1)) / taken;
	return Math.round(ways);
}

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

/** Every list that contains the known part is as likely: each item of which nothing is known is had or not. */
function setCell({ options }: SetChoice, wanted: number, shared: number, others: number): Cell {
	const openWanted = wanted - shared;
	const openOthers = options.length - wanted - others;
	const upTo = (count: number) => Array.from({ length: count + 1 }, (_, at) => at);
	return cellFrom(
		upTo(openWanted).flatMap((more) =>
			upTo(openOthers).map((extra) => ({
				similarity: (shared + more) / (wanted + others + extra),
				ways: combinations(openWanted, more) * combinations(openOthers, extra),
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
export function cellsOn({ choice, chosen }: Criterion): (position: Position) => Cell {
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
			return once(`${shared} ${others}`, () => setCell(choice, chosen.length, shared, others));
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
): readonly Contender[] {
	const columns = criteria.map((criterion) => ({ id: criterion.choice.id, cellOf: cellsOn(criterion) }));
	return bodies.map(({ model, positions }) => ({
		model,
		cells: columns.map(({ id, cellOf }) => cellOf(positions[id] ?? NOT_DOCUMENTED)),
	}));
}
