// Opens the spreadsheets of the built site, and the tables that its pages export, with LibreOffice, where there is one,
// and compares every cell with what was written. The JSON files are held to their schemas by the unit tests.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { exportTables } from './exported-tables.js';

/** Text separated by commas, quoted, in UTF-8, from the first row on. */
const CSV = '44,34,76,1';
/** Every sheet in a file of its own. */
const EVERY_SHEET = `${CSV},,0,false,true,false,false,false,-1`;

/** The apostrophe before what a spreadsheet would read as a formula. */
const FORMULA = /^'(?=[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

const DATA = join('build', 'data');

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) {
	console.log('documents: not run: LibreOffice is absent');
	process.exit(0);
}
if (!existsSync(DATA)) {
	console.log('documents: FAILED: the site is not built');
	process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'charpente-documents-'));
let failed = 0;

/** @param {string} what @param {string | null} fault @param {string} [when] */
function tell(what, fault, when = 'opened, every cell the same') {
	console.log(`documents: ${what}: ${fault === null ? when : `FAILED: ${fault}`}`);
	if (fault !== null) failed += 1;
}

const named = (/** @type {string} */ ending) =>
	readdirSync(DATA)
		.filter((name) => name.endsWith(ending))
		.map((name) => join(DATA, name));

const exported = await exportTables(join(folder, 'exported'));
if (exported === null) console.log('documents: the tables that pages export: not run: no browser was found');

const tables = [...named('.csv'), ...(exported ?? [])];
const books = named('.xlsx');
if (tables.length < 5 || books.length < 2) tell(DATA, 'a file is missing');

// What stands in quotes is text.
const opened = converted('tables', tables, [`--infilter=Text - txt - csv (StarCalc):${CSV},,,true`], CSV);
for (const file of tables) {
	const rows = rowsOf(file);
	const found = opened.get(basename(file));
	tell(`${basename(file)}, ${rows.length - 1} rows`, found ? difference(found, rows) : 'it was not opened');
}

const sheets = converted('workbooks', books, [], EVERY_SHEET);
for (const file of books) {
	const name = basename(file, '.xlsx');
	for (const [at, { sheet, data }] of (await readWorkbook(file)).entries()) {
		const what = `${name}.xlsx, ${sheet}, ${data.length - 1} rows`;
		const found = sheets.get(`${name}-${sheet}.csv`);
		const read = data.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
		if (!found) tell(what, 'it was not opened');
		else tell(what, difference(found, read));
		// The apostrophe that keeps a cell of the table from being a formula has no place in a workbook.
		const bare = rowsOf(join(DATA, `${name}.csv`)).map((row) => row.map((cell) => cell.replace(FORMULA, '')));
		if (at === 0) tell(`${what}, beside ${name}.csv`, difference(read, bare), 'the same');
	}
}

rmSync(folder, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);

/**
 * The rows of each file once LibreOffice has opened it and written it again, by the name of what it wrote.
 * @param {string} name @param {string[]} files @param {string[]} words @param {string} form
 * @returns {Map<string, string[][]>}
 */
function converted(name, files, words, form) {
	const made = join(folder, name);
	mkdirSync(made);
	const run = spawnSync(
		office ?? '',
		[
			...['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, ...words],
			...['--convert-to', `csv:Text - txt - csv (StarCalc):${form}`, '--outdir', made, ...files],
		],
		{ encoding: 'utf8', timeout: 300_000 },
	);
	// It may well say that all went well, and have written nothing: a file that is not there is told as such.
	if (run.status !== 0) tell(name, `${run.stdout} ${run.stderr}`);
	return new Map(readdirSync(made).map((file) => [file, rowsOf(join(made, file))]));
}

/** Where two tables differ first, or nothing. @param {string[][]} found @param {string[][]} expected @returns {string | null} */
function difference(found, expected) {
	if (found.length !== expected.length) return `${found.length} rows instead of ${expected.length}`;
	for (const [at, row] of expected.entries()) {
		for (const [column, cell] of row.entries()) {
			const other = found[at]?.[column] ?? '';
			if (other !== cell) return `row ${at + 1}, column ${column + 1}: "${other}" instead of "${cell}"`;
		}
	}
	return null;
}

/** @param {string} path @returns {string[][]} */
function rowsOf(path) {
	return parse(readFileSync(path), { bom: true, relax_column_count: true });
}
