import type { Criterion } from './comparison.ts';
import type { ChoiceId } from './choices.ts';
import type { ModelId, Positions } from './evidence.ts';
import { drawTableOf, similarityDraw, type DrawTable } from './draw-table.ts';
import { importanceDraw } from './importance-draw.ts';
import { randomFrom, type Random } from './random.ts';
import { contenderOf, type Contender } from './robustness-field.ts';

/** How many draws METHOD §4 asks for. */
export const DRAWS = 10_000;

/** How one body fares over all draws (METHOD §4). Shares are in [0, 1]. */
export interface Acceptability {
	readonly model: ModelId;
	/** b^r: share of the draws in which it has rank r, from the first; ties are split equally. */
	readonly ranks: readonly number[];
	/** a = b^1, the share of the draws in which it is closest. */
	readonly closest: number;
	/** Central importances: the mean importances, by choice, over the draws where it is closest; they sum to 1. Undefined when there are none. */
	readonly central: Readonly<Record<ChoiceId, number>> | undefined;
}

/** What the draws say. */
export interface Robustness {
	readonly draws: number;
	readonly bodies: readonly Acceptability[];
	/** `above[m][j]`, share of the draws in which body m is above body j, ties counting one half. */
	readonly above: readonly (readonly number[])[];
}

/** The half-width of the 95 % interval of a share drawn N times: 1.96·√(b(1−b)/N) (METHOD §4). */
export function errorOf(share: number, draws: number): number {
	return 1.96 * Math.sqrt((share * (1 - share)) / draws);
}

/** Scores closer than this are equal: sums of the same terms in another order differ by less. */
const ROUNDING = 1e-12;

/** Counts over draws, taken a few at a time so that a long computation can report and be stopped. */
export class Sampling {
	readonly #criteria: readonly Criterion[];
	readonly #contenders: readonly Contender[];
	readonly #random: Random;
	readonly #draw: (random: Random, into: Float64Array) => void;
	readonly #weights: Float64Array;
	readonly #scores: Float64Array;
	readonly #fixed: Float64Array;
	/** By body: its cells that are open, and where they stand. */
	readonly #open: readonly (readonly { readonly at: number; readonly table: DrawTable }[])[];
	readonly #better: Int32Array;
	readonly #level: Int32Array;
	readonly #ranks: Float64Array;
	/** Counted above the diagonal only: below it is the rest of the draws. */
	readonly #above: Float64Array;
	readonly #central: Float64Array;
	#draws = 0;

