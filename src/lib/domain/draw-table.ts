import type { Cell } from './robustness-field.ts';

/**
 * Draws among the similarities of a cell in one step, by Walker's alias table (Vose 1991, IEEE Trans. Software
 * Engineering 17:972–975): column `at` gives its own similarity below `limit[at]`, that of `alias[at]` above.
 */
export interface DrawTable {
	readonly similarities: Float64Array;
	readonly limits: Float64Array;
	readonly aliases: Uint16Array;
}

/** The table of a cell that is open. */
export function drawTableOf(cell: Cell): DrawTable {
	const size = cell.length;
	const limits = Float64Array.from(cell, ({ share }) => share * size);
	const aliases = Uint16Array.from(cell, (_, at) => at);
	const small = cell.flatMap((_, at) => ((limits[at] as number) < 1 ? [at] : []));
	const large = cell.flatMap((_, at) => ((limits[at] as number) >= 1 ? [at] : []));
	while (small.length > 0 && large.length > 0) {
		const low = small.pop() as number;
		const high = large.at(-1) as number;
		aliases[low] = high;
		limits[high] = (limits[high] as number) - (1 - (limits[low] as number));
		if ((limits[high] as number) < 1) small.push(large.pop() as number);
	}
	// What rounding left over is whole.
	for (const at of [...small, ...large]) limits[at] = 1;
	return { similarities: Float64Array.from(cell, ({ similarity }) => similarity), limits, aliases };
}
