import { DATA_LICENCE } from '#lib/content/data-licence.ts';
import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import type { DataFile } from './data-file.ts';
import { TABLE_SCHEMAS } from './table-schemas.server.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	json: 'application/json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
};

function resource({ name, bytes, sha256 }: DataFile) {
	const format = name.slice(name.lastIndexOf('.') + 1);
	const schema = TABLE_SCHEMAS[name];
	return {
		name: name.toLowerCase().replaceAll('.', '-'),
		path: name,
		// Version 2 says what a resource is by its type; readers of version 1, as R's frictionless, by its profile.
		...(schema ? { type: 'table', profile: 'tabular-data-resource' } : {}),
		format,
		mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream',
		...(format === 'xlsx' ? {} : { encoding: 'utf-8' }),
		bytes,
		hash: `sha256:${sha256}`,
		...(schema
			? {
					dialect: {
						delimiter: ',',
						lineTerminator: '\r\n',
						quoteChar: '"',
						doubleQuote: true,
						header: true,
					},
					schema,
				}
			: {}),
	};
}

/** The protocol and the codebook: made beside the files, not counted with them. */
const PROTOCOLS = (['fr', 'en'] as const).map((locale) => ({
	name: `protocol-${locale}`,
	path: `protocol-${locale}.md`,
	description: `How the evidence was gathered, coded and checked, and the codebook (${locale})`,
	format: 'md',
	mediatype: 'text/markdown',
	encoding: 'utf-8',
}));

/** The descriptor of the files as a Data Package (datapackage.org, version 2, whose tables also hold to version 1). */
export function packageJson(files: readonly DataFile[]): string {
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'charpente-evidence',
		title: 'Charpente: documented bodies against human trafficking in Canada',
		description:
			'Coded claims about documented bodies, each with its source. Read from public passages, not whole documents: what is not here was not found, which is never a "no". In the CSV files an apostrophe stands before a text that a spreadsheet could take for a formula.',
		version: DATA_VERSION,
		created: `${DATA_DATE}T00:00:00Z`,
		licenses: [{ name: DATA_LICENCE.name, title: DATA_LICENCE.title, path: DATA_LICENCE.address }],
		contributors: [{ title: 'Charpente' }],
		keywords: ['human trafficking', 'coalitions', 'Canada'],
		resources: [...files.map(resource), ...PROTOCOLS],
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
}
