import type { TableSchema } from '#lib/features/sources/table-schemas.server.ts';

/** A table as it is read from its file, its first row the names of the columns. */
export type ReadTable = readonly (readonly string[])[];

const TYPES: Readonly<Record<TableSchema['fields'][number]['type'], RegExp>> = {
	string: /^/,
	integer: /^-?\d+$/,
	// The words of Table Schema for true and false.
	boolean: /^(?:true|True|TRUE|1|false|False|FALSE|0)$/,
};

/** What in a table is not as its schema says; the other tables of the package stand by the name of their resource. */
export function faultsOf(
	table: ReadTable,
	schema: TableSchema,
	others: Readonly<Record<string, ReadTable>> = {},
): string[] {
	const [header = [], ...rows] = table;
	const names = schema.fields.map(({ name }) => name);
	if (header.join() !== names.join()) return [`columns: ${header.join()}`];
	const column = (name: string) => rows.map((row) => row[names.indexOf(name)] ?? '');
	const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((name) => row[names.indexOf(name)])));
	return [
		...schema.fields.flatMap((field) => columnFaults(field, column(field.name), schema.missingValues)),
		...(new Set(keys).size === keys.length ? [] : ['a primary key is repeated']),
		...(schema.foreignKeys ?? []).flatMap(({ fields: [own], reference }) => {
			const [heading = [], ...there] = others[reference.resource] ?? [];
			const known = new Set(there.map((row) => row[heading.indexOf(reference.fields[0])]));
			return column(own).flatMap((cell) => (known.has(cell) ? [] : [`${own}: ${cell} stands nowhere`]));
		}),
	];
}

function columnFaults(
	{ name, type, format, constraints = {} }: TableSchema['fields'][number],
	cells: readonly string[],
	missing: readonly string[],
): string[] {
	const { required, unique, minimum, enum: allowed } = constraints;
	const faults = cells.flatMap((cell, row) => {
		const told = [`${name}, row ${row + 1}: ${cell}`];
		if (missing.includes(cell)) return required ? told : [];
		if (!TYPES[type].test(cell) || (format === 'uri' && !URL.canParse(cell))) return told;
		if (minimum !== undefined && Number(cell) < minimum) return told;
		return allowed && !allowed.includes(cell) ? told : [];
	});
	return unique && new Set(cells).size !== cells.length ? [...faults, `${name}: repeated`] : faults;
}
