import { BLOCK } from './draw-block.ts';

/** Scores are compared in steps of 2⁻³⁰: those a step apart are level, as sums of the same terms in another order are. */
const STEPS = 2 ** 30 - 1;

/** Counts of two adjacent draws share a number, the first in its lower half: there may be 65,535 bodies. */
const HALF = 16;
const LOW = 0xffff;
/** How many draws each row of scores has. */
const ROW = BLOCK;
const PAIRS = ROW / 2;
/** One, for both draws of a pair. */
const BOTH = 1 + (1 << HALF);

/** Told of each body closest in a draw, with its part of the first rank. */
export type OnClosest = (body: number, draw: number, part: number) => void;

/** Counts, over blocks of draws, which rank each body has and which bodies are above which. */
export class RankCounts {
	readonly #size: number;
	readonly #ranks: Float64Array;
	/** For each pair, the first body after the second: twice the draws in which it is above; once where they are level. */
	readonly #twiceAbove: Int32Array;
	readonly #steps: Int32Array;
	/** How many bodies are above each one, by body, then pair of draws. */
	readonly #places: Int32Array;
	readonly #above = new Int32Array(PAIRS);
	readonly #order: Int32Array;

	constructor(size: number) {
		this.#size = size;
		this.#ranks = new Float64Array(size * size);
		this.#twiceAbove = new Int32Array(size * size);
		this.#steps = new Int32Array(size * ROW);
		this.#places = new Int32Array(size * PAIRS);
		this.#order = new Int32Array(size);
	}

	/** Counts the draws `from` to before `to` of a block; scores are in [0, 1], by body, then draw. */
	count(scores: Float64Array, from: number, to: number, onClosest: OnClosest): void {
		// The draws that are not to be counted are level in all, which counts for nothing.
		this.#steps.fill(0);
		for (let row = 0; row < this.#steps.length; row += ROW)
			for (let at = row + from; at < row + to; at += 1) this.#steps[at] = (scores[at] as number) * STEPS;
		this.#compare();
		for (let draw = from; draw < to; draw += 1) this.#countRanks(draw, onClosest);
	}

	/** Every pair in every draw, without a branch: who is level is put right when the ranks are counted. */
	#compare(): void {
		const steps = this.#steps;
		const places = this.#places;
		const above = this.#above;
		const size = this.#size;
		places.fill(0);
		for (let body = 0; body < size; body += 1) {
			const row = body * ROW;
			above.fill(0);
			for (let other = 0; other < body; other += 1) {
				const otherRow = other * ROW;
				let times = 0;
				for (let pair = 0; pair < PAIRS; pair += 1) {
					const draw = 2 * pair;
					// The sign bit of the difference: 1 where the body is above the other.
					const one = ((steps[otherRow + draw] as number) - (steps[row + draw] as number)) >>> 31;
					const next = ((steps[otherRow + draw + 1] as number) - (steps[row + draw + 1] as number)) >>> 31;
					const both = one + (next << HALF);
					times += both;
					above[pair]! += both;
					places[other * PAIRS + pair]! += both;
				}
				this.#twiceAbove[body * size + other]! += 2 * ((times & LOW) + (times >>> HALF));
			}
			for (let pair = 0; pair < PAIRS; pair += 1)
				places[body * PAIRS + pair]! += body * BOTH - (above[pair] as number);
		}
	}

	/** Goes down the order of a draw by groups of level scores: a group shares its ranks. */
	#countRanks(draw: number, onClosest: OnClosest): void {
		const order = this.#order;
		const size = this.#size;
		for (let body = 0; body < size; body += 1) {
			const places = this.#places[body * PAIRS + (draw >> 1)] as number;
			order[(places >>> ((draw & 1) * HALF)) & LOW] = body;
		}
		let first = 0;
		while (first < size) {
			let last = first + 1;
			while (last < size && this.#stepsAt(last - 1, draw) - this.#stepsAt(last, draw) <= 1) last += 1;
			const part = 1 / (last - first);
			for (let place = first; place < last; place += 1) {
				const body = order[place] as number;
				for (let rank = first; rank < last; rank += 1) this.#ranks[body * size + rank]! += part;
				for (let ahead = first; ahead < place; ahead += 1) this.#level(order[ahead] as number, body);
				if (first === 0) onClosest(body, draw, part);
			}
			first = last;
		}
	}

	#stepsAt(place: number, draw: number): number {
		return this.#steps[(this.#order[place] as number) * ROW + draw] as number;
	}

	/** Two bodies are level, the first of which was counted above. */
	#level(ahead: number, behind: number): void {
		if (ahead > behind) this.#twiceAbove[ahead * this.#size + behind]! -= 1;
		else this.#twiceAbove[behind * this.#size + ahead]! += 1;
	}

	/** How many draws a body had each rank in, from the first; level bodies share theirs equally. */
	ranksOf(body: number): readonly number[] {
		return [...this.#ranks.subarray(body * this.#size, (body + 1) * this.#size)];
	}

	/** In how many of so many draws one body was above another, level ones counting one half; itself, never. */
	timesAbove(body: number, other: number, draws: number): number {
		if (body === other) return 0;
		return body > other
			? (this.#twiceAbove[body * this.#size + other] as number) / 2
			: draws - this.timesAbove(other, body, draws);
	}
}
