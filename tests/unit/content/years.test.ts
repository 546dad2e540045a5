import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attestedYear, stateIn } from '#lib/domain/attestation.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { claimMention } from '#lib/words/mention.ts';

/** What this check reads of a claim and of a source. */
interface Claim {
	readonly id: string;
	readonly from: number;
	readonly note: Readonly<Record<'fr' | 'en', string>>;
	readonly source: string;
}
type Source = Pick<(typeof EVIDENCE.sources)[number], 'id' | 'year'>;

const FILE = 'claims.jsonl';
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** The claims that speak of a year after their source did, by id, each told with its file, its row (from 1) and why. */
function yearFaults(rows: readonly string[], sources: readonly Source[]): ReadonlyMap<string, string> {
	const yearOf = new Map(sources.map(({ id, year }) => [id, year]));
	return new Map(
		rows.flatMap((row, at) => {
			const { id, from, note, source } = JSON.parse(row) as Claim;
			const spoken = yearOf.get(source) ?? null;
			if (spoken === null) return [];
			const told = Object.values(note).flatMap((text) => text.match(YEAR)?.map(Number) ?? []);
			const late = [...new Set(told)].filter((year) => year > spoken);
			const faults = [
				...(from > spoken ? [`begins in ${from}`] : []),
				...(late.length > 0 ? [`its note speaks of ${late.join(', ')}`] : []),
			];
			if (faults.length === 0) return [];
			return [[id, `${FILE}:${at + 1} ${id}: ${faults.join('; ')}; its source ${source} is of ${spoken}`]];
		}),
	);
}

/** Claims that rightly speak of a later year, or that only the maintainers of the evidence can judge, each with why. */
const EXPECTED: Readonly<Record<string, string>> = {
	'bc-octip-46': 'names the edition of 2019 to say why one should be careful; 2018 is the one that is cited',
	'mb-tracias-trust-39': 'to be judged: a renewal in 2025, from a source whose year, 2019, is estimated',
	'nb-task-force-04': 'names the guide of 2016 to say why it is inferred',
	'nl-committee-02': 'names reports of 2017, which other claims rest on',
	'nl-committee-22': 'names meetings of 2017, which other claims rest on',
	'qc-tnces-01': 'announced; the year of the source is estimated',
	'qc-tnces-03': 'announced; the year of the source is estimated',
	'qc-tnces-09': 'announced; the year of the source is estimated',
	'qc-trces-01': 'a budget year, 2021-2022, begun in the year of the source',
	'ns-tess-06': 'announced until 2025',
	'ns-tess-09': 'announced until 2025',
	'ns-approach-2020-10': 'a budget year, 2022-2023, begun in the year of the source',
	'ca-hotline-09': 'announced until 2028',
	'ca-national-strategy-04': 'a budget until 2024, begun in 2018',
};

const ROWS = readFileSync(`src/lib/content/data/${FILE}`, 'utf8').trim().split('\n');

describe('a year after that of the source', () => {
	it('is told with its file, its row and its id, unless it is expected', () => {
		const found = yearFaults(ROWS, EVIDENCE.sources);
		expect([...found].filter(([id]) => !(id in EXPECTED)).map(([, told]) => told)).toEqual([]);
	});

	it('is expected of no claim that has none', () => {
		const found = yearFaults(ROWS, EVIDENCE.sources);
		expect(Object.keys(EXPECTED).filter((id) => !found.has(id))).toEqual([]);
	});

	it.each([
		[{ from: 2020, note: 'en 2019, 20 personnes' }, 'begins in 2020'],
		[{ from: 2018, note: 'jusqu’en 2021, puis 2022' }, 'its note speaks of 2021, 2022'],
		[{ from: 2019, note: 'en 2019; page 12020' }, undefined],
	])('%j: %s', ({ from, note }, fault) => {
		const row = JSON.stringify({ id: 'x-1', from, note: { fr: note, en: '' }, source: 's' });
		const told = fault && `${FILE}:1 x-1: ${fault}; its source s is of 2019`;
		expect(yearFaults([row], [{ id: 's', year: 2019 }]).get('x-1')).toBe(told);
		expect(yearFaults([row], [{ id: 's', year: null }]).size).toBe(0);
	});

	it('is shown as announced, never as seen, where a claim begins in one', () => {
		const yearOf = new Map(EVIDENCE.sources.map(({ id, year }) => [id, year]));
		const announced = EVIDENCE.claims
			.map(({ id, from, to, source }) => ({ id, from, to, sourceYear: yearOf.get(source) ?? null }))
			.filter(({ from, sourceYear }) => sourceYear !== null && from > sourceYear);
		expect(announced.map(({ id }) => id)).toContain('qc-tnces-01');
		for (const claim of announced) {
			expect(stateIn(claim, claim.from)).toBe('announced');
			expect(attestedYear(claim)).toBeLessThan(claim.from);
			const said = String(claim.sourceYear);
			expect(claimMention(claim)).toBe(
				claim.to === null
					? m.evidence_announced({ said })
					: m.evidence_announced_until({ until: String(claim.to), said }),
			);
		}
	});
});
