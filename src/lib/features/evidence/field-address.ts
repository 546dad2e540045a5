import { answerWith, entryOf, withEntry, type Answer, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { asksForDesign } from '#lib/features/session/design-query.ts';
import { eachPart, unless, unreadParts } from './unread-address.ts';

/** The two designs that an address sets side by side, by their ids; empty where none is chosen yet. */
export interface SavedPair {
	readonly one: string;
	readonly other: string;
}

/** The pair that an address asks for. Whether there are such designs on this device, the page says. */
export function pairFrom(query: URLSearchParams): SavedPair {
	return { one: query.get('one') ?? '', other: query.get('other') ?? '' };
}

/** What stands in an address for a choice that was set aside. */
const SET_ASIDE = '-';

function answerFrom(choice: Choice, asked: string | null): Answer {
	if (asked === SET_ASIDE) return { state: 'set-aside', reason: '' };
	return answerWith(choice, (asked ?? '').split(','));
}

/** The options that an address fixes, as answers. What it does not know, it leaves open. */
export function fixedFrom(query: URLSearchParams, choices: readonly Choice[]): Entries {
	return choices.reduce<Entries>(
		(entries, choice) => withEntry(entries, choice.id, { answer: answerFrom(choice, query.get(choice.id)) }),
		{},
	);
}

/** What an address asks of the field that it does not know, as `name=value`: a choice, or an option of one. */
export function fieldGaps(query: URLSearchParams, choices: readonly Choice[]): readonly string[] {
	const all = () => [];
	return unreadParts(query, {
		...{ one: all, other: all, start: unless(() => asksForDesign(query)) },
		...Object.fromEntries(
			choices.map(({ id, options }) => [
				id,
				(value: string) => (value === SET_ASIDE ? [] : eachPart((part) => options.includes(part))(value)),
			]),
		),
	});
}

/**
 * The query of what is fixed and of the designs set side by side, with its question mark; empty where there is
 * nothing to say. Undecided choices are open.
 */
export function fieldQuery(
	entries: Entries,
	choices: readonly Choice[],
	pair: SavedPair = { one: '', other: '' },
): '' | `?${string}` {
	const fixed = choices.flatMap(({ id }) => {
		const { answer } = entryOf(entries, id);
		if (answer.state === 'set-aside') return [`${id}=${SET_ASIDE}`];
		return answer.state === 'chosen' ? [`${id}=${answer.options.join(',')}`] : [];
	});
	const beside = (['one', 'other'] as const).flatMap((side) =>
		pair[side] === '' ? [] : [`${side}=${encodeURIComponent(pair[side])}`],
	);
	const parts = [...fixed, ...beside];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
