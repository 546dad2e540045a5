import type { Whereabouts } from '#lib/features/evidence/places.ts';

/** A cell of the map: column and row from 1, and how many columns it covers. */
export interface MapCell {
	readonly column: number;
	readonly row: number;
	readonly span: number;
}

/** How many columns the map has. */
export const MAP_COLUMNS = 8;

const cell = (column: number, row: number, span = 1): MapCell => ({ column, row, span });

/** Where each place stands: from west to east, the Atlantic east of Québec, the country and elsewhere under the west. */
export const MAP_CELLS: Readonly<Record<Whereabouts, MapCell>> = {
	BC: cell(1, 1),
	AB: cell(2, 1),
	SK: cell(3, 1),
	MB: cell(4, 1),
	ON: cell(5, 1),
	QC: cell(6, 1),
	NL: cell(8, 1),
	NB: cell(7, 2),
	PE: cell(8, 2),
	NS: cell(8, 3),
	CA: cell(1, 3, 3),
	elsewhere: cell(4, 3, 2),
};
