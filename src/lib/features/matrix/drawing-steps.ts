import type { Choice } from '#lib/domain/choices.ts';
import type { DrawingSteps } from '#lib/features/evidence/drawn-by-steps.svelte.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** The rows and the columns of the matrix that are drawn. */
export interface Drawing {
	readonly rows: readonly MatrixRow[];
	readonly columns: readonly Choice[];
}

/** About how many new cells are drawn in one go: few enough to be done well within 50 ms on an ordinary machine. */
export const CELLS_A_STEP = 24;

/** Whether two drawings hold the very same rows and columns, in the same order. */
export function isSameDrawing(one: Drawing, other: Drawing): boolean {
	const same = (some: readonly unknown[], others: readonly unknown[]) =>
		some.length === others.length && some.every((item, at) => item === others[at]);
	return same(one.rows, other.rows) && same(one.columns, other.columns);
}

/**
 * One step from what is drawn towards what is wanted: columns first, then rows from the top. Rows that are not wanted
 * any more stay below until their turn comes, so that the page keeps its height. Always ends at what is wanted.
 */
export function nextDrawing(drawn: Drawing, wanted: Drawing): Drawing {
	const missing = wanted.columns.filter((column) => !drawn.columns.includes(column));
	const more = missing.slice(0, Math.max(1, Math.floor(CELLS_A_STEP / Math.max(1, drawn.rows.length))));
	const columns = wanted.columns.filter((one) => drawn.columns.includes(one) || more.includes(one));
	if (more.length > 0 && drawn.rows.length > 0) return { rows: drawn.rows, columns };

	const held = new Set(drawn.rows);
	const most = Math.max(1, Math.floor(CELLS_A_STEP / Math.max(1, columns.length)));
	const rows: MatrixRow[] = [];
	let fresh = 0;
	for (const row of wanted.rows) {
		if (!held.has(row) && ++fresh > most) break;
		rows.push(row);
	}
	const taken = new Set(rows.map(({ model }) => model.id));
	const waiting = drawn.rows.filter(({ model }) => !taken.has(model.id));
	return { rows: [...rows, ...waiting.slice(0, wanted.rows.length - rows.length)], columns };
}

/** The matrix in steps; all of it at first, which is how the page is made. */
export const MATRIX_STEPS: DrawingSteps<Drawing> = {
	first: (wanted) => wanted,
	isSame: isSameDrawing,
	next: nextDrawing,
};
