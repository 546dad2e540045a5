import { answerWith, withEntry, type Answer, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { asksForDesign } from '#lib/features/session/design-query.ts';
import { readBasis } from './basis-address.ts';
import { SET_ASIDE, type SavedPair } from './field-query.ts';
import { eachPart, unless, unreadParts } from './unread-address.ts';

/** The pair that an address asks for. Whether there are such designs on this device, the page says. */
export function pairFrom(query: URLSearchParams): SavedPair {
	return { one: query.get('one') ?? '', other: query.get('other') ?? '' };
}

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
		basis: readBasis,
		...Object.fromEntries(
			choices.map(({ id, options }) => [
				id,
				(value: string) => (value === SET_ASIDE ? [] : eachPart((part) => options.includes(part))(value)),
			]),
		),
	});
}
