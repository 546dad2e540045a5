import type { Choice, OptionId } from './choices.ts';
import type { Criterion } from './comparison.ts';
import type { ModelId, Position, Positions } from './evidence.ts';
import { expectedJaccardFrom, type JaccardDraws, jaccardDraws } from './matching/expected-similarity.ts';
import { listedOn, type ListingShares } from './matching/listing-share.ts';
import { valuesOf } from './position-values.ts';
import { optionSimilarity } from './similarity.ts';
import { statedPosition } from './stated-reading.ts';

/** How every body compares with a design, each at its place among the bodies (METHOD §3). All figures are in [0, 1]. */
export interface MatchFigures {
	/** How many choices of Q each body has a position on, |K|. */
	readonly documented: Int32Array;
	/** S, the expected likeness over what is documented; NaN where nothing is. */
	readonly agreement: Float64Array;
	/** E, the expected likeness over all of Q; ½ where Q is empty. */
	readonly expected: Float64Array;
	/** C, the share of the importances that is documented. */
	readonly coverage: Float64Array;
	/** L, with every unknown counted as the worst disagreement. */
	readonly lower: Float64Array;
	/** U, with every unknown counted as full agreement. */
	readonly upper: Float64Array;
	/** L^d and U^d: L and U in the reading without inferences. */
	readonly statedLower: Float64Array;
	readonly statedUpper: Float64Array;
}

/** The positions of all bodies on one choice, each different one told once. */
interface Column {
	readonly choice: Choice;
	/** For each body the place of its position among the different ones, or −1 where there is none. */
	readonly of: Int32Array;
	/** The same in the reading without inferences. */
	readonly statedOf: Int32Array;
	/** The options of each different position, by their places in the choice. */
	readonly positions: readonly (readonly number[])[];
	/** The same for a set, one bit for each item. */
	readonly masks: Int32Array;
	/** Similarity of each two options of a single choice, row by row. */
	readonly similar: Float64Array;
	/** How the items that no list names are drawn, of a set choice. */
	readonly draws: JaccardDraws;
}

const NOWHERE = -1;

function maskOf(places: readonly number[]): number {
	return places.reduce((mask, place) => mask | (1 << place), 0);
}

/** The number of bits that are set. */
function bitsOf(mask: number): number {
	let bits = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
	return bits;
}

function columnOf(
	choice: Choice,
	bodies: readonly { readonly positions: Positions }[],
	listed: number,
): Column {
	const places = new Map<string, number>();
	const positions: (readonly number[])[] = [];
	const placeOf = (position: Position | undefined) => {
		const values = valuesOf(position)?.map((value) => choice.options.indexOf(value));
		if (!values) return NOWHERE;
		const key = values.join();
		const place = places.get(key) ?? positions.push(values) - 1;
		places.set(key, place);
		return place;
	};
	const of = Int32Array.from(bodies, (body) => placeOf(body.positions[choice.id]));
	const statedOf = Int32Array.from(bodies, (body) => {
		const position = body.positions[choice.id];
		return placeOf(position && statedPosition(position));
	});
	const similar =
		choice.scale === 'set'
			? []
			: choice.options.flatMap((one) => choice.options.map((other) => optionSimilarity(choice, one, other)));
	return {
		...{ choice, of, statedOf, positions, masks: Int32Array.from(positions, maskOf) },
		similar: Float64Array.from(similar),
		draws: jaccardDraws(choice.scale === 'set' ? choice.options.length : 0, listed),
	};
}

/** A body and its positions, in the reading that is asked for. */
export interface MatchedBody {
	readonly model: ModelId;
	readonly positions: Positions;
}

/** Bodies made ready to be matched with one design after another: what does not depend on the design is done once. */
export class CompiledMatch {
	readonly bodies: readonly MatchedBody[];
	readonly listed: ListingShares;
	// Each place that is asked for is within its array: `as number` says so where a check would cost time.
	readonly #size: number;
	readonly #columns: ReadonlyMap<string, Column>;
	/** Likeness of each different position of a column: least, most, and expected. */
	readonly #least: Float64Array;
	readonly #most: Float64Array;
	readonly #expected: Float64Array;

