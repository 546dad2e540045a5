import type { Choice } from '#lib/domain/choices.ts';
import type { YearChoice } from '#lib/domain/evidence.ts';
import { yearFrom } from '#lib/features/evidence/year-address.ts';

/** What the address says of the map: the choice that is shown and the year that is read. */
export interface PlacesView {
	readonly choice: Choice;
	readonly year: YearChoice;
}

/** The view that an address asks for; a choice that is not among them reads as the first. Throws when there is none. */
export function placesViewFrom(query: URLSearchParams, choices: readonly Choice[]): PlacesView {
	const choice = choices.find(({ id }) => id === query.get('choice')) ?? choices[0];
	if (!choice) throw new Error('There is no choice to show');
	return { choice, year: yearFrom(query) };
}

/** The query of a view, with its question mark. */
export function placesQuery({ choice, year }: PlacesView): `?${string}` {
	return `?choice=${choice.id}${year === 'last-known' ? '' : `&year=${year}`}`;
}
