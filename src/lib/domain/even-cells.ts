import { BLOCK, laidOut, type PlacedCell } from './draw-block.ts';
import type { RandomWords } from './random.ts';
import type { Cell } from './robustness-field.ts';

// Here rather than imported: where modules are not bundled, an imported name is looked up at each of five million uses.
/** Half of a random word picks one of some similarities, to within 2⁻¹⁶: each word serves two draws. */
const HALF = 16;
/** The lower half of a word. */
const LOW = 0xffff;

/** Up to how many similarities a cell is drawn from as a plain list, each as likely. */
const LONGEST_LIST = 16;

/** The similarities of a cell as a list of which each is as likely, some more than once; undefined where it is too long. */
export function evenListOf(cell: Cell): readonly number[] | undefined {
	for (let length = cell.length; length <= LONGEST_LIST; length += 1) {
		const times = cell.map(({ share }) => Math.round(share * length));
		if (cell.every(({ share }, at) => Math.abs(share * length - (times[at] as number)) < 1e-9))
			return cell.flatMap(({ similarity }, at) => Array<number>(times[at] as number).fill(similarity));
	}
	return undefined;
}

/** The cells that are drawn from a list of which each similarity is as likely. */
export class EvenCells {
	readonly #rows: Int32Array;
	readonly #columns: Int32Array;
	/** Where the list of each cell begins, and how long it is. */
	readonly #first: Int32Array;
	readonly #sizes: Int32Array;
	readonly #similarities: Float64Array;
	readonly #words = new Int32Array(BLOCK / 2);

	constructor(cells: readonly (PlacedCell & { readonly list: readonly number[] })[]) {
		this.#rows = Int32Array.from(cells, ({ row }) => row * BLOCK);
		this.#columns = Int32Array.from(cells, ({ column }) => column * BLOCK);
		this.#sizes = Int32Array.from(cells, ({ list }) => list.length);
		const { runs, first } = laidOut(cells.map(({ list }) => list));
		this.#first = first;
		this.#similarities = Float64Array.from(runs.flat());
	}

	/** Fills each cell in every draw of a block, and adds weight times what it comes to to the score of its row. */
	addTo(scores: Float64Array, weights: Float64Array, random: RandomWords): void {
		const similarities = this.#similarities;
		const words = this.#words;
		for (let cell = 0; cell < this.#rows.length; cell += 1) {
			const row = this.#rows[cell] as number;
			const column = this.#columns[cell] as number;
			const first = this.#first[cell] as number;
			const size = this.#sizes[cell] as number;
			random.fill(words);
			for (let pair = 0; pair < words.length; pair += 1) {
				const word = words[pair] as number;
				const draw = 2 * pair;
				const one = first + (((word & LOW) * size) >>> HALF);
				const other = first + (((word >>> HALF) * size) >>> HALF);
				scores[row + draw]! += (weights[column + draw] as number) * (similarities[one] as number);
				scores[row + draw + 1]! += (weights[column + draw + 1] as number) * (similarities[other] as number);
			}
		}
	}
}
