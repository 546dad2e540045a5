import type { Cell } from './robustness-field.ts';

/** How many draws are taken together: what is done to one cell or one pair then runs over adjacent numbers. Even. */
export const BLOCK = 100;

/** A cell at its place among the rows, which are the bodies, and the columns, which are the choices. */
export interface PlacedCell {
	readonly row: number;
	readonly column: number;
	readonly cell: Cell;
}

/** Some runs laid end to end, each only once, and where that of each place begins. */
export function laidOut<Run extends { readonly length: number }>(
	places: readonly Run[],
): { readonly runs: readonly Run[]; readonly first: Int32Array } {
	const starts = new Map<Run, number>();
	let end = 0;
	for (const run of places) {
		if (starts.has(run)) continue;
		starts.set(run, end);
		end += run.length;
	}
	return { runs: [...starts.keys()], first: Int32Array.from(places, (run) => starts.get(run) ?? 0) };
}
