import type { Criterion } from './comparison.ts';
import type { ChoiceId } from './choices.ts';
import type { ModelId, Positions } from './evidence.ts';
import { BLOCK } from './draw-block.ts';
import { KnownCells, OpenCells } from './draw-cells.ts';
import type { ListingShares } from './matching/listing-share.ts';
import { givenImportances, importanceDraw } from './importance-draw.ts';
import { RandomWords, type Random } from './random.ts';
import { RankCounts } from './rank-counts.ts';
import { contendersOf, type Contender } from './robustness-field.ts';
import { shareInterval } from './share-interval.ts';

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

/** The half-width of the 95 % interval of a share drawn N times, never 0 (METHOD §4). */
export function errorOf(share: number, draws: number): number {
	const { least, most } = shareInterval(share, draws);
	return (most - least) / 2;
}

/** Counts over draws, taken a few at a time so that a long computation can report and be stopped. */
export class Sampling {
	readonly #criteria: readonly Criterion[];
	readonly #contenders: readonly Contender[];
	readonly #random: RandomWords;
	readonly #draw: (random: Random, into: Float64Array) => void;
	readonly #known: KnownCells;
	readonly #open: OpenCells;
	/** The importances of one draw, and of a block: by choice, then draw. */
	readonly #importances: Float64Array;
	readonly #weights: Float64Array;
	/** By body, then draw. */
	readonly #scores: Float64Array;
	readonly #counts: RankCounts;
	readonly #central: Float64Array;
	/** The next draw of the block to count. */
	#next = BLOCK;
	#draws = 0;

	/** `draw` writes the importances of one draw, in the order of the criteria. Contenders are those ranked in METHOD §3. */
	constructor(
		criteria: readonly Criterion[],
		contenders: readonly Contender[],
		random: RandomWords,
		draw: (random: Random, into: Float64Array) => void,
	) {
		const size = contenders.length;
		const width = criteria.length;
		this.#criteria = criteria;
		this.#contenders = contenders;
		this.#random = random;
		this.#draw = draw;
		this.#importances = new Float64Array(width);
		this.#weights = new Float64Array(width * BLOCK);
		this.#scores = new Float64Array(size * BLOCK);
		this.#counts = new RankCounts(size);
		this.#central = new Float64Array(size * width);
		const cells = contenders.flatMap(({ cells }, row) =>
			cells.map((cell, column) => ({ row, column, cell })),
		);
		this.#known = new KnownCells(cells.filter(({ cell }) => cell.length === 1));
		this.#open = new OpenCells(cells.filter(({ cell }) => cell.length > 1));
	}

	get draws(): number {
		return this.#draws;
	}

	/** Takes so many more draws: the same ones, however few at a time. */
	take(draws: number): void {
		const end = this.#draws + draws;
		while (this.#draws < end) {
			if (this.#next === BLOCK) this.#drawBlock();
			const to = Math.min(BLOCK, this.#next + end - this.#draws);
			this.#counts.count(this.#scores, this.#next, to, (body, draw, part) =>
				this.#countCentral(body, draw, part),
			);
			this.#draws += to - this.#next;
			this.#next = to;
		}
	}

	#drawBlock(): void {
		const random = () => this.#random.next();
		for (let draw = 0; draw < BLOCK; draw += 1) {
			this.#draw(random, this.#importances);
			for (let choice = 0; choice < this.#importances.length; choice += 1)
				this.#weights[choice * BLOCK + draw] = this.#importances[choice] as number;
		}
		this.#scores.fill(0);
		this.#known.addTo(this.#scores, this.#weights);
		this.#open.addTo(this.#scores, this.#weights, this.#random);
		this.#next = 0;
	}

	#countCentral(body: number, draw: number, part: number): void {
		const width = this.#criteria.length;
		for (let at = 0; at < width; at += 1)
			this.#central[body * width + at]! += part * (this.#weights[at * BLOCK + draw] as number);
	}

	/** What the draws so far say. Throws before the first. */
	result(): Robustness {
		if (this.#draws === 0) throw new Error('Nothing has been drawn yet');
		const draws = this.#draws;
		return {
			draws,
			bodies: this.#contenders.map(({ model }, body) => {
				const times = this.#counts.ranksOf(body);
				const ranks = times.map((count) => count / draws);
				return { model, ranks, closest: ranks[0] ?? 0, central: this.#centralOf(body, times[0] ?? 0) };
			}),
			above: this.#contenders.map((_, body) =>
				this.#contenders.map((_, other) => this.#counts.timesAbove(body, other, draws) / draws),
			),
		};
	}

	/** The mean importances over the draws in which a body was closest, so many times. */
	#centralOf(body: number, times: number): Readonly<Record<ChoiceId, number>> | undefined {
		if (times === 0) return undefined;
		const width = this.#criteria.length;
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
 * The two questions of METHOD §4: `given`, with the weights that the user gave, only what is not known is drawn;
 * `any`, whatever the weights, in the order that the user gave them where two of them differ.
 */
export type Weights = 'given' | 'any';

/** What the draws are made with. */
export interface DrawSettings {
	readonly seed: number;
	readonly weights: Weights;
	/** The constants p_q of the edition. */
	readonly listed: ListingShares;
}

/**
 * The draws over the bodies ranked in METHOD §3. Choices and bodies are taken in the order of their ids, so that the
 * same design gives the same figures whatever the order in which they come.
 */
export function samplingOf(
	criteria: readonly Criterion[],
	bodies: readonly { readonly model: ModelId; readonly positions: Positions }[],
	{ seed, weights, listed }: DrawSettings,
): Sampling {
	const inOrder = [...criteria].sort(byText(({ choice }) => choice.id));
	const contenders = contendersOf(inOrder, [...bodies].sort(byText(({ model }) => model)), listed);
	const draw = weights === 'given' ? givenImportances(inOrder) : importanceDraw(inOrder, true);
	return new Sampling(inOrder, contenders, new RandomWords(seed), draw);
}
