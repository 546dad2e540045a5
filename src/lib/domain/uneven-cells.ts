import { BLOCK, laidOut, type PlacedCell } from './draw-block.ts';
import { drawTableOf } from './draw-table.ts';
import type { RandomWords } from './random.ts';

// Here rather than imported: where modules are not bundled, an imported name is looked up at each of five million uses.
/** Half of a random word picks one of some similarities, to within 2⁻¹⁶: each word serves two draws. */
const HALF = 16;
/** The lower half of a word. */
const LOW = 0xffff;

/** The cells that are drawn by an alias table. */
export class UnevenCells {
	readonly #rows: Int32Array;
	readonly #columns: Int32Array;
	/** Where the alias table of each cell begins, and how many columns it has. */
	readonly #first: Int32Array;
	readonly #sizes: Int32Array;
	readonly #limits: Int32Array;
	/** The similarity of each column of a table below its limit, then that above it. */
	readonly #similarities: Float64Array;
	readonly #words = new Int32Array(BLOCK / 2);

	constructor(cells: readonly PlacedCell[]) {
		const { runs, first } = laidOut(cells.map(({ cell }) => cell));
		const tables = runs.map(drawTableOf);
		this.#rows = Int32Array.from(cells, ({ row }) => row * BLOCK);
		this.#columns = Int32Array.from(cells, ({ column }) => column * BLOCK);
		this.#sizes = Int32Array.from(cells, ({ cell }) => cell.length);
		this.#first = first;
		this.#limits = Int32Array.from(
			tables.flatMap(({ limits }) => [...limits].map((limit) => Math.round(limit * (LOW + 1)))),
		);
		this.#similarities = Float64Array.from(
			tables.flatMap(({ similarities, aliases }) =>
				[...similarities].flatMap((own, at) => [own, similarities[aliases[at] as number] as number]),
			),
		);
	}

	/** Fills each cell in every draw of a block, and adds weight times what it comes to to the score of its row. */
	addTo(scores: Float64Array, weights: Float64Array, random: RandomWords): void {
		const limits = this.#limits;
		const similarities = this.#similarities;
		const words = this.#words;
		const draws = 2 * words.length;
		for (let cell = 0; cell < this.#rows.length; cell += 1) {
			const row = this.#rows[cell] as number;
			const column = this.#columns[cell] as number;
			const first = this.#first[cell] as number;
			const size = this.#sizes[cell] as number;
			random.fill(words);
			for (let draw = 0; draw < draws; draw += 1) {
				const half = ((words[draw >> 1] as number) >>> ((draw & 1) * HALF)) & LOW;
				const point = half * size;
				const at = first + (point >>> HALF);
				// Past the limit the difference is negative, and its sign bit leads to the other similarity.
				const past = ((limits[at] as number) - (point & LOW) - 1) >>> 31;
				scores[row + draw]! += (weights[column + draw] as number) * (similarities[2 * at + past] as number);
			}
		}
	}
}
