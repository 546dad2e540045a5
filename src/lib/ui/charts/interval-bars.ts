import type { Ranked } from '#lib/domain/comparison.ts';

/** One bar of the chart. All figures are in [0, 1]. */
export interface IntervalBar {
	readonly label: string;
	/** L: what is certain. */
	readonly lower: number;
	/** U: what the unknowns allow at most. */
	readonly upper: number;
	/** S: the agreement over what is documented. */
	readonly mark: number;
}

/** The bars of ranked bodies, in their order (METHOD §3). */
export function intervalBars(
	ranked: readonly Ranked[],
	labelOf: (model: string) => string,
): readonly IntervalBar[] {
	return ranked.map(({ model, lower, upper, agreement }) => ({
		label: labelOf(model),
		lower,
		upper,
		mark: agreement,
	}));
}

/** The columns that the chart draws: what is certain, and what stays open. */
export interface IntervalColumns {
	readonly labels: readonly string[];
	readonly certain: readonly (readonly [from: number, to: number])[];
	readonly open: readonly (readonly [from: number, to: number])[];
}

/** Bars as the columns of a chart: certain from 0 to L, open from L to U. */
export function intervalColumns(bars: readonly IntervalBar[]): IntervalColumns {
	return {
		labels: bars.map(({ label }) => label),
		certain: bars.map(({ lower }) => [0, lower]),
		open: bars.map(({ lower, upper }) => [lower, upper]),
	};
}
