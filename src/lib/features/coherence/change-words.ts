import { CHOICES, optionLabel, wordsOf } from '#lib/content/choices.ts';
import { chosenOptions, type Entries } from '#lib/domain/answers.ts';
import { choiceById, type ChoiceId, type OptionId } from '#lib/domain/choices.ts';
import type { ChangeOfAnswer } from '#lib/domain/coherence-effects.ts';
import type { SomeOptions } from '#lib/domain/coherence-rules.ts';
import { listFormat, type ListType } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** Options in quotation marks of their own, with “or” or “and” before the last. */
function quoted(choice: ChoiceId, options: readonly OptionId[], type: ListType): string {
	const words = options.map((option) =>
		m.coherence_quoted({ words: optionLabel(choice, option, getLocale()) }),
	);
	return listFormat(getLocale(), type).format(words);
}

function oneChange({ choice: id, options }: ChangeOfAnswer, entries: Entries): string {
	const title = wordsOf(id).title[getLocale()];
	const before = chosenOptions(entries, id);
	const less = before.filter((option) => !options.includes(option));
	if (choiceById(CHOICES, id).scale !== 'set') {
		const alternatives = { title, options: quoted(id, options, 'disjunction') };
		const kept = options.length > 0 && options.every((option) => before.includes(option));
		return kept ? m.coherence_change_keep(alternatives) : m.coherence_change_to(alternatives);
	}
	const more = options.filter((option) => !before.includes(option));
	const items = (some: readonly OptionId[]) => ({ title, options: quoted(id, some, 'conjunction') });
	return [
		...(more.length > 0 ? [m.coherence_change_add(items(more))] : []),
		...(less.length > 0 ? [m.coherence_change_take(items(less))] : []),
	].join(' ');
}

/** Changes of answer in words, those of a set as what is added and taken away. */
export function changesWords(changes: readonly ChangeOfAnswer[], entries: Entries): string {
	return changes.map((change) => oneChange(change, entries)).join(' ');
}

/** The part of a design that a tension is about, where several options are acceptable. */
export function onlyWords(only: readonly SomeOptions[]): string {
	if (only.length === 0) return m.coherence_for_some();
	return only
		.map(({ choice, options }) =>
			m.coherence_only_with({
				title: wordsOf(choice).title[getLocale()],
				options: quoted(choice, options, 'disjunction'),
			}),
		)
		.join(' ');
}
