import { entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';

/** The two designs that an address sets side by side, by their ids; empty where none is chosen yet. */
export interface SavedPair {
	readonly one: string;
	readonly other: string;
}

/** What stands in an address for a choice that was set aside. */
export const SET_ASIDE = '-';

/**
 * The query of what is fixed, of the designs set side by side and of whether inferences are left out, with its question
 * mark; empty where there is nothing to say. Undecided choices are open.
 */
export function fieldQuery(
	entries: Entries,
	choices: readonly Choice[],
	pair: SavedPair = { one: '', other: '' },
	stated = false,
): '' | `?${string}` {
	const fixed = choices.flatMap(({ id }) => {
		const { answer } = entryOf(entries, id);
		if (answer.state === 'set-aside') return [`${id}=${SET_ASIDE}`];
		return answer.state === 'chosen' ? [`${id}=${answer.options.join(',')}`] : [];
	});
	const beside = (['one', 'other'] as const).flatMap((side) =>
		pair[side] === '' ? [] : [`${side}=${encodeURIComponent(pair[side])}`],
	);
	const parts = [...fixed, ...beside, ...(stated ? ['basis=stated'] : [])];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
