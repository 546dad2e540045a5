import { basisParts, readBasis } from '#lib/features/evidence/basis-address.ts';
import { unreadParts } from '#lib/features/evidence/unread-address.ts';

/** What an address asks of the page that it does not know, as `name=value`. */
export function coverageGaps(query: URLSearchParams): readonly string[] {
	return unreadParts(query, { basis: readBasis });
}

/** The query that leaves inferences out, with its question mark; empty where they count. */
export function coverageQuery(stated: boolean): '' | `?${string}` {
	const parts = basisParts(stated);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
