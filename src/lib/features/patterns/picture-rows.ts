import type { ModelId } from '#lib/domain/evidence.ts';
import type { NearnessGlance, NearnessTable } from '#lib/domain/nearness.ts';
import type { DrawingSteps } from '#lib/features/evidence/drawn-by-steps.svelte.ts';
import type { LateNearness } from './late-nearness.svelte.ts';

/** One row of the picture: a body, and those before it that it is set beside. */
export interface PictureRow {
	readonly one: ModelId;
	readonly others: readonly ModelId[];
	/** The likeness that it is drawn from. */
	readonly table: NearnessTable;
}

/** The rows of the picture: the half of a square. */
export function pictureRows({ table, order }: LateNearness): readonly PictureRow[] {
	return order.placed.map((one, at, placed) => ({ one, others: placed.slice(0, at), table }));
}

/** How a cell is shown: a whole figure from 0 to 100 and one of five shades; neither where too little is shared to tell. */
export function cellFigure({ thin, mean }: NearnessGlance): { figure: number; shade: number } | undefined {
	if (thin || mean === undefined) return undefined;
	const figure = Math.round(mean * 100);
	return { figure, shade: Math.min(4, Math.floor(figure / 20)) };
}

/** About how many new cells are drawn in one go: few enough to be done well within 50 ms on an ordinary machine. */
const CELLS_A_STEP = 90;

/** As many of these rows as hold that many cells, one at least. */
function someOf(rows: readonly PictureRow[]): number {
	let cells = 0;
	const most = rows.findIndex(({ others }) => (cells += others.length + 1) > CELLS_A_STEP);
	return most === -1 ? rows.length : Math.max(1, most);
}

function sharedStart(drawn: readonly PictureRow[], wanted: readonly PictureRow[]): number {
	const apart = drawn.findIndex((row, at) => row !== wanted[at]);
	return apart === -1 ? drawn.length : apart;
}

/** The picture in steps: rows that are not wanted any more go from the bottom, then those that are come from the top. */
export const PICTURE_STEPS: DrawingSteps<readonly PictureRow[]> = {
	first: () => [],
	isSame: (one, other) => one.length === other.length && sharedStart(one, other) === one.length,
	next: (drawn, wanted) => {
		const kept = sharedStart(drawn, wanted);
		const unwanted = drawn.slice(kept);
		if (unwanted.length > 0) return drawn.slice(0, drawn.length - someOf([...unwanted].reverse()));
		return wanted.slice(0, kept + someOf(wanted.slice(kept)));
	},
};
