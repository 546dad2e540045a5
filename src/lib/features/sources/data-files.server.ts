import { createHash } from 'node:crypto';
import changelog from '#lib/content/data/changelog.json' with { type: 'json' };
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { cslItem } from '#lib/features/evidence/references/csl-item.ts';
import { referencesIn } from '#lib/features/evidence/references/reference-forms.ts';
import { csvText } from '#lib/ui/export/csv.ts';
import { claimsRows } from './claims-rows.server.ts';
import type { DataFile } from './data-file.ts';
import { packageJson } from './data-package.server.ts';
import { evidenceJson, evidenceSchema } from './evidence-file.server.ts';
import { positionRows } from './position-rows.server.ts';
import { bodiesRows, everySourceRows, valuesRows } from './reference-rows.server.ts';
import { claimsWorkbook } from './workbook.server.ts';

const bibliography = (form: 'bib' | 'ris' | 'json') =>
	referencesIn(form, EVIDENCE.sources.map(cslItem), 'fr');

/** The files that tell nothing of the others, by name. */
const CONTENTS: Readonly<Record<string, () => string | Promise<Uint8Array>>> = {
	'claims-fr.csv': () => csvText(claimsRows('fr')),
	'claims-en.csv': () => csvText(claimsRows('en')),
	'claims-fr.xlsx': () => claimsWorkbook('fr'),
	'claims-en.xlsx': () => claimsWorkbook('en'),
	'bodies.csv': () => csvText(bodiesRows()),
	'sources.csv': () => csvText(everySourceRows()),
	'positions.csv': () => csvText(positionRows()),
	'values.csv': () => csvText(valuesRows()),
	'evidence.json': evidenceJson,
	'evidence.schema.json': evidenceSchema,
	'bibliography.bib': () => bibliography('bib'),
	'bibliography.ris': () => bibliography('ris'),
	'bibliography.json': () => bibliography('json'),
	'changelog.json': () => `${JSON.stringify(changelog, null, '\t')}\n`,
};

const PACKAGE = 'datapackage.json';

/** The names of the files: made when pages are made. */
export const DATA_FILES: readonly string[] = [...Object.keys(CONTENTS), PACKAGE];

// A workbook carries the time at which it was made: made once, it has one checksum.
const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The content of a file, or nothing when none has this name. */
export async function dataFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
	if (!DATA_FILES.includes(name)) return undefined;
	const bytes = made.get(name) ?? bytesOf(name);
	made.set(name, bytes);
	return bytes;
}

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const content =
		name === PACKAGE ? packageJson(await aboutFiles(Object.keys(CONTENTS))) : CONTENTS[name]?.();
	const bytes = await content;
	return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes ?? []);
}

function aboutFiles(names: readonly string[]): Promise<DataFile[]> {
	return Promise.all(
		names.map(async (name) => {
			const bytes = (await dataFile(name)) ?? new Uint8Array();
			return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
		}),
	);
}

/** What is said of each file: its size and its checksum are counted from its content. */
export function aboutDataFiles(): Promise<readonly DataFile[]> {
	return aboutFiles(DATA_FILES);
}
