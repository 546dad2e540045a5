import { drawTableOf } from './draw-table.ts';
import type { Random } from './random.ts';
import type { Cell } from './robustness-field.ts';

/** A cell at its place among the cells of its row. */
export interface PlacedCell {
	readonly at: number;
	readonly cell: Cell;
}

/** The known cells of many rows, laid end to end. */
export class KnownCells {
	/** Where the cells of each row begin; one more at the end. */
	readonly #rows: Int32Array;
	readonly #at: Int32Array;
	readonly #similarities: Float64Array;

	constructor(rows: readonly (readonly PlacedCell[])[]) {
		const cells = rows.flat();
		this.#rows = startsOf(rows.map(({ length }) => length));
		this.#at = Int32Array.from(cells, ({ at }) => at);
		this.#similarities = Float64Array.from(cells, ({ cell }) => cell[0]?.similarity ?? 0);
	}

	/** The score of each row over its known cells: the sum of weight times similarity. */
	score(scores: Float64Array, weights: Float64Array): void {
		const rows = this.#rows;
		const places = this.#at;
		const similarities = this.#similarities;
		for (let row = 0; row < scores.length; row += 1) {
			let score = 0;
			for (let cell = rows[row] as number; cell < (rows[row + 1] as number); cell += 1)
				score += (weights[places[cell] as number] as number) * (similarities[cell] as number);
			scores[row] = score;
		}
	}
}

/** The open cells of many rows, laid end to end: five million of them are filled in each run. */
export class OpenCells {
	/** Where the cells of each row begin; one more at the end. */
	readonly #rows: Int32Array;
	readonly #at: Int32Array;
	/** Where the columns of each cell begin, and how many they are. */
	readonly #first: Int32Array;
	readonly #columns: Int32Array;
	readonly #limits: Float64Array;
	/** The similarity of each column below its limit, and above it. */
	readonly #own: Float64Array;
	readonly #other: Float64Array;
	/** One number in [0, 1[ for each cell, drawn before they are used: a tight loop is faster than calls in between. */
	readonly #uniform: Float64Array;

	constructor(rows: readonly (readonly PlacedCell[])[]) {
		const cells = rows.flat();
		this.#uniform = new Float64Array(cells.length);
		const tables = cells.map(({ cell }) => drawTableOf(cell));
		this.#rows = startsOf(rows.map(({ length }) => length));
		this.#at = Int32Array.from(cells, ({ at }) => at);
		this.#columns = Int32Array.from(cells, ({ cell }) => cell.length);
		this.#first = startsOf(cells.map(({ cell }) => cell.length));
		this.#limits = Float64Array.from(tables.flatMap(({ limits }) => [...limits]));
		this.#own = Float64Array.from(tables.flatMap(({ similarities }) => [...similarities]));
		this.#other = Float64Array.from(
			tables.flatMap(({ similarities, aliases }) =>
				[...aliases].map((alias) => similarities[alias] as number),
			),
		);
	}

	/** Fills each open cell once, in order, and adds to the score of its row the weight times what it comes to. */
	addTo(scores: Float64Array, weights: Float64Array, random: Random): void {
		const rows = this.#rows;
		const places = this.#at;
		const first = this.#first;
		const columns = this.#columns;
		const limits = this.#limits;
		const own = this.#own;
		const other = this.#other;
		const uniform = this.#uniform;
		for (let cell = 0; cell < uniform.length; cell += 1) uniform[cell] = random();
		for (let row = 0; row < scores.length; row += 1) {
			let score = scores[row] as number;
			for (let cell = rows[row] as number; cell < (rows[row + 1] as number); cell += 1) {
				const point = (uniform[cell] as number) * (columns[cell] as number);
				const column = point | 0;
				const at = (first[cell] as number) + column;
				const similarity = point - column < (limits[at] as number) ? own[at] : other[at];
				score += (weights[places[cell] as number] as number) * (similarity as number);
			}
			scores[row] = score;
		}
	}
}

/** Where each of some runs begins when they are laid end to end; where the last ends comes last. */
function startsOf(lengths: readonly number[]): Int32Array {
	const starts = new Int32Array(lengths.length + 1);
	lengths.forEach((length, at) => (starts[at + 1] = (starts[at] as number) + length));
	return starts;
}