	/** Sets may have up to 31 items. `listed`: the constants p_q of the edition. */
	constructor(choices: readonly Choice[], bodies: readonly MatchedBody[], listed: ListingShares) {
		this.bodies = bodies;
		this.listed = listed;
		this.#size = bodies.length;
		this.#columns = new Map(
			choices.map((choice) => [choice.id, columnOf(choice, bodies, listedOn(listed, choice.id))]),
		);
		const most = Math.max(0, ...[...this.#columns.values()].map(({ positions }) => positions.length));
		this.#least = new Float64Array(most);
		this.#most = new Float64Array(most);
		this.#expected = new Float64Array(most);
	}

	/** The figures of every body. Throws for a choice that is not compiled. */
	match(criteria: readonly Criterion[]): MatchFigures {
		const size = this.#size;
		const figures = {
			documented: new Int32Array(size),
			agreement: new Float64Array(size),
			expected: new Float64Array(size),
			coverage: new Float64Array(size),
			lower: new Float64Array(size),
			upper: new Float64Array(size),
			statedLower: new Float64Array(size),
			statedUpper: new Float64Array(size),
		};
		let total = 0;
		for (const criterion of criteria) {
			total += criterion.importance;
			this.#add(criterion, figures);
		}
		const { agreement, expected, coverage, lower, upper, statedLower, statedUpper } = figures;
		for (let body = 0; body < size; body += 1) {
			const covered = coverage[body] as number;
			agreement[body] = covered > 0 ? (agreement[body] as number) / covered : NaN;
			coverage[body] = total > 0 ? covered / total : 0;
			expected[body] = total > 0 ? (expected[body] as number) / total : 0.5;
			lower[body] = total > 0 ? (lower[body] as number) / total : 0;
			upper[body] = total > 0 ? (upper[body] as number) / total : 1;
			statedLower[body] = total > 0 ? (statedLower[body] as number) / total : 0;
			statedUpper[body] = total > 0 ? (statedUpper[body] as number) / total : 1;
		}
		return figures;
	}

	/** Adds one choice to the sums, which stand where the figures will. */
	#add({ choice, chosen, importance }: Criterion, sums: MatchFigures): void {
		const column = this.#columns.get(choice.id);
		if (!column) throw new Error(`The bodies were not made ready for ${choice.id}`);
		const unknown = choice.scale === 'set' ? this.#likenOf(column, chosen) : this.#likenTo(column, chosen);
		const { documented, agreement, expected, coverage, lower, upper, statedLower, statedUpper } = sums;
		const { of, statedOf } = column;
		for (let body = 0; body < of.length; body += 1) {
			const place = of[body] as number;
			if (place === NOWHERE) {
				expected[body]! += importance * unknown;
				upper[body]! += importance;
			} else {
				documented[body]! += 1;
				coverage[body]! += importance;
				agreement[body]! += importance * (this.#expected[place] as number);
				expected[body]! += importance * (this.#expected[place] as number);
				lower[body]! += importance * (this.#least[place] as number);
				upper[body]! += importance * (this.#most[place] as number);
			}
			const stated = statedOf[body] as number;
			statedLower[body]! += stated === NOWHERE ? 0 : importance * (this.#least[stated] as number);
			statedUpper[body]! += stated === NOWHERE ? importance : importance * (this.#most[stated] as number);
		}
	}

	/** Bounds and expectation of the Jaccard index with each different list; returned, the expectation of no list. */
	#likenOf({ choice, masks, draws }: Column, chosen: readonly OptionId[]): number {
		const wanted = maskOf(chosen.map((option) => choice.options.indexOf(option)));
		for (let place = 0; place < masks.length; place += 1) {
			const known = masks[place] as number;
			const shared = bitsOf(wanted & known);
			const others = bitsOf(known) - shared;
			this.#least[place] = shared / choice.options.length;
			this.#most[place] = chosen.length / (chosen.length + others);
			this.#expected[place] = expectedJaccardFrom(draws, chosen.length, shared, others);
		}
		return expectedJaccardFrom(draws, chosen.length, 0, 0);
	}

	/**
	 * The best similarity to what was chosen; between sources that disagree, the least, the most and the mean of it.
	 * Returned, the mean over every option: what an unknown is expected to bring.
	 */
	#likenTo({ choice, positions, similar }: Column, chosen: readonly OptionId[]): number {
		const width = choice.options.length;
		const best = new Float64Array(width);
		for (const option of chosen) {
			const row = choice.options.indexOf(option) * width;
			for (let value = 0; value < width; value += 1)
				best[value] = Math.max(best[value] as number, similar[row + value] as number);
		}
		positions.forEach((values, place) => {
			let least = 1;
			let most = 0;
			let sum = 0;
			for (const value of values) {
				const likeness = best[value] as number;
				least = Math.min(least, likeness);
				most = Math.max(most, likeness);
				sum += likeness;
			}
			this.#least[place] = least;
			this.#most[place] = most;
			this.#expected[place] = sum / values.length;
		});
		return best.reduce((sum, likeness) => sum + likeness, 0) / width;
	}
}
