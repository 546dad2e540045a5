import type { Cell } from './robustness-field.ts';

/** How many draws are taken together: what is done to one cell or one pair then runs over adjacent numbers. Even. */
export const BLOCK = 100;

/** A cell at its place among the rows, which are the bodies, and the columns, which are the choices. */
export interface PlacedCell {
	readonly row: number;
	readonly column: number;
	readonly cell: Cell;
}

/** Where each of some runs begins when they are laid end to end. */
export function startsOf(lengths: readonly number[]): Int32Array {
	let start = 0;
	return Int32Array.from(lengths, (length) => (start += length) - length);
}
