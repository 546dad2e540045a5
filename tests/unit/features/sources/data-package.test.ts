import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { aboutDataFiles, dataFile } from '#lib/features/sources/data-files.server.ts';
import type { TableSchema } from '#lib/features/sources/table-schemas.server.ts';
// The published profile itself is not to be had from the registry: see what this says of itself.
import profile from './datapackage-2.0.constraints.json' with { type: 'json' };
import { faultsOf, type ReadTable } from './table-faults.ts';

interface Resource {
	name: string;
	path: string;
	bytes?: number;
	hash?: string;
	schema?: TableSchema;
	profile?: string;
	format?: string;
	encoding?: string;
	dialect?: Record<string, unknown>;
}

interface Descriptor {
	licenses: { name: string; title: string; path: string }[];
	resources: Resource[];
}

const textOf = async (name: string) => Buffer.from((await dataFile(name)) ?? []).toString('utf8');
const descriptor = JSON.parse(await textOf('datapackage.json')) as Descriptor;
const tables: Record<string, ReadTable> = {};
for (const { name, path, schema } of descriptor.resources)
	if (schema) tables[name] = parse(await textOf(path), { bom: true });

describe('the data package', () => {
	const ajv = new Ajv({ strict: false });
	formats.default(ajv);
	const validate = ajv.compile(profile);

	it('holds to the constraints of the published profile, as they are transcribed here', () => {
		expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
	});

	it('is under the licence of LICENSE-DATA, as the page and the workbook say', () => {
		const [licence, ...others] = descriptor.licenses;
		expect(others).toEqual([]);
		const text = readFileSync('LICENSE-DATA', 'utf8');
		expect(text).toContain(`SPDX-License-Identifier: ${licence?.name}`);
		expect(text).toContain(licence?.title);
		expect(text).toContain(licence?.path);
	});

	it('would not, with a resource without a path, an unknown type of field, a path that climbs or a broken key', () => {
		const [first, ...rest] = structuredClone(descriptor).resources;
		const broken = (change: object) => ({ ...descriptor, resources: [{ ...first, ...change }, ...rest] });
		expect(validate(broken({ path: undefined }))).toBe(false);
		expect(validate(broken({ path: '../secret.csv' }))).toBe(false);
		expect(validate(broken({ hash: 'sha256:xyz' }))).toBe(false);
		expect(validate(broken({ schema: { fields: [{ name: 'a', type: 'text' }] } }))).toBe(false);
		expect(validate(broken({ schema: { ...first?.schema, primaryKey: [] } }))).toBe(false);
		expect(validate(broken({ schema: { ...first?.schema, foreignKeys: [{ fields: ['model'] }] } }))).toBe(
			false,
		);
		expect(validate({ ...descriptor, resources: [] })).toBe(false);
	});

	it('tells every other file, with its size and checksum, and the protocol in both languages', async () => {
		const files = (await aboutDataFiles()).filter(({ name }) => name !== 'datapackage.json');
		const measured = descriptor.resources.filter(({ bytes }) => bytes !== undefined);
		expect(measured.map(({ path, bytes, hash }) => ({ name: path, bytes, sha256: hash?.slice(7) }))).toEqual(
			files,
		);
		expect(descriptor.resources.filter(({ bytes }) => bytes === undefined).map(({ path }) => path)).toEqual([
			'protocol-fr.md',
			'protocol-en.md',
		]);
		expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(files.length + 2);
	});

	it('describes every table of comma-separated values', () => {
		expect(Object.keys(tables)).toEqual([
			...['claims-fr-csv', 'claims-en-csv', 'bodies-csv', 'sources-csv', 'positions-csv', 'values-csv'],
		]);
	});

	it.each(Object.keys(tables))('every row of %s is as its table schema says', (name) => {
		const schema = descriptor.resources.find((one) => one.name === name)?.schema;
		expect(schema?.missingValues).toEqual(['']);
		const table = tables[name] ?? [];
		expect(table.length).toBeGreaterThan(60);
		expect(schema && faultsOf(table, schema, tables)).toEqual([]);
	});

	it('has every body, those without a claim too, and every value that a claim codes', () => {
		const [, ...bodies] = tables['bodies-csv'] ?? [];
		expect(bodies.map(([id]) => id)).toEqual(EVIDENCE.models.map(({ id }) => id));
		expect(bodies.find(([id]) => id === 'ns-committee')?.at(-1)).toBe('0');
		const [, ...values] = tables['values-csv'] ?? [];
		const known = new Set(values.map(([choice, value]) => `${choice} ${value}`));
		const coded = EVIDENCE.claims.flatMap((claim) =>
			'choice' in claim ? [claim.value].flat().map((value) => `${claim.choice} ${value}`) : [],
		);
		expect(coded.filter((one) => !known.has(one))).toEqual([]);
	});
});

