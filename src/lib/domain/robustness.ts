import type { Criterion } from './comparison.ts';
import type { ChoiceId } from './choices.ts';
import type { ModelId, Positions } from './evidence.ts';
import { KnownCells, OpenCells } from './draw-cells.ts';
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
	readonly #known: KnownCells;
	readonly #open: OpenCells;
	/** The bodies, best score first: sorted anew from the draw before, which is near. */
	readonly #order: Int32Array;
	readonly #ranks: Float64Array;
	/** Twice the draws in which one body is above another: a tie counts once for each. */
	readonly #above: Int32Array;
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
		this.#order = Int32Array.from(contenders, (_, body) => body);
		this.#ranks = new Float64Array(size * size);
		this.#above = new Int32Array(size * size);
		this.#central = new Float64Array(size * width);
		const cells = contenders.map(({ cells }) => cells.map((cell, at) => ({ at, cell })));
		this.#known = new KnownCells(cells.map((row) => row.filter(({ cell }) => cell.length === 1)));
		this.#open = new OpenCells(cells.map((row) => row.filter(({ cell }) => cell.length > 1)));
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
		this.#known.score(this.#scores, this.#weights);
		this.#open.addTo(this.#scores, this.#weights, this.#random);
		this.#count();
		this.#draws += 1;
	}

	/** Best score first. Insertion: most of the order is that of the draw before. */
	#sort(): void {
		const scores = this.#scores;
		const order = this.#order;
		for (let place = 1; place < order.length; place += 1) {
			const body = order[place] as number;
			const score = scores[body] as number;
			let at = place;
			for (; at > 0 && (scores[order[at - 1] as number] as number) < score; at -= 1)
				order[at] = order[at - 1] as number;
			order[at] = body;
		}
	}

	/** Goes down the order by groups of level scores: a group shares its ranks, and is above all that follow. */
	#count(): void {
		this.#sort();
		const scores = this.#scores;
		const order = this.#order;
		const size = order.length;
		let first = 0;
		while (first < size) {
			let last = first + 1;
			while (
				last < size &&
				(scores[order[last - 1] as number] as number) - (scores[order[last] as number] as number) <= ROUNDING
			)
				last += 1;
			for (let place = first; place < last; place += 1) this.#countPlace(place, first, last);
			first = last;
		}
	}

	/** Counts the body at a place of the order, in a group that goes from `first` to before `last`. */
	#countPlace(place: number, first: number, last: number): void {
		const order = this.#order;
		const above = this.#above;
		const size = order.length;
		const level = last - first;
		const body = order[place] as number;
		const row = body * size;
		for (let rank = first; rank < last; rank += 1) this.#ranks[row + rank]! += 1 / level;
		for (let tied = first; tied < last; tied += 1)
			if (tied !== place) above[row + (order[tied] as number)]! += 1;
		for (let below = last; below < size; below += 1) above[row + (order[below] as number)]! += 2;
		if (first === 0) this.#countCentral(body, 1 / level);
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
		const row = (table: Float64Array | Int32Array, body: number) => [
			...table.subarray(body * size, (body + 1) * size),
		];
		return {
			draws: this.#draws,
			bodies: this.#contenders.map(({ model }, body) => {
				const ranks = row(this.#ranks, body).map(shareOf);
				return { model, ranks, closest: ranks[0] ?? 0, central: this.#centralOf(body) };
			}),
			above: this.#contenders.map((_, body) => row(this.#above, body).map((count) => shareOf(count / 2))),
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
