import type { Ranked } from '#lib/domain/comparison.ts';

/** One bar of the chart. All figures are in [0, 1]. */
export interface IntervalBar {
	readonly label: string;
	/** L^d: what is stated. */
	readonly stated: number;
	/** L: what is stated or inferred. */
	readonly lower: number;
	/** U: what the unknowns allow at most. */
	readonly upper: number;
	/** E: what is expected, by which bars are ordered. */
	readonly mark: number;
}

/** The bars of ranked bodies, in their order (METHOD §3). */
export function intervalBars(
	ranked: readonly Ranked[],
	labelOf: (model: string) => string,
): readonly IntervalBar[] {
	return ranked.map(({ model, statedLower, lower, upper, expected }) => ({
		...{ label: labelOf(model), stated: statedLower, lower, upper },
		mark: expected,
	}));
}

type Span = readonly [from: number, to: number];

/** The three parts of each bar, as the columns that a chart draws. */
export interface IntervalColumns {
	readonly labels: readonly string[];
	readonly stated: readonly Span[];
	readonly inferred: readonly Span[];
	readonly open: readonly Span[];
}

/** Bars as the columns of a chart: stated from 0 to L^d, inferred up to L, open from L to U. */
export function intervalColumns(bars: readonly IntervalBar[]): IntervalColumns {
	return {
		labels: bars.map(({ label }) => label),
		stated: bars.map(({ stated }) => [0, stated]),
		inferred: bars.map(({ stated, lower }) => [stated, lower]),
		open: bars.map(({ lower, upper }) => [lower, upper]),
	};
}