/**
 * What R's frictionless (1.x, which reads version 1) refuses in a table: its name, profile, path, schema, types, encoding
 * and dialect, as its read_resource() and the vignettes of its CRAN release say. R itself is not on the machines of the tests.
 */
function refusedByR(table: Resource): string[] {
	const { name, profile, path, schema, encoding = 'utf-8', dialect = {} } = table;
	const types = ['string', 'number', 'integer', 'boolean', 'date', 'year'];
	const read = { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true, lineTerminator: '\r\n' };
	return [
		...(/^[-a-z0-9._/]+$/.test(name) ? [] : ['name']),
		...(profile === 'tabular-data-resource' ? [] : ['profile']),
		...(/^(?!\/|\.\.\/|https?:)[^\\]+\.csv$/.test(path) ? [] : ['path']),
		...(schema?.fields.every((field) => field.name && types.includes(field.type)) ? [] : ['schema']),
		...(encoding.toLowerCase() === 'utf-8' ? [] : ['encoding']),
		...Object.entries(dialect).flatMap(([key, value]) =>
			key in read && read[key as keyof typeof read] === value ? [] : [`dialect: ${key}`],
		),
	];
}

describe('the data package, opened by a reader of version 1', () => {
	const csv = descriptor.resources.filter(({ format }) => format === 'csv');

	it.each(csv.map((table) => [table.path, table] as const))('%s', async (path, table) => {
		expect(refusedByR(table)).toEqual([]);
		// Its columns are read by their places: the header is skipped.
		const [header] = parse(await textOf(path), { bom: true }) as string[][];
		expect(header).toEqual(table.schema?.fields.map(({ name }) => name));
	});

	it('says of no other resource that it is a table', () => {
		const others = descriptor.resources.filter((one) => !csv.includes(one));
		expect(others.filter(({ profile, schema }) => profile !== undefined || schema !== undefined)).toEqual([]);
	});

	it('would refuse what it does not read', () => {
		const [first] = csv;
		const refused = (change: object) => refusedByR({ ...(first as Resource), ...change });
		expect(refused({ profile: undefined })).toEqual(['profile']);
		expect(refused({ path: '/data/claims-fr.csv' })).toEqual(['path']);
		expect(refused({ schema: undefined })).toEqual(['schema']);
		expect(refused({ encoding: 'utf-16' })).toEqual(['encoding']);
		expect(refused({ dialect: { delimiter: ';' } })).toEqual(['dialect: delimiter']);
	});
});

describe('the faults of a table', () => {
	const schema: TableSchema = {
		fields: [
			{ name: 'id', type: 'string', description: '', constraints: { required: true, unique: true } },
			{ name: 'year', type: 'integer', description: '', constraints: { minimum: 1900 } },
			{ name: 'seen', type: 'boolean', description: '' },
			{ name: 'kind', type: 'string', description: '', constraints: { enum: ['a', 'b'] } },
			{ name: 'url', type: 'string', format: 'uri', description: '' },
		],
		missingValues: [''],
		primaryKey: ['id'],
		foreignKeys: [{ fields: ['id'], reference: { resource: 'others', fields: ['key'] } }],
	};
	const header = ['id', 'year', 'seen', 'kind', 'url'];
	const others = { others: [['name', 'key'], ...['x', 'y'].map((key) => ['', key])] };

	it.each([
		['none in a row that holds', [['x', '2011', '0', 'a', 'https://example.org/']], 0],
		['none where nothing is required', [['x', '', '', '', '']], 0],
		['a required cell that is empty, and points nowhere', [['', '2011', '0', 'a', '']], 2],
		['a year that is no number', [['x', 'vers 2011', '', '', '']], 1],
		['a year before the first', [['x', '1811', '', '', '']], 1],
		['a boolean in words', [['x', '', 'non', '', '']], 1],
		['a value outside the list', [['x', '', '', 'c', '']], 1],
		['an address that is none', [['x', '', '', '', 'nowhere']], 1],
		['a key twice', [...[1, 2].map(() => ['x', '', '', '', ''])], 2],
		['a key that stands nowhere', [['z', '', '', '', '']], 1],
	])('%s', (_, rows, count) => {
		expect(faultsOf([header, ...rows], schema, others)).toHaveLength(count);
	});

	it('tells other columns than its own', () => {
		expect(faultsOf([['id', 'year']], schema, others)).toHaveLength(1);
	});
});
