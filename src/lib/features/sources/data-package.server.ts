import { CHOICES } from '#lib/content/choices.ts';
import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import { CLAIM_COLUMNS } from './claims-rows.server.ts';
import type { DataFile } from './data-file.ts';

type Column = (typeof CLAIM_COLUMNS)[number];

interface Field {
	type: 'string' | 'integer';
	description: string;
	format?: 'uri';
	constraints?: { required?: true; unique?: true; enum?: readonly string[]; minimum?: number };
}

const REQUIRED = { constraints: { required: true } } as const;

const FIELDS: Readonly<Record<Column, Field>> = {
	claim: { type: 'string', description: 'Id of the claim', constraints: { required: true, unique: true } },
	model: { type: 'string', description: 'Id of the body', ...REQUIRED },
	model_name: { type: 'string', description: 'Name of the body', ...REQUIRED },
	province: { type: 'string', description: 'Province, CA for a national body', ...REQUIRED },
	kind: {
		type: 'string',
		description: 'A position on a choice, an outcome or a lesson',
		constraints: { required: true, enum: ['position', 'outcome', 'lesson'] },
	},
	choice: {
		type: 'string',
		description: 'Id of the choice of a position',
		constraints: { enum: CHOICES.map(({ id }) => id) },
	},
	choice_title: { type: 'string', description: 'Title of the choice' },
	value: { type: 'string', description: 'Ids of the values, separated by "; "' },
	value_label: { type: 'string', description: 'Labels of the values, separated by "; "' },
	from: { type: 'integer', description: 'First year', constraints: { required: true, minimum: 1900 } },
	to: { type: 'integer', description: 'Last year; empty while the claim is open' },
	status: {
		type: 'string',
		description: 'Said by the source, or a reading of it',
		constraints: { required: true, enum: ['documented', 'inferred'] },
	},
	confidence: {
		type: 'string',
		description: 'How well the passage supports the claim',
		constraints: { required: true, enum: ['high', 'medium', 'low'] },
	},
	note: { type: 'string', description: 'What the claim says', ...REQUIRED },
	source: { type: 'string', description: 'Id of the source', ...REQUIRED },
	source_title: { type: 'string', description: 'Title of the source', ...REQUIRED },
	source_year: { type: 'integer', description: 'Year of the source; empty when it has none' },
	source_url: { type: 'string', format: 'uri', description: 'Address of the source' },
	locator: { type: 'string', description: 'Where in the source' },
	checks: { type: 'string', description: 'What was done again: source-checked, second-coded' },
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	json: 'application/json',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
};

function resource({ name, bytes, sha256 }: DataFile) {
	const format = name.slice(name.lastIndexOf('.') + 1);
	const claims = format === 'csv';
	return {
		name: name.toLowerCase().replaceAll('.', '-'),
		path: name,
		...(claims ? { type: 'table' } : {}),
		format,
		mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream',
		...(format === 'xlsx' ? {} : { encoding: 'utf-8' }),
		bytes,
		hash: `sha256:${sha256}`,
		...(claims
			? {
					dialect: {
						delimiter: ',',
						lineTerminator: '\r\n',
						quoteChar: '"',
						doubleQuote: true,
						header: true,
					},
					schema: {
						fields: CLAIM_COLUMNS.map((column) => ({ name: column, ...FIELDS[column] })),
						missingValues: [''],
						primaryKey: ['claim'],
					},
				}
			: {}),
	};
}

/** The descriptor of the files as a Data Package (datapackage.org, version 2). */
export function packageJson(files: readonly DataFile[]): string {
	const descriptor = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'charpente-evidence',
		title: 'Charpente: documented bodies against human trafficking in Canada',
		description:
			'Coded claims about documented bodies, each with its source. Read from public passages, not whole documents: what is not here was not found, which is never a "no". In the CSV files an apostrophe stands before a text that a spreadsheet could take for a formula.',
		version: DATA_VERSION,
		created: `${DATA_DATE}T00:00:00Z`,
		contributors: [{ title: 'Charpente' }],
		keywords: ['human trafficking', 'coalitions', 'Canada'],
		resources: files.map(resource),
	};
	return `${JSON.stringify(descriptor, null, '\t')}\n`;
}
