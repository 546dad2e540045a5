import { createHash } from 'node:crypto';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { csvText } from '#lib/ui/export/csv.ts';
import { bibtexOf, cslJsonOf, risOf } from './bibliography.server.ts';
import { claimsRows } from './claims-rows.server.ts';
import type { DataFile } from './data-file.ts';
import { evidenceJson, evidenceSchema } from './evidence-file.server.ts';

/** The files of the evidence, by name: made when pages are made. */
const FILES: Readonly<Record<string, () => string>> = {
	'claims-fr.csv': () => csvText(claimsRows('fr')),
	'claims-en.csv': () => csvText(claimsRows('en')),
	'evidence.json': evidenceJson,
	'evidence.schema.json': evidenceSchema,
	'bibliography.bib': () => bibtexOf(EVIDENCE.sources),
	'bibliography.ris': () => risOf(EVIDENCE.sources),
	'bibliography.json': () => cslJsonOf(EVIDENCE.sources),
};

/** The names of the files. */
export const DATA_FILES: readonly string[] = Object.keys(FILES);

/** The content of a file, or nothing when none has this name. */
export function dataFile(name: string): string | undefined {
	return FILES[name]?.();
}

/** What is said of each file: its size and its checksum are counted from its content. */
export function aboutDataFiles(): readonly DataFile[] {
	return Object.entries(FILES).map(([name, make]) => {
		const bytes = new TextEncoder().encode(make());
		return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
	});
}
