import type { YearChoice } from '#lib/domain/evidence.ts';
import { readYear, yearFrom } from '#lib/features/evidence/year-address.ts';
import { basisParts, readBasis, statedFrom } from './basis-address.ts';
import { eachPart, unreadParts } from './unread-address.ts';

/** The kinds of documented bodies that the switch adds, in the order in which it lists them. */
export const KINDS = [
	'coalition',
	'service',
	'project',
	'strategy',
	'office',
	'organization',
	'police-unit',
	'study',
] as const;

/** What a documented body is. */
export type Kind = (typeof KINDS)[number];

/** What the address says of the comparison: the year that is read, the kinds added to the presentation's bodies, the reading. */
export interface ComparisonView {
	readonly year: YearChoice;
	readonly kinds: readonly Kind[];
	/** Whether inferences are left out (METHOD §2). */
	readonly stated: boolean;
}

/** The view of an address that says nothing. */
export const DEFAULT_VIEW: ComparisonView = { year: 'last-known', kinds: [], stated: false };

/** The view that an address asks for. What it does not know, it leaves out. */
export function viewFrom(query: URLSearchParams): ComparisonView {
	const asked = new Set((query.get('with') ?? '').split(','));
	return {
		year: yearFrom(query),
		kinds: KINDS.filter((kind) => asked.has(kind)),
		stated: statedFrom(query),
	};
}

/** What an address asks of the comparison that it does not know, as `name=value`. */
export function viewGaps(query: URLSearchParams): readonly string[] {
	return unreadParts(query, {
		year: readYear,
		with: eachPart((part) => KINDS.some((kind) => kind === part)),
		basis: readBasis,
	});
}

/** The query of a view, with its question mark; empty for the default view. */
export function queryOf({ year, kinds, stated }: ComparisonView): '' | `?${string}` {
	const parts = [
		...(year === 'last-known' ? [] : [`year=${year}`]),
		...(kinds.length === 0 ? [] : [`with=${KINDS.filter((kind) => kinds.includes(kind)).join(',')}`]),
		...basisParts(stated),
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
