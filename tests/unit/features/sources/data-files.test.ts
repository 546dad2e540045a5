import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { isLeftToNetwork } from '#lib/features/offline/addresses.ts';
import { aboutDataFiles, DATA_FILES, dataFile } from '#lib/features/sources/data-files.server.ts';

const bytesOf = async (name: string) => Buffer.from((await dataFile(name)) ?? []);
const textOf = async (name: string) => (await bytesOf(name)).toString('utf8');
const jsonOf = async (name: string) => JSON.parse(await textOf(name)) as unknown;

const cellText = (cell: unknown) => (cell === null ? '' : String(cell));

describe('the files of the evidence', () => {
	it.each(['fr', 'en'] as const)(
		'the claims as CSV (%s) are the claims of the content, one a row',
		async (locale) => {
			const rows = parse(await textOf(`claims-${locale}.csv`), { bom: true, columns: true }) as Record<
				string,
				string
			>[];
			expect(rows.map(({ claim }) => claim)).toEqual(EVIDENCE.claims.map(({ id }) => id));
			expect(rows[0]).toMatchObject({
				...{ claim: 'bc-octip-01', province: 'BC', kind: 'position', choice: 'entry', value: 'single' },
				...{ from: '2007', to: '2011', status: 'inferred', confidence: 'low', source: 'sun-2011-octip' },
				checks: 'source-checked; second-coded',
			});
			expect(rows[0]?.['note']).toBe(EVIDENCE.claims[0]?.note[locale]);
		},
	);

	it('the whole evidence validates against its own schema, and a broken one does not', async () => {
		const ajv = new Ajv({ strict: false });
		formats.default(ajv);
		const validate = ajv.compile((await jsonOf('evidence.schema.json')) as object);
		const evidence = (await jsonOf('evidence.json')) as { claims: { status: string }[] };
		expect(validate(evidence), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
		expect(evidence.claims).toEqual(EVIDENCE.claims);
		expect(validate({ ...evidence, claims: [{ ...evidence.claims[0], status: 'certain' }] })).toBe(false);
		expect(validate({ ...evidence, more: 1 })).toBe(false);
	});

	it.each(['fr', 'en'] as const)(
		'the claims as a workbook (%s) are the claims as CSV, all of it text',
		async (locale) => {
			const sheets = await readWorkbook(await bytesOf(`claims-${locale}.xlsx`));
			expect(sheets.map(({ sheet }) => sheet)).toEqual(
				locale === 'fr'
					? ['À lire', 'Énoncés', 'Réponses par année', 'Initiatives', 'Sources', 'Réponses possibles']
					: ['Read me', 'Findings', 'Answers by year', 'Initiatives', 'Sources', 'Possible answers'],
			);
			const [about = [], claims, positions, bodies, sources, values] = sheets.map(({ data }) =>
				data.map((row) => row.map(cellText)),
			);
			const csv = parse(await textOf(`claims-${locale}.csv`), { bom: true }) as string[][];
			// The apostrophe that keeps a CSV cell from being a formula has no place in a workbook.
			expect(claims).toEqual(csv.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, ''))));
			expect(positions).toEqual(parse(await textOf('positions.csv'), { bom: true }));
			expect(bodies).toEqual(parse(await textOf('bodies.csv'), { bom: true }));
			expect(sources).toEqual(parse(await textOf('sources.csv'), { bom: true }));
			expect(sources).toHaveLength(EVIDENCE.sources.length + 1);
			// 16 choices, 85 options.
			expect(values).toHaveLength(85 + 1);
			// What is read first says how to cite, the licence, and what every column of every sheet holds.
			expect(about.flat()).not.toContain('null');
			const read = about.map((row) => row.join(' | '));
			expect(read.filter((row) => /Charpente\. [“«]/.test(row))).toHaveLength(1);
			expect(read.filter((row) => row.includes('creativecommons.org'))).not.toEqual([]);
			const told = about.filter(([sheet]) => sheets.slice(1).some((one) => one.sheet === sheet));
			expect(told.map(([sheet, column]) => [sheet, column])).toEqual(
				sheets.slice(1).flatMap(({ sheet, data }) => (data[0] ?? []).map((column) => [sheet, column])),
			);
			expect(told.every(([, , meaning]) => (meaning ?? '').length > 3)).toBe(true);
		},
	);

	it('are told with their size and checksum', async () => {
		const told = await aboutDataFiles();
		expect(told.map(({ name }) => name)).toEqual(DATA_FILES);
		for (const { name, bytes, sha256 } of told) {
			const content = await bytesOf(name);
			expect(bytes).toBe(content.length);
			expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
		}
	});

	it('have a changelog whose last version is the one in use, and counts it right', async () => {
		const { versions } = (await jsonOf('changelog.json')) as { versions: Record<string, unknown>[] };
		expect(versions[0]).toMatchObject({
			version: DATA_VERSION,
			date: DATA_DATE,
			counts: {
				models: EVIDENCE.models.length,
				claims: EVIDENCE.claims.length,
				sources: EVIDENCE.sources.length,
				choiceNotes: EVIDENCE.choiceNotes.length,
				rules: EVIDENCE.rules.length,
			},
		});
	});

	it('are not kept offline, the sources apart', () => {
		expect(['data/claims-fr.csv', 'data/evidence.json'].map(isLeftToNetwork)).toEqual([true, true]);
		expect(['data/bibliography.json', 'fr/sources'].map(isLeftToNetwork)).toEqual([false, false]);
	});
});
