import { entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { optionsWords } from '#lib/features/evidence/position-words.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** What a design fixes of a choice, in words. */
export function answerWords(choice: Choice, entries: Entries): string {
	const { answer } = entryOf(entries, choice.id);
	switch (answer.state) {
		case 'chosen':
			return optionsWords(choice, answer.options);
		case 'set-aside':
			return m.review_set_aside();
		case 'undecided':
		case 'unanswered':
			return m.coherence_pair_open();
	}
}
