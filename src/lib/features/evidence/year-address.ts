import { EVIDENCE_YEAR, type YearChoice } from '#lib/domain/evidence.ts';

/** The first year that can be asked for; the last one is the evidence's own. */
export const FIRST_YEAR = 2002;

/** Every year that can be asked for, the latest first. */
export const YEARS: readonly number[] = Array.from(
	{ length: EVIDENCE_YEAR - FIRST_YEAR + 1 },
	(_, back) => EVIDENCE_YEAR - back,
);

/** The year that an address asks for; anything that is not a year of the evidence reads as the last known. */
export function yearFrom(query: URLSearchParams): YearChoice {
	const asked = query.get('year') ?? '';
	const year = /^\d{4}$/.test(asked) ? Number(asked) : Number.NaN;
	return year >= FIRST_YEAR && year <= EVIDENCE_YEAR ? year : 'last-known';
}

/** The query that asks for a year, with its question mark; empty for the last known. */
export function yearQuery(year: YearChoice): '' | `?${string}` {
	return year === 'last-known' ? '' : `?year=${year}`;
}
