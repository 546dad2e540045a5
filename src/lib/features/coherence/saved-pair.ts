import { answerWith, entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';

/** What stands for what is fixed on the page, where a saved design is named by its id. */
export const HERE = 'here';

/** What an answer fixes of a choice, as a text: the same for the same options in any order, and for all that is open. */
function fixes(choice: Choice, entries: Entries): string {
	const { answer } = entryOf(entries, choice.id);
	if (answer.state === 'set-aside') return '-';
	if (answer.state !== 'chosen') return '';
	const ordered = answerWith(choice, answer.options);
	return ordered.state === 'chosen' ? ordered.options.join() : '';
}

/** The choices on which two designs do not fix the same, in the order given. */
export function differing(choices: readonly Choice[], one: Entries, other: Entries): readonly Choice[] {
	return choices.filter((choice) => fixes(choice, one) !== fixes(choice, other));
}
