import type { Choice } from '#lib/domain/choices.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import { EVIDENCE_YEAR, type YearChoice } from '#lib/domain/evidence.ts';
import { placesAsked, readPlaces } from '#lib/features/evidence/places-asked.ts';
import { among, unless, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { FIRST_YEAR, readYear, YEARS, yearFrom } from '#lib/features/evidence/year-address.ts';

/** What the address says of the timeline. */
export interface TimeView {
	readonly year: YearChoice;
	/** The choice whose positions are drawn; without one, the years that the claims span. */
	readonly choice: Choice | undefined;
	/** Every body, or those of the presentation alone. */
	readonly all: boolean;
	readonly order: 'province' | 'first';
	/** Only the bodies of these places, as `placesAsked` gives them; empty: of any. */
	readonly province: string;
	/** Only what a source mentions in some of these years; all of them where nothing is asked. */
	readonly years: YearRange;
}

/** Every year that the timeline shows. */
export const ALL_YEARS: YearRange = { from: FIRST_YEAR, to: EVIDENCE_YEAR };

/** Whether years were asked for. */
export function isNarrowed({ from, to }: YearRange): boolean {
	return from !== ALL_YEARS.from || to !== ALL_YEARS.to;
}

const isYear = (text: string) => YEARS.some((year) => String(year) === text);

/** One end of the years that an address asks for, where it is a year of the timeline. */
function endOf(query: URLSearchParams, name: keyof YearRange): number {
	const asked = query.get(name) ?? '';
	return isYear(asked) ? Number(asked) : ALL_YEARS[name];
}

/** The years that an address asks for; all of them where it ends them before it begins them. */
function yearsFrom(query: URLSearchParams): YearRange {
	const [from, to] = [endOf(query, 'from'), endOf(query, 'to')];
	return from > to ? ALL_YEARS : { from, to };
}

/** The view that an address asks for. What it does not know reads as if it were not there. */
export function timeViewFrom(query: URLSearchParams, choices: readonly Choice[]): TimeView {
	return {
		year: yearFrom(query),
		choice: choices.find(({ id }) => id === query.get('choice')),
		all: query.get('bodies') === 'all',
		order: query.get('order') === 'first' ? 'first' : 'province',
		province: placesAsked(query.get('province')),
		years: yearsFrom(query),
	};
}

/** What an address asks of the timeline that it does not know, as `name=value`. */
export function timeGaps(query: URLSearchParams, choices: readonly Choice[]): readonly string[] {
	const backwards = endOf(query, 'from') > endOf(query, 'to');
	return unreadParts(query, {
		...{ province: readPlaces, from: unless((year) => isYear(year) && !backwards) },
		to: unless((year) => isYear(year) && !backwards),
		...{ year: readYear, bodies: among(['all']), order: among(['province', 'first']) },
		choice: among(choices.map(({ id }) => id)),
	});
}

/** The query of a view, with its question mark; empty for the view that nothing was asked of. */
export function timeQuery({ year, choice, all, order, province, years }: TimeView): '' | `?${string}` {
	const parts = [
		...(choice ? [`choice=${choice.id}`] : []),
		...(year === 'last-known' ? [] : [`year=${year}`]),
		...(all ? ['bodies=all'] : []),
		...(order === 'first' ? ['order=first'] : []),
		...(province === '' ? [] : [`province=${province}`]),
		...(years.from === ALL_YEARS.from ? [] : [`from=${years.from}`]),
		...(years.to === ALL_YEARS.to ? [] : [`to=${years.to}`]),
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
