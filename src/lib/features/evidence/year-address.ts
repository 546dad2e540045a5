import { EVIDENCE_YEAR, type YearChoice } from '#lib/domain/evidence.ts';
import { unless } from './unread-address.ts';

/** The first year that can be asked for; the last one is the evidence's own. */
export const FIRST_YEAR = 2002;

/** Every year that can be asked for, the latest first. */
export const YEARS: readonly number[] = Array.from(
	{ length: EVIDENCE_YEAR - FIRST_YEAR + 1 },
	(_, back) => EVIDENCE_YEAR - back,
);

function yearOf(asked: string): YearChoice {
	const year = /^\d{4}$/.test(asked) ? Number(asked) : Number.NaN;
	return year >= FIRST_YEAR && year <= EVIDENCE_YEAR ? year : 'last-known';
}

/** The year that an address asks for; anything that is not a year of the evidence reads as the last known. */
export function yearFrom(query: URLSearchParams): YearChoice {
	return yearOf(query.get('year') ?? '');
}

/** When a view reads positions: in one year, as last known, or at any time. */
export type TimeChoice = YearChoice | 'any-time';

/** The time that an address asks for: `year=any` is any time; anything that is no year of the evidence the last known. */
export function timeFrom(query: URLSearchParams): TimeChoice {
	return query.get('year') === 'any' ? 'any-time' : yearFrom(query);
}

/** The year to read where one has to be: any time has none in particular. */
export function yearOfTime(time: TimeChoice): YearChoice {
	return time === 'any-time' ? 'last-known' : time;
}

/** A time as an address says it; empty for the last known. */
export function timeText(time: TimeChoice): string {
	if (time === 'last-known') return '';
	return time === 'any-time' ? 'any' : String(time);
}

/** Whether a year that is asked for is one of the evidence. */
export const readYear = unless((value) => value === 'last-known' || yearOf(value) !== 'last-known');

/** Whether a time that is asked for is one that can be read. */
export const readTime = unless((value) => value === 'any' || readYear(value).length === 0);

/** What an address asks of the year alone that is not one of the evidence, as `name=value`. */
export function yearGaps(query: URLSearchParams): readonly string[] {
	return readYear(query.get('year') || 'last-known').map((year) => `year=${year}`);
}

/** The query that asks for a year, with its question mark; empty for the last known. */
export function yearQuery(year: YearChoice): '' | `?${string}` {
	return year === 'last-known' ? '' : `?year=${year}`;
}
