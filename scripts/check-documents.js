// Opens the spreadsheets of the built site with LibreOffice, where there is one, and compares them with what was written.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!office) {
	console.log('documents: not run (LibreOffice is not on this machine)');
	process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'charpente-documents-'));
let failed = 0;
for (const file of ['claims-fr.csv', 'claims-en.csv', 'claims-fr.xlsx', 'claims-en.xlsx']) {
	const written = rows(join('build', 'data', file.replace('.xlsx', '.csv')));
	const arguments_ = [
		...['--headless', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`],
		// Text is read as UTF-8, separated by commas, every column as text.
		...(file.endsWith('.csv') ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1,,,true'] : []),
		...[
			'--convert-to',
			'csv:Text - txt - csv (StarCalc):44,34,76,1',
			'--outdir',
			folder,
			join('build', 'data', file),
		],
	];
	const run = spawnSync(office, arguments_, { encoding: 'utf8', timeout: 120_000 });
	const read = run.status === 0 ? rows(join(folder, file.replace('.xlsx', '.csv'))) : [];
	const same = read.length === written.length && read.every((row, place) => row[0] === written[place]?.[0]);
	console.log(
		`documents: ${file}: ${same ? `opened, ${read.length - 1} claims` : `FAILED ${run.stderr ?? ''}`}`,
	);
	if (!same) failed += 1;
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);

/** @param {string} path @returns {string[][]} */
function rows(path) {
	return parse(readFileSync(path), { bom: true, relax_column_count: true });
}
