import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { aboutDataFiles, dataFile } from '#lib/features/sources/data-files.server.ts';
import profile from './datapackage-2.0.constraints.json' with { type: 'json' };

interface Descriptor {
	resources: {
		name: string;
		path: string;
		bytes: number;
		hash: string;
		schema?: { fields: Field[]; missingValues: string[]; primaryKey: string[] };
	}[];
}
interface Field {
	name: string;
	type: 'string' | 'integer';
	constraints?: { required?: boolean; unique?: boolean; enum?: string[]; minimum?: number };
}

const textOf = async (name: string) => Buffer.from((await dataFile(name)) ?? []).toString('utf8');
const descriptor = JSON.parse(await textOf('datapackage.json')) as Descriptor;

describe('the data package', () => {
	const ajv = new Ajv({ strict: false });
	formats.default(ajv);
	const validate = ajv.compile(profile);

	it('holds to the constraints of the published profile', () => {
		expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
	});

	it('would not, with a resource without a path, an unknown type of field or a path that climbs', () => {
		const [first, ...rest] = structuredClone(descriptor).resources;
		const broken = (change: object) => ({ ...descriptor, resources: [{ ...first, ...change }, ...rest] });
		expect(validate(broken({ path: undefined }))).toBe(false);
		expect(validate(broken({ path: '../secret.csv' }))).toBe(false);
		expect(validate(broken({ hash: 'sha256:xyz' }))).toBe(false);
		expect(validate(broken({ schema: { fields: [{ name: 'a', type: 'text' }] } }))).toBe(false);
		expect(validate({ ...descriptor, resources: [] })).toBe(false);
	});

	it('tells every other file, with its size and checksum', async () => {
		const files = (await aboutDataFiles()).filter(({ name }) => name !== 'datapackage.json');
		expect(
			descriptor.resources.map(({ path, bytes, hash }) => ({ name: path, bytes, sha256: hash.slice(7) })),
		).toEqual(files);
		expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(files.length);
	});

	it.each(['claims-fr.csv', 'claims-en.csv'])('every row of %s is as its table schema says', async (path) => {
		const schema = descriptor.resources.find((one) => one.path === path)?.schema;
		expect(schema?.missingValues).toEqual(['']);
		const [header = [], ...rows] = parse(await textOf(path), { bom: true }) as string[][];
		expect(header).toEqual(schema?.fields.map(({ name }) => name));
		const faults = (schema?.fields ?? []).flatMap((field, column) =>
			faultsOf(
				field,
				rows.map((row) => row[column] ?? ''),
			),
		);
		expect(faults).toEqual([]);
		expect(
			faultsOf({ name: 'a', type: 'integer', constraints: { required: true } }, ['2011', '', 'x']),
		).toHaveLength(2);
	});
});

/** What in a column is not as its field says. */
function faultsOf({ name, type, constraints = {} }: Field, cells: readonly string[]): string[] {
	const faults = cells.flatMap((cell, row) => {
		const told = `${name} ${row}: ${cell}`;
		if (cell === '') return constraints.required ? [told] : [];
		if (type === 'integer' && !/^-?\d+$/.test(cell)) return [told];
		if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return [told];
		return constraints.enum && !constraints.enum.includes(cell) ? [told] : [];
	});
	return constraints.unique && new Set(cells).size !== cells.length
		? [...faults, `${name}: repeated`]
		: faults;
}
