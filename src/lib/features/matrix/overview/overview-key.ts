import type { CellMark } from './overview-marks.ts';
import { textLines } from '#lib/ui/export/text-lines.ts';

/** One line of the key, or what it goes on with on the next line. */
export interface KeyEntry {
	readonly words: string;
	/** How many bodies hold it; none for a title. */
	readonly count?: number;
	/** The mark that stands before it. */
	readonly mark?: Partial<Pick<CellMark, 'path' | 'rest' | 'look' | 'old'>> & { readonly split?: boolean };
	readonly title?: boolean;
}

/** A line where it stands, in pixels. */
export interface PlacedEntry extends KeyEntry {
	readonly x: number;
	readonly y: number;
	readonly lines: readonly string[];
}

/** A key as it is drawn on paper and in files. */
export interface KeyPicture {
	readonly height: number;
	readonly width: number;
	readonly entries: readonly PlacedEntry[];
}

const LETTER = 6.9;
const LINE = 17;
const GAP = 24;
const LEAST = 215;

/** Lays the parts of a key out in columns, each part whole, in the column that is shortest so far. */
export function keyPicture(parts: readonly (readonly KeyEntry[])[], width: number): KeyPicture {
	const count = Math.max(1, Math.floor((width + GAP) / (LEAST + GAP)));
	const column = (width + GAP) / count - GAP;
	const heights = Array.from({ length: count }, () => 0);
	const entries = parts.flatMap((part) => {
		const at = heights.indexOf(Math.min(...heights));
		const x = at * (column + GAP);
		let y = heights[at] ?? 0;
		const placed = part.map((entry): PlacedEntry => {
			const room = column - (entry.mark ? 24 : 0) - (entry.count === undefined ? 0 : 26);
			const lines = textLines(entry.words, room, ({ length }) => length * LETTER);
			const before = y;
			y += Math.max(1, lines.length) * LINE;
			return { ...entry, x, y: before, lines };
		});
		heights[at] = y + 10;
		return placed;
	});
	return { width: column, height: Math.max(...heights), entries };
}
