import { BLOCK, type PlacedCell } from './draw-block.ts';
import { EvenCells, evenListOf } from './even-cells.ts';
import type { RandomWords } from './random.ts';
import { UnevenCells } from './uneven-cells.ts';

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
		const draws = BLOCK;
		for (let cell = 0; cell < this.#rows.length; cell += 1) {
			const row = this.#rows[cell] as number;
			const column = this.#columns[cell] as number;
			const similarity = this.#similarities[cell] as number;
			for (let draw = 0; draw < draws; draw += 1)
				scores[row + draw]! += (weights[column + draw] as number) * similarity;
		}
	}
}

/** The open cells: five million of them are filled in each run. */
export class OpenCells {
	readonly #even: EvenCells;
	readonly #uneven: UnevenCells;

	constructor(cells: readonly PlacedCell[]) {
		const lists = new Map(
			[...new Set(cells.map(({ cell }) => cell))].map((cell) => [cell, evenListOf(cell)]),
		);
		this.#even = new EvenCells(
			cells.flatMap((placed) => {
				const list = lists.get(placed.cell);
				return list ? [{ ...placed, list }] : [];
			}),
		);
		this.#uneven = new UnevenCells(cells.filter(({ cell }) => !lists.get(cell)));
	}

	/** Fills each open cell in every draw of a block, and adds weight times what it comes to to the score of its row. */
	addTo(scores: Float64Array, weights: Float64Array, random: RandomWords): void {
		this.#even.addTo(scores, weights, random);
		this.#uneven.addTo(scores, weights, random);
	}
}
