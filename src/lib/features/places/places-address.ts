import type { Choice } from '#lib/domain/choices.ts';
import { basisParts, readBasis, statedFrom } from '#lib/features/evidence/basis-address.ts';
import { among, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { readTime, timeFrom, timeText, type TimeChoice } from '#lib/features/evidence/year-address.ts';

/** What the address says of the map: the choice that is shown and the year that is read. */
export interface PlacesView {
	readonly choice: Choice;
	readonly year: TimeChoice;
	/** Whether inferences are left out (METHOD §2). */
	readonly stated: boolean;
}

/** What the address says of one place: the same, but there may be no choice in particular. */
export interface PlaceView {
	readonly choice: Choice | undefined;
	readonly year: TimeChoice;
	/** Whether inferences are left out (METHOD §2). */
	readonly stated: boolean;
}

/** The view of one place that an address asks for; a choice that is not among them reads as none. */
export function placeViewFrom(query: URLSearchParams, choices: readonly Choice[]): PlaceView {
	const choice = choices.find(({ id }) => id === query.get('choice'));
	return { choice, year: timeFrom(query), stated: statedFrom(query) };
}

/** The view that an address asks for; a choice that is not among them reads as the first. Throws when there is none. */
export function placesViewFrom(query: URLSearchParams, choices: readonly Choice[]): PlacesView {
	const { choice = choices[0], ...read } = placeViewFrom(query, choices);
	if (!choice) throw new Error('There is no choice to show');
	return { choice, ...read };
}

/** What an address asks of the map, or of one place, that it does not know, as `name=value`. */
export function placesGaps(query: URLSearchParams, choices: readonly Choice[]): readonly string[] {
	return unreadParts(query, { year: readTime, basis: readBasis, choice: among(choices.map(({ id }) => id)) });
}

/** The query of a view, with its question mark; empty for one that asks for nothing. */
export function placesQuery({ choice, year, stated }: PlaceView): '' | `?${string}` {
	const parts = [
		...(choice ? [`choice=${choice.id}`] : []),
		...(year === 'last-known' ? [] : [`year=${timeText(year)}`]),
		...basisParts(stated),
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
