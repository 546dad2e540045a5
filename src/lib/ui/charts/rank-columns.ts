/** The shares of the ranks of one thing, from the first. */
export interface RankRow {
	readonly key: string;
	readonly label: string;
	readonly shares: readonly number[];
}

/** Where the parts of a chart of ranks stand, in pixels. */
export interface RankColumns {
	/** The height of a row, and of the highest column in it. */
	readonly height: number;
	readonly most: number;
	/** Where the name and the foot of the columns stand in a row. */
	readonly label: number;
	readonly foot: number;
	readonly left: number;
	/** The width of a column with its gap, and of the columns' room. */
	readonly step: number;
	/** Whether there is room for the share above a column, and every how many columns a rank is written. */
	readonly written: boolean;
	readonly every: number;
	/** The height of the line of the ranks, above. */
	readonly head: number;
}

const LETTER = 0.56;
const NARROW = 36;
/** Wider columns would look like bars of something else. */
const WIDEST = 4;

/** Sets the columns of a chart of ranks in a width; `size` is that of the letters, both in pixels. */
export function rankColumns(rows: readonly RankRow[], width: number, size: number): RankColumns {
	const longest = Math.max(0, ...rows.map(({ label }) => label.length)) * LETTER * size;
	const wide = width >= NARROW * size && longest < 0.4 * width;
	const left = wide ? longest + size : 0;
	const ranks = Math.max(1, ...rows.map(({ shares }) => shares.length));
	const step = Math.min(WIDEST * size, (width - left) / ranks);
	const most = 2 * size;
	const foot = (wide ? 3.1 : 4.5) * size;
	return {
		...{ height: foot + 0.6 * size, most, label: wide ? foot - 0.1 * size : 1.2 * size, foot, left, step },
		...{ written: step >= 2.3 * size, every: step >= 1.3 * size ? 1 : 5, head: 1.5 * size },
	};
}
