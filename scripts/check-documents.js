// Opens the spreadsheets of the built site with LibreOffice, where there is one, and compares every cell of the claims
// with what was written.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

/** Text separated by commas, quoted, in UTF-8, from the first row on. */
const CSV = 'Text - txt - csv (StarCalc):44,34,76,1';

/** The apostrophe before what a spreadsheet would read as a formula. */
const FORMULA = /^'(?=[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) {
	console.log('documents: not run: LibreOffice is absent');
	process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'charpente-documents-'));
let failed = 0;
for (const name of ['claims-fr', 'claims-en']) {
	const written = rows(join('build', 'data', `${name}.csv`));
	// The apostrophe that keeps a CSV cell from being a formula has no place in a workbook.
	const bare = written.map((row) => row.map((cell) => cell.replace(FORMULA, '')));
	for (const [file, expected] of /** @type {const} */ ([
		[`${name}.csv`, written],
		[`${name}.xlsx`, bare],
	])) {
		const fault = faultIn(file, expected);
		console.log(
			`documents: ${file}: ${fault ?? `opened, ${expected.length - 1} claims, every cell the same`}`,
		);
		if (fault !== null) failed += 1;
	}
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);

/** What is wrong with a file once LibreOffice has opened it, or nothing. @param {string} file @param {string[][]} expected */
function faultIn(file, expected) {
	const run = spawnSync(
		office ?? '',
		[
			...['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`],
			// What stands in quotes is text.
			...(file.endsWith('.csv') ? [`--infilter=${CSV},,,true`] : []),
			...['--convert-to', `csv:${CSV}`, '--outdir', folder, join('build', 'data', file)],
		],
		{ encoding: 'utf8', timeout: 120_000 },
	);
	const made = join(folder, file.replace('.xlsx', '.csv'));
	// It may well say that all went well, and have written nothing.
	if (run.status !== 0 || !existsSync(made)) return `FAILED: ${run.stdout} ${run.stderr}`;
	const read = rows(made);
	rmSync(made);
	if (read.length !== expected.length) return `FAILED: ${read.length} rows instead of ${expected.length}`;
	for (const [at, row] of expected.entries()) {
		for (const [column, cell] of row.entries()) {
			const found = read[at]?.[column];
			if (found !== cell)
				return `FAILED: row ${at + 1}, column ${column + 1}: "${found}" instead of "${cell}"`;
		}
	}
	return null;
}

/** @param {string} path @returns {string[][]} */
function rows(path) {
	return parse(readFileSync(path), { bom: true, relax_column_count: true });
}
