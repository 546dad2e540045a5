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

function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return safeText(cell);
	if (!Number.isFinite(cell)) throw new RangeError(`A cell cannot be ${cell}`);
	return String(cell);
}

function quoted(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV: RFC 4180, commas, CRLF after each row, a byte order mark first so that spreadsheets read UTF-8.
 * Numbers are written with a point; texts are made safe by `safeText`. Throws for a number that is not finite.
 */
export function csvText(rows: Rows): string {
	const lines = rows.map((row) => {
		const line = row.map((cell) => quoted(cellText(cell))).join(',');
		// A row of one empty cell would read as no row at all.
		return `${line === '' ? '""' : line}\r\n`;
	});
	return `\uFEFF${lines.join('')}`;
}
