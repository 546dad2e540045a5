import { CHOICES } from '#lib/content/choices.ts';
import { CLAIM_COLUMNS } from './claims-rows.server.ts';
import { POSITION_COLUMNS } from './position-rows.server.ts';
import { BODY_COLUMNS, VALUE_COLUMNS } from './reference-rows.server.ts';
import { SOURCE_COLUMNS } from './sources-rows.ts';

interface Field {
	type: 'string' | 'integer' | 'boolean';
	description: string;
	format?: 'uri';
	constraints?: { required?: true; unique?: true; enum?: readonly string[]; minimum?: number };
}

/** What a field of a table points to: the field of another table in which each of its values stands. */
interface ForeignKey {
	readonly fields: readonly [string];
	readonly reference: { readonly resource: string; readonly fields: readonly [string] };
}

/** A table of the package as Table Schema describes it (datapackage.org, version 2). */
export interface TableSchema {
	readonly fields: readonly ({ readonly name: string } & Field)[];
	readonly missingValues: readonly string[];
	readonly primaryKey: readonly string[];
	readonly foreignKeys?: readonly ForeignKey[];
}

const REQUIRED = { constraints: { required: true } } as const;
const KEY = { constraints: { required: true, unique: true } } as const;

const BODY_FIELDS: Readonly<Record<(typeof BODY_COLUMNS)[number], Field>> = {
	id: { type: 'string', description: 'Id of the body', ...KEY },
	province: { type: 'string', description: 'Province, CA for a national body', ...REQUIRED },
	kind: { type: 'string', description: 'Kind of body', ...REQUIRED },
	name_fr: { type: 'string', description: 'Name, in French', ...REQUIRED },
	name_en: { type: 'string', description: 'Name, in English', ...REQUIRED },
	short_fr: { type: 'string', description: 'Short name, in French', ...REQUIRED },
	short_en: { type: 'string', description: 'Short name, in English', ...REQUIRED },
	listed: { type: 'boolean', description: 'Whether the presentation lists it', ...REQUIRED },
	comparable: { type: 'boolean', description: 'Whether it may be ranked beside a design', ...REQUIRED },
	claims: {
		type: 'integer',
		description: 'How many claims were coded; 0 when nothing was found, which is never a "no"',
		constraints: { required: true, minimum: 0 },
	},
};

const SOURCE_FIELDS: Readonly<Record<(typeof SOURCE_COLUMNS)[number] | 'claims', Field>> = {
	id: { type: 'string', description: 'Id of the source', ...KEY },
	title: { type: 'string', description: 'Title', ...REQUIRED },
	titleSupplied: {
		type: 'boolean',
		description: 'Whether the title was worded by the evidence',
		...REQUIRED,
	},
	author: { type: 'string', description: 'Author; empty when the publisher is' },
	publisher: { type: 'string', description: 'Publisher', ...REQUIRED },
	year: { type: 'integer', description: 'Year; empty when it has none' },
	yearEstimated: { type: 'boolean', description: 'Whether the year is an estimate', ...REQUIRED },
	language: {
		type: 'string',
		description: 'Language',
		constraints: { required: true, enum: ['fr', 'en'] },
	},
	kind: { type: 'string', description: 'Kind of source', ...REQUIRED },
	url: { type: 'string', format: 'uri', description: 'Address', ...REQUIRED },
	accessed: { type: 'string', description: 'Day on which it was read, as 2026-11-23', ...REQUIRED },
	copy: { type: 'boolean', description: 'Whether only a copy was seen', ...REQUIRED },
	addressSeen: {
		type: 'boolean',
		description: 'Whether the address itself was opened; when not, it follows from a copy',
		...REQUIRED,
	},
	claims: {
		type: 'integer',
		description: 'How many claims rest on it',
		constraints: { required: true, minimum: 0 },
	},
};

