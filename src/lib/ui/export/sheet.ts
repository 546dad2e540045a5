import type { Rows } from './csv.ts';

/** The width of a column, in characters, from what it holds. */
const NARROW = 12;
const WIDE = 40;

/** A sheet of a workbook: its first row stays in sight; every text is a text, never a formula. */
export function sheetOf(sheet: string, rows: Rows) {
	const [headings = [], ...rest] = rows;
	return {
		sheet,
		data: [
			headings.map((value) => ({ value: String(value ?? ''), fontWeight: 'bold' as const })),
			...rest.map((row) =>
				row.map((value) =>
					value === null
						? null
						: typeof value === 'number'
							? { value }
							: // As in CSV: what keeps a line whole on a screen would keep a name from being found.
								{ value: value.replaceAll('\u2060', ''), type: String },
				),
			),
		],
		columns: headings.map((_, column) => ({
			width: rest.some((row) => String(row[column] ?? '').length > WIDE) ? WIDE : NARROW,
		})),
		stickyRowsCount: 1,
	};
}