	/** `ordered`: whether the draws respect the order of the importances. Contenders are those ranked in METHOD §3. */
	constructor(
		criteria: readonly Criterion[],
		contenders: readonly Contender[],
		random: Random,
		ordered: boolean,
	) {
		const size = contenders.length;
		const width = criteria.length;
		this.#criteria = criteria;
		this.#contenders = contenders;
		this.#random = random;
		this.#draw = importanceDraw(criteria, ordered);
		this.#weights = new Float64Array(width);
		this.#scores = new Float64Array(size);
		this.#fixed = new Float64Array(size * width);
		this.#better = new Int32Array(size);
		this.#level = new Int32Array(size);
		this.#ranks = new Float64Array(size * size);
		this.#above = new Float64Array(size * size);
		this.#central = new Float64Array(size * width);
		this.#open = contenders.map(({ cells }, body) =>
			cells.flatMap((cell, at) => {
				const [only] = cell;
				if (cell.length > 1 || !only) return [{ at, table: drawTableOf(cell) }];
				this.#fixed[body * width + at] = only.similarity;
				return [];
			}),
		);
	}

	get draws(): number {
		return this.#draws;
	}

	/** Takes so many more draws. */
	take(draws: number): void {
		for (let drawn = 0; drawn < draws; drawn += 1) this.#takeOne();
	}

	#takeOne(): void {
		this.#draw(this.#random, this.#weights);
		const { length: size } = this.#contenders;
		for (let body = 0; body < size; body += 1) this.#scores[body] = this.#scoreOf(body);
		this.#count();
		this.#draws += 1;
	}

	#scoreOf(body: number): number {
		const weights = this.#weights;
		const width = weights.length;
		let score = 0;
		for (let at = 0; at < width; at += 1)
			score += (weights[at] as number) * (this.#fixed[body * width + at] as number);
		for (const { at, table } of this.#open[body] ?? [])
			score += (weights[at] as number) * similarityDraw(table, this.#random);
		return score;
	}

	/** Compares each pair once: how many are above each body, and how many are level with it, itself included. */
	#count(): void {
		const scores = this.#scores;
		const better = this.#better.fill(0);
		const level = this.#level.fill(1);
		const above = this.#above;
		const size = scores.length;
		for (let one = 0; one < size; one += 1) {
			const score = scores[one] as number;
			for (let other = one + 1; other < size; other += 1) {
				const gap = score - (scores[other] as number);
				if (gap > ROUNDING) {
					above[one * size + other]! += 1;
					better[other]! += 1;
				} else if (gap < -ROUNDING) better[one]! += 1;
				else {
					above[one * size + other]! += 0.5;
					level[one]! += 1;
					level[other]! += 1;
				}
			}
		}
		for (let body = 0; body < size; body += 1)
			this.#countRanks(body, better[body] as number, level[body] as number);
	}

	#countRanks(body: number, better: number, level: number): void {
		const first = body * this.#contenders.length + better;
		for (let rank = 0; rank < level; rank += 1) this.#ranks[first + rank]! += 1 / level;
		if (better === 0) this.#countCentral(body, 1 / level);
	}

	#countCentral(body: number, share: number): void {
		const width = this.#weights.length;
		for (let at = 0; at < width; at += 1)
			this.#central[body * width + at]! += share * (this.#weights[at] as number);
	}

	/** What the draws so far say. Throws before the first. */
	result(): Robustness {
		if (this.#draws === 0) throw new Error('Nothing has been drawn yet');
		const size = this.#contenders.length;
		const shareOf = (count: number) => count / this.#draws;
		const row = (table: Float64Array, body: number) => [...table.subarray(body * size, (body + 1) * size)];
		return {
			draws: this.#draws,
			bodies: this.#contenders.map(({ model }, body) => {
				const ranks = row(this.#ranks, body).map(shareOf);
				return { model, ranks, closest: ranks[0] ?? 0, central: this.#centralOf(body) };
			}),
			above: this.#contenders.map((_one, body) =>
				this.#contenders.map((_other, other) => {
					if (other === body) return 0;
					const counted = this.#above[Math.min(body, other) * size + Math.max(body, other)] as number;
					return shareOf(body < other ? counted : this.#draws - counted);
				}),
			),
		};
	}

	#centralOf(body: number): Readonly<Record<ChoiceId, number>> | undefined {
		const times = this.#ranks[body * this.#contenders.length] as number;
		if (times === 0) return undefined;
		const width = this.#weights.length;
		return Object.fromEntries(
			this.#criteria.map(({ choice }, at) => [
				choice.id,
				(this.#central[body * width + at] as number) / times,
			]),
		);
	}
}

function byText<Item>(textOf: (item: Item) => string): (one: Item, other: Item) => number {
	return (one, other) => (textOf(one) < textOf(other) ? -1 : textOf(one) > textOf(other) ? 1 : 0);
}

/**
 * The draws over the bodies ranked in METHOD §3. Choices and bodies are taken in the order of their ids, so that the
 * same design gives the same figures whatever the order in which they come. The order of the importances restricts
 * the draws as soon as two of them differ.
 */
export function samplingOf(
	criteria: readonly Criterion[],
	bodies: readonly { readonly model: ModelId; readonly positions: Positions }[],
	seed: number,
): Sampling {
	const inOrder = [...criteria].sort(byText(({ choice }) => choice.id));
	const contenders = [...bodies]
		.sort(byText(({ model }) => model))
		.map(({ model, positions }) => contenderOf(inOrder, model, positions));
	return new Sampling(inOrder, contenders, randomFrom(seed), true);
}
