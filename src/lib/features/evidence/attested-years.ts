import { m } from '#lib/i18n/paraglide/messages.js';

/** From when to when some positions are attested, in words: as last known, years are mixed. At least one year. */
export function attestedYearsWords(years: readonly number[]): string {
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return first === last
		? m.side_year_one({ year: String(first) })
		: m.side_year_mixed({ first: String(first), last: String(last) });
}
