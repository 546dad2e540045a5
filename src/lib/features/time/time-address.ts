import type { Choice } from '#lib/domain/choices.ts';
import type { YearChoice } from '#lib/domain/evidence.ts';
import { among, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { readYear, yearFrom } from '#lib/features/evidence/year-address.ts';

/** What the address says of the timeline. */
export interface TimeView {
	readonly year: YearChoice;
	/** The choice whose positions are drawn; without one, the years that the claims span. */
	readonly choice: Choice | undefined;
	/** Every body, or those of the presentation alone. */
	readonly all: boolean;
	readonly order: 'province' | 'first';
}

/** The view that an address asks for. What it does not know reads as if it were not there. */
export function timeViewFrom(query: URLSearchParams, choices: readonly Choice[]): TimeView {
	return {
		year: yearFrom(query),
		choice: choices.find(({ id }) => id === query.get('choice')),
		all: query.get('bodies') === 'all',
		order: query.get('order') === 'first' ? 'first' : 'province',
	};
}

/** What an address asks of the timeline that it does not know, as `name=value`. */
export function timeGaps(query: URLSearchParams, choices: readonly Choice[]): readonly string[] {
	return unreadParts(query, {
		...{ year: readYear, bodies: among(['all']), order: among(['province', 'first']) },
		choice: among(choices.map(({ id }) => id)),
	});
}

/** The query of a view, with its question mark; empty for the view that nothing was asked of. */
export function timeQuery({ year, choice, all, order }: TimeView): '' | `?${string}` {
	const parts = [
		...(choice ? [`choice=${choice.id}`] : []),
		...(year === 'last-known' ? [] : [`year=${year}`]),
		...(all ? ['bodies=all'] : []),
		...(order === 'first' ? ['order=first'] : []),
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