const VALUE_FIELDS: Readonly<Record<(typeof VALUE_COLUMNS)[number], Field>> = {
	choice: { type: 'string', description: 'Id of the choice', ...REQUIRED },
	value: { type: 'string', description: 'Id of the value', ...REQUIRED },
	scale: {
		type: 'string',
		description: 'How the values stand to one another',
		constraints: { required: true, enum: ['ordinal', 'nominal', 'set'] },
	},
	rank: {
		type: 'integer',
		description: 'Rank of the value on an ordinal scale, from 1; else empty',
		constraints: { minimum: 1 },
	},
	choice_title_fr: { type: 'string', description: 'Title of the choice, in French', ...REQUIRED },
	choice_title_en: { type: 'string', description: 'Title of the choice, in English', ...REQUIRED },
	value_label_fr: { type: 'string', description: 'Label of the value, in French', ...REQUIRED },
	value_label_en: { type: 'string', description: 'Label of the value, in English', ...REQUIRED },
	definition_fr: {
		type: 'string',
		description: 'Definition, in French; the label where it says it all',
		...REQUIRED,
	},
	definition_en: {
		type: 'string',
		description: 'Definition, in English; the label where it says it all',
		...REQUIRED,
	},
	near: { type: 'string', description: 'Ids of the values that count as near, separated by "; "' },
};

const CLAIM_FIELDS: Readonly<Record<(typeof CLAIM_COLUMNS)[number], Field>> = {
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

const POSITION_FIELDS: Readonly<Record<(typeof POSITION_COLUMNS)[number], Field>> = {
	model: { type: 'string', description: 'Id of the body', ...REQUIRED },
	choice: {
		type: 'string',
		description: 'Id of the choice',
		constraints: { required: true, enum: CHOICES.map(({ id }) => id) },
	},
	year: {
		type: 'integer',
		description: 'Year; one without a row is not documented, never a "no"',
		...REQUIRED,
	},
	value: {
		type: 'string',
		description: 'Ids of the values, separated by "; ": several where sources disagree, or of a partial list',
		...REQUIRED,
	},
	basis: {
		type: 'string',
		description: 'Said by a source, or a reading of one',
		constraints: { required: true, enum: ['documented', 'inferred'] },
	},
	state: {
		type: 'string',
		description: 'Attested in that year, announced for it, open (no end is known), or disputed',
		constraints: { required: true, enum: ['attested', 'announced', 'open', 'disputed'] },
	},
	last_attested: { type: 'integer', description: 'Last year in which a source attests it', ...REQUIRED },
	last_known: {
		type: 'boolean',
		description: 'Whether it is the most recent information on the choice',
		...REQUIRED,
	},
	claims: { type: 'string', description: 'Ids of the claims, separated by "; "', ...REQUIRED },
	sources: { type: 'string', description: 'Ids of the sources, separated by "; "', ...REQUIRED },
};

function schemaOf(
	fields: Readonly<Record<string, Field>>,
	columns: readonly string[],
	primaryKey: readonly string[],
	foreignKeys: readonly ForeignKey[] = [],
): TableSchema {
	return {
		fields: columns.flatMap((name) => {
			const field = fields[name];
			return field ? [{ name, ...field }] : [];
		}),
		missingValues: [''],
		primaryKey,
		...(foreignKeys.length > 0 ? { foreignKeys } : {}),
	};
}

const toIdOf = (field: string, resource: string): ForeignKey => ({
	fields: [field],
	reference: { resource, fields: ['id'] },
});

const CLAIMS = schemaOf(
	CLAIM_FIELDS,
	CLAIM_COLUMNS,
	['claim'],
	[toIdOf('model', 'bodies-csv'), toIdOf('source', 'sources-csv')],
);

/** The schema of each table of the package, by the name of its file. */
export const TABLE_SCHEMAS: Readonly<Record<string, TableSchema>> = {
	'claims-fr.csv': CLAIMS,
	'claims-en.csv': CLAIMS,
	'bodies.csv': schemaOf(BODY_FIELDS, BODY_COLUMNS, ['id']),
	'sources.csv': schemaOf(SOURCE_FIELDS, [...SOURCE_COLUMNS, 'claims'], ['id']),
	'positions.csv': schemaOf(
		POSITION_FIELDS,
		POSITION_COLUMNS,
		['model', 'choice', 'year'],
		[toIdOf('model', 'bodies-csv')],
	),
	'values.csv': schemaOf(VALUE_FIELDS, VALUE_COLUMNS, ['choice', 'value']),
};
