import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import { chosenOptions, type Entries } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import type { ChangeOfAnswer } from '#lib/domain/coherence-changes.ts';
import { optionsWords } from '#lib/features/evidence/position-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

function oneChange({ choice: id, options }: ChangeOfAnswer, entries: Entries): string {
	const choice = choiceById(CHOICES, id);
	const title = wordsOf(id).title[getLocale()];
	if (choice.scale !== 'set') return m.coherence_change_to({ title, options: optionsWords(choice, options) });
	const before = chosenOptions(entries, id);
	const more = options.filter((option) => !before.includes(option));
	const less = before.filter((option) => !options.includes(option));
	const parts = [
		...(more.length > 0 ? [m.coherence_change_add({ title, options: optionsWords(choice, more) })] : []),
		...(less.length > 0 ? [m.coherence_change_take({ title, options: optionsWords(choice, less) })] : []),
	];
	return parts.join(' ');
}

/** Changes of answer in words, those of a set as what is added and taken away. */
export function changesWords(changes: readonly ChangeOfAnswer[], entries: Entries): string {
	return changes.map((change) => oneChange(change, entries)).join(' ');
}
