/** One cell of a table that leaves the tool: text, a number, or nothing. */
export type Cell = string | number | null;

/** A table that leaves the tool, its first row the names of the columns. */
export type Rows = readonly (readonly Cell[])[];

/** What a spreadsheet may read as the beginning of a formula, whatever blanks stand before it (OWASP, CSV injection). */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
/** A line break or a tab first may shift what follows into another cell. */
const SHIFT = /^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what could be one. */
export function safeText(text: string): string {
	return FORMULA.test(text) || SHIFT.test(text) ? `'${text}` : text;
}

/** What stands between the cells, and before the decimals of a number. */
const MARKS = {
	/** RFC 4180. */
	commas: { between: ',', decimal: '.', quoted: /[",\r\n]/ },
	/** What a spreadsheet opens in columns where the comma is for decimals, as in French in Canada; R reads it by `read.csv2`. */
	semicolons: { between: ';', decimal: ',', quoted: /[";\r\n]/ },
} as const;

function cellText(cell: Cell, decimal: string): string {
	if (cell === null) return '';
	// What keeps a line whole on a screen would keep a name from being found in a spreadsheet.
	if (typeof cell === 'string') return safeText(cell.replaceAll('\u2060', ''));
	if (!Number.isFinite(cell)) throw new RangeError(`A cell cannot be ${cell}`);
	return String(cell).replace('.', decimal);
}

/**
 * A table as CSV: CRLF after each row, a byte order mark first so that spreadsheets read UTF-8, texts made safe by
 * `safeText`. With commas it is RFC 4180, its numbers written with a point. Throws for a number that is not finite.
 */
export function csvText(rows: Rows, marks: keyof typeof MARKS = 'commas'): string {
	const { between, decimal, quoted } = MARKS[marks];
	const lines = rows.map((row) => {
		const line = row
			.map((cell) => cellText(cell, decimal))
			.map((text) => (quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
			.join(between);
		// A row of one empty cell would read as no row at all.
		return `${line === '' ? '""' : line}\r\n`;
	});
	return `\uFEFF${lines.join('')}`;
}
