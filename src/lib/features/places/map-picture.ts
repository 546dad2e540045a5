import type { Choice } from '#lib/domain/choices.ts';
import type { YearChoice } from '#lib/domain/evidence.ts';
import type { PlaceValues } from '#lib/domain/place-values.ts';
import type { Whereabouts } from '#lib/features/evidence/places.ts';
import { textLines } from '#lib/ui/export/text-lines.ts';
import { MAP_CELLS, MAP_COLUMNS } from './map-grid.ts';
import { tileMarks, type TileMark } from './map-marks.ts';

/** A tile of the drawn map, in pixels. */
export interface PicturedTile {
	readonly place: Whereabouts;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** The name of the place, line by line. */
	readonly lines: readonly string[];
	/** Its marks, each with the middle of its shape from the corner of the tile. */
	readonly marks: readonly (TileMark & { readonly x: number; readonly y: number })[];
}

/** The drawn map: its tiles, and where they end. */
export interface MapPicture {
	readonly width: number;
	readonly height: number;
	readonly tiles: readonly PicturedTile[];
}

const TILE = 168;
const GAP = 8;
const PAD = 10;
const LINE = 18;
const MARK = 30;
/** Of a mark and its number. */
const CELL = 50;
/** Of a letter of a name, at most, whatever font the file is opened with. */
const LETTER = 8.8;

/** A name in lines that may end after a hyphen too. */
function nameLines(name: string, width: number): readonly string[] {
	const lines = textLines(name.replaceAll('-', '- '), width, ({ length }) => length * LETTER);
	return lines.map((line) => line.replaceAll('- ', '-'));
}

/** Lays out the map as a picture. Rows are as high as their fullest tile. */
export function mapPicture(
	choice: Choice,
	rows: readonly { readonly place: Whereabouts; readonly name: string; readonly found: PlaceValues }[],
	time: YearChoice | 'any-time',
): MapPicture {
	const drawn = rows.map(({ place, name, found }) => {
		const { column, row, span } = MAP_CELLS[place];
		const width = span * TILE + (span - 1) * GAP;
		const lines = nameLines(name, width - 2 * PAD);
		const across = Math.floor((width - 2 * PAD) / CELL);
		const top = PAD + lines.length * LINE + MARK / 2 + 4;
		const marks = tileMarks(choice, found, time).map((mark, at) => ({
			...mark,
			x: PAD + 12 + (at % across) * CELL,
			y: top + Math.floor(at / across) * MARK,
		}));
		const height = (marks.at(-1)?.y ?? top - MARK) + MARK / 2 + PAD;
		return { place, column, row, width, lines, marks, height };
	});
	const heightOf = (row: number) =>
		Math.max(0, ...drawn.filter((tile) => tile.row === row).map(({ height }) => height));
	const depth = Math.max(1, ...drawn.map(({ row }) => row));
	const tops = Array.from({ length: depth }, (_, row) =>
		Array.from({ length: row }, (_, above) => heightOf(above + 1) + GAP).reduce((a, b) => a + b, 0),
	);
	return {
		width: MAP_COLUMNS * TILE + (MAP_COLUMNS - 1) * GAP,
		height: (tops[depth - 1] ?? 0) + heightOf(depth),
		tiles: drawn.map(({ place, column, row, width, lines, marks }) => ({
			...{ place, width, lines, marks, height: heightOf(row) },
			x: (column - 1) * (TILE + GAP),
			y: tops[row - 1] ?? 0,
		})),
	};
}
