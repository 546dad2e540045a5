import { beforeAll, describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { positionRows } from '#lib/features/sources/position-rows.server.ts';
import { valuesRows } from '#lib/features/sources/reference-rows.server.ts';
import type { Rows } from '#lib/ui/export/csv.ts';

const read = (rows: Rows) => {
	const [head = [], ...rest] = rows;
	return rest.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null])));
};
const list = (cell: unknown) =>
	String(cell ?? '')
		.split('; ')
		.filter(Boolean);

describe('the table of positions', () => {
	let rows: readonly Record<string, unknown>[];
	const claims = new Map(EVIDENCE.claims.map((claim) => [claim.id, claim]));
	beforeAll(() => (rows = read(positionRows())));

	it('has one line for a body, a choice and a year, and one most recent information for each that is coded', () => {
		const keys = rows.map(({ model, choice, year }) => `${model} ${choice} ${year}`);
		expect(new Set(keys).size).toBe(keys.length);
		const recent = rows.filter((row) => row['last_known'] === 1);
		const coded = new Set(
			EVIDENCE.claims.flatMap((claim) => ('choice' in claim ? [`${claim.model} ${claim.choice}`] : [])),
		);
		expect(recent.map(({ model, choice }) => `${model} ${choice}`).sort()).toEqual([...coded].sort());
	});

	it('rests, in each line, on claims of that body and choice that hold in that year, with their sources', () => {
		for (const row of rows) {
			const behind = list(row['claims']).map((id) => claims.get(id));
			expect(behind.length).toBeGreaterThan(0);
			for (const claim of behind) {
				if (!claim || !('choice' in claim)) throw new Error('A claim that is not there');
				expect([claim.model, claim.choice]).toEqual([row['model'], row['choice']]);
				const year = Number(row['year']);
				expect(claim.from <= year && (claim.to === null || year <= claim.to)).toBe(true);
			}
			expect(new Set(list(row['sources']))).toEqual(new Set(behind.map((claim) => claim?.source)));
			expect(row['basis']).toBe(
				behind.some((claim) => claim?.status === 'documented') ? 'documented' : 'inferred',
			);
			const values = behind.flatMap((claim) => (claim && 'choice' in claim ? [claim.value].flat() : []));
			expect(new Set(list(row['value']))).toEqual(new Set(values));
		}
	});

	it('says how each line holds: disputed where several values of a single choice stand', () => {
		const single = new Set(CHOICES.flatMap(({ id, scale }) => (scale === 'set' ? [] : [id as string])));
		for (const row of rows) {
			const several = single.has(String(row['choice'])) && list(row['value']).length > 1;
			expect(row['state'] === 'disputed').toBe(several);
			if (row['state'] === 'attested')
				expect(Number(row['last_attested'])).toBeGreaterThanOrEqual(Number(row['year']));
		}
		expect(new Set(rows.map(({ state }) => state))).toEqual(
			new Set(['attested', 'announced', 'open', 'disputed']),
		);
	});
});

describe('the table of values', () => {
	const rows = read(valuesRows());

	it('has no empty definition', () => {
		expect(rows.filter((row) => !row['definition_fr'] || !row['definition_en'])).toEqual([]);
	});

	it('tells near pairs from both sides, and those alone', () => {
		const told = rows.flatMap(({ choice, value, near }) =>
			list(near).map((other) => `${choice} ${value} ${other}`),
		);
		const pairs = CHOICES.flatMap((choice) =>
			choice.scale === 'nominal'
				? choice.near.flatMap(([one, other]) => [
						`${choice.id} ${one} ${other}`,
						`${choice.id} ${other} ${one}`,
					])
				: [],
		);
		expect(pairs.length).toBeGreaterThan(0);
		expect(told.sort()).toEqual(pairs.sort());
	});
});
