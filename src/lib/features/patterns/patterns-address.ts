import type { Choice } from '#lib/domain/choices.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import { basisParts, readBasis, statedFrom } from '#lib/features/evidence/basis-address.ts';
import { among, unless, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { readTime, timeFrom, timeText, type TimeChoice } from '#lib/features/evidence/year-address.ts';

/** Which documented bodies are read: those of the presentation, those that can be compared with a design, or all. */
export const GROUPS = ['listed', 'comparable', 'all'] as const;

/** A group of documented bodies. */
export type Group = (typeof GROUPS)[number];

/** What the address says of the patterns. */
export interface PatternsView {
	readonly row: Choice;
	readonly column: Choice;
	readonly year: TimeChoice;
	readonly group: Group;
	/** Whether inferences are left out (METHOD §2). */
	readonly stated: boolean;
	/** The two bodies that are opened. */
	readonly pair: readonly [ModelId, ModelId] | undefined;
}

function pairFrom(asked: string | null, known: ReadonlySet<ModelId>): PatternsView['pair'] {
	const [one, other, ...more] = (asked ?? '').split(',');
	if (one === undefined || other === undefined || more.length > 0 || one === other) return undefined;
	return known.has(one) && known.has(other) ? [one, other] : undefined;
}

/**
 * The view that an address asks for. What it does not know reads as the default: coordination by funding, as last
 * known, for the bodies of the presentation. Throws when there are fewer than two choices.
 */
export function patternsViewFrom(
	query: URLSearchParams,
	choices: readonly Choice[],
	bodies: readonly ModelId[],
): PatternsView {
	const named = (id: string | null) => choices.find((choice) => choice.id === id);
	const row = named(query.get('row')) ?? named('coordination') ?? choices[0];
	const column =
		[named(query.get('column')), named('funding'), ...choices].find((one) => one && one !== row) ??
		choices[1];
	if (!row || !column) throw new Error('Two choices are needed');
	return {
		row,
		column,
		year: timeFrom(query),
		group: GROUPS.find((group) => group === query.get('bodies')) ?? 'listed',
		stated: statedFrom(query),
		pair: pairFrom(query.get('pair'), new Set(bodies)),
	};
}

/** What an address asks of the patterns that they do not know, as `name=value`. */
export function patternsGaps(
	query: URLSearchParams,
	choices: readonly Choice[],
	bodies: readonly ModelId[],
): readonly string[] {
	const choice = among(choices.map(({ id }) => id));
	const known = new Set(bodies);
	return unreadParts(query, {
		...{ row: choice, column: choice, year: readTime, bodies: among(GROUPS), basis: readBasis },
		pair: unless((value) => pairFrom(value, known) !== undefined),
	});
}

/** The query of a view, with its question mark. */
export function patternsQuery({ row, column, year, group, stated, pair }: PatternsView): `?${string}` {
	const parts = [
		`row=${row.id}`,
		`column=${column.id}`,
		...(group === 'listed' ? [] : [`bodies=${group}`]),
		...(year === 'last-known' ? [] : [`year=${timeText(year)}`]),
		...basisParts(stated),
		...(pair ? [`pair=${pair.join(',')}`] : []),
	];
	return `?${parts.join('&')}`;
}
