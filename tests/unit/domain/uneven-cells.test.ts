import { describe, expect, it } from 'vitest';
import { BLOCK } from '#lib/domain/draw-block.ts';
import { RandomWords } from '#lib/domain/random.ts';
import { UnevenCells } from '#lib/domain/uneven-cells.ts';

/** Gives halves of words that the test chose, over and over, one list for each block that is asked for. */
class GivenHalves extends RandomWords {
	readonly #lists: (readonly number[])[];

	constructor(...lists: readonly (readonly number[])[]) {
		super(0);
		this.#lists = [...lists];
	}

	override fill(words: Int32Array): void {
		const halves = this.#lists.shift();
		if (!halves) throw new Error('No more words were to be asked for');
		const at = (draw: number) => halves[draw % halves.length] ?? 0;
		for (let pair = 0; pair < words.length; pair += 1) words[pair] = at(2 * pair) + (at(2 * pair + 1) << 16);
	}
}

/** Half a word, and the similarity that it draws. */
type Drawn = readonly (readonly [half: number, similarity: number])[];

describe('cells drawn by an alias table', () => {
	// Two columns: the first whole, the second lends one seventeenth to the first.
	const seventeenths = [
		{ similarity: 0.25, share: 9 / 17 },
		{ similarity: 0.75, share: 8 / 17 },
	];
	const fromSeventeenths: Drawn = [
		[0, 0.25],
		[32_767, 0.25],
		[32_768, 0.75],
		// The limit lies at 16/17 of the column: 61,681 of 65,536 steps, two steps for each word.
		[32_768 + 30_840, 0.75],
		[32_768 + 30_841, 0.25],
		[65_535, 0.25],
	];
	// Three columns: the first lends its upper half to the last.
	const sixths = [
		{ similarity: 0, share: 1 / 6 },
		{ similarity: 0.5, share: 1 / 3 },
		{ similarity: 1, share: 1 / 2 },
	];
	const fromSixths: Drawn = [
		[0, 0],
		[10_922, 0],
		[10_923, 1],
		[21_845, 1],
		[21_846, 0.5],
		[43_690, 0.5],
		[43_691, 1],
		[65_535, 1],
	];
	const halves = (drawn: Drawn) => drawn.map(([half]) => half);

	it('add weight times similarity to the scores of their own row, with the weights of their own column', () => {
		const cells = new UnevenCells([
			{ row: 1, column: 0, cell: seventeenths },
			{ row: 3, column: 2, cell: sixths },
		]);
		const scores = new Float64Array(4 * BLOCK).fill(5);
		const weights = Float64Array.from({ length: 3 * BLOCK }, (_, at) => at + 1);
		cells.addTo(scores, weights, new GivenHalves(halves(fromSeventeenths), halves(fromSixths)));
		const rowOf = (drawn: Drawn, column: number) =>
			Array.from({ length: BLOCK }, (_, draw) => {
				const [, similarity] = drawn[draw % drawn.length] ?? [0, 0];
				return 5 + (column * BLOCK + draw + 1) * similarity;
			});
		const untouched = new Array<number>(BLOCK).fill(5);
		expect([0, 1, 2, 3].map((row) => [...scores.subarray(row * BLOCK, (row + 1) * BLOCK)])).toEqual([
			untouched,
			rowOf(fromSeventeenths, 0),
			untouched,
			rowOf(fromSixths, 2),
		]);
	});

	it('that are the same cell in two rows are drawn apart', () => {
		const cells = new UnevenCells([
			{ row: 0, column: 0, cell: sixths },
			{ row: 1, column: 0, cell: seventeenths },
			{ row: 2, column: 0, cell: sixths },
		]);
		const scores = new Float64Array(3 * BLOCK);
		cells.addTo(scores, new Float64Array(BLOCK).fill(1), new GivenHalves([21_846], [0], [65_535]));
		expect([0, 1, 2].map((row) => scores[row * BLOCK + 7])).toEqual([0.5, 0.25, 1]);
	});
});
