import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { isKeptAhead } from '#lib/features/offline/precache.ts';
import { aboutDataFiles, dataFile } from '#lib/features/sources/data-files.server.ts';

const textOf = (name: string) => dataFile(name) ?? '';

describe('the files of the evidence', () => {
	it.each(['fr', 'en'] as const)(
		'the claims as CSV (%s) are the claims of the content, one a row',
		(locale) => {
			const rows = parse(textOf(`claims-${locale}.csv`), { bom: true, columns: true }) as Record<
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

	it('the whole evidence validates against its own schema, and a broken one does not', () => {
		const ajv = new Ajv({ strict: false });
		formats.default(ajv);
		const validate = ajv.compile(JSON.parse(textOf('evidence.schema.json')) as object);
		const evidence = JSON.parse(textOf('evidence.json')) as { claims: { status: string }[] };
		expect(validate(evidence), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
		expect(evidence.claims).toEqual(EVIDENCE.claims);
		expect(validate({ ...evidence, claims: [{ ...evidence.claims[0], status: 'certain' }] })).toBe(false);
		expect(validate({ ...evidence, more: 1 })).toBe(false);
	});

	it('are told with their size and checksum', () => {
		for (const { name, bytes, sha256 } of aboutDataFiles()) {
			expect(bytes).toBe(Buffer.byteLength(textOf(name)));
			expect(sha256).toMatch(/^[0-9a-f]{64}$/);
		}
	});

	it('are not fetched ahead, the bibliography apart', () => {
		expect(['/data/claims-fr.csv', '/charpente/data/evidence.json'].map(isKeptAhead)).toEqual([false, false]);
		expect(['/data/bibliography.ris', '/fr/sources'].map(isKeptAhead)).toEqual([true, true]);
	});
});
