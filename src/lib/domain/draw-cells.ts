import { drawTableOf } from './draw-table.ts';
import type { RandomWords } from './random.ts';
import type { Cell } from './robustness-field.ts';

/** How many draws are taken together: what is done to one cell or one pair then runs over adjacent numbers. Even. */
export const BLOCK = 100;

/** A cell at its place among the rows, which are the bodies, and the columns, which are the choices. */
export interface PlacedCell {
	readonly row: number;
	readonly column: number;
	readonly cell: Cell;
}

/** The known cells, each of one similarity. */
export class KnownCells {
	readonly #rows: Int32Array;
	readonly #columns: Int32Array;
	readonly #similarities: Float64Array;

	constructor(cells: readonly PlacedCell[]) {
		this.#rows = Int32Array.from(cells, ({ row }) => row * BLOCK);
		this.#columns = Int32Array.from(cells, ({ column }) => column * BLOCK);
		this.#similarities = Float64Array.from(cells, ({ cell }) => cell[0]?.similarity ?? 0);
	}

	/** Adds weight times similarity to the score of each row, in every draw of a block. */
	addTo(scores: Float64Array, weights: Float64Array): void {
		for (let cell = 0; cell < this.#rows.length; cell += 1) {
			const row = this.#rows[cell] as number;
			const column = this.#columns[cell] as number;
			const similarity = this.#similarities[cell] as number;
			for (let draw = 0; draw < BLOCK; draw += 1)
				scores[row + draw]! += (weights[column + draw] as number) * similarity;
		}
	}
}

/** Parts of a whole: half of a random word picks a column and a place in it, to within 2⁻¹⁶. */
const WHOLE = 65_536;

/** The open cells: five million of them are filled in each run. */
export class OpenCells {
	readonly #rows: Int32Array;
	readonly #columns: Int32Array;
	/** Where the alias table of each cell begins, and how many columns it has. */
	readonly #first: Int32Array;
	readonly #sizes: Int32Array;
	readonly #limits: Int32Array;
	/** The similarity of each column of a table below its limit, then that above it. */
	readonly #similarities: Float64Array;
	/** Each word serves two draws. */
	readonly #words = new Int32Array(BLOCK / 2);

	constructor(cells: readonly PlacedCell[]) {
		const tables = cells.map(({ cell }) => drawTableOf(cell));
		this.#rows = Int32Array.from(cells, ({ row }) => row * BLOCK);
		this.#columns = Int32Array.from(cells, ({ column }) => column * BLOCK);
		this.#sizes = Int32Array.from(cells, ({ cell }) => cell.length);
		this.#first = startsOf(cells.map(({ cell }) => cell.length));
		this.#limits = Int32Array.from(
			tables.flatMap(({ limits }) => [...limits].map((limit) => Math.round(limit * WHOLE))),
		);
		this.#similarities = Float64Array.from(
			tables.flatMap(({ similarities, aliases }) =>
				[...similarities].flatMap((own, at) => [own, similarities[aliases[at] as number] as number]),
			),
		);
	}

	/** Fills each open cell in every draw of a block, and adds weight times what it comes to to the score of its row. */
	addTo(scores: Float64Array, weights: Float64Array, random: RandomWords): void {
		const limits = this.#limits;
		const similarities = this.#similarities;
		const words = this.#words;
		for (let cell = 0; cell < this.#rows.length; cell += 1) {
			const row = this.#rows[cell] as number;
			const column = this.#columns[cell] as number;
			const first = this.#first[cell] as number;
			const size = this.#sizes[cell] as number;
			random.fill(words);
			for (let draw = 0; draw < BLOCK; draw += 1) {
				const half = ((words[draw >> 1] as number) >>> ((draw & 1) << 4)) & (WHOLE - 1);
				const point = half * size;
				const at = first + (point >>> 16);
				// Past the limit the difference is negative, and its sign bit leads to the other similarity.
				const past = ((limits[at] as number) - (point & (WHOLE - 1)) - 1) >>> 31;
				scores[row + draw]! += (weights[column + draw] as number) * (similarities[2 * at + past] as number);
			}
		}
	}
}

/** Where each of some runs begins when they are laid end to end. */
function startsOf(lengths: readonly number[]): Int32Array {
	let start = 0;
	return Int32Array.from(lengths, (length) => (start += length) - length);
}
