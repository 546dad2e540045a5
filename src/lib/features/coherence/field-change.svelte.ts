import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { answerWords } from './answer-words.ts';
import { fieldQuery } from '#lib/features/evidence/field-query.ts';
import { differing } from './saved-pair.ts';

/** What another configuration fixes otherwise, in one sentence. */
export function changedWords(before: Entries, after: Entries): string {
	const changes = differing(CHOICES, before, after).map((choice) =>
		m.coherence_field_settled_one({
			choice: wordsOf(choice.id).title[getLocale()],
			option: answerWords(choice, after),
		}),
	);
	return m.coherence_field_changed({ changes: changes.join('; ') });
}

/**
 * The last change that was made to what is fixed in one act, which can be taken back as long as the address is the
 * one that it led to.
 */
export class FieldChange {
	#last = $state.raw<{ readonly before: Entries; readonly address: string; readonly words: () => string }>();
	readonly #now: () => string;

	/** Follows what is fixed. */
	constructor(entries: () => Entries) {
		this.#now = () => fieldQuery(entries(), CHOICES);
	}

	/** What was changed, in a sentence of the language that is read; nothing where there is nothing to take back. */
	get words(): string | undefined {
		return this.#last?.address === this.#now() ? this.#last.words() : undefined;
	}
	/** What was fixed before. */
	get before(): Entries | undefined {
		return this.#last?.before;
	}

	/** Notes a change; nothing where it changes nothing. */
	note(before: Entries, after: Entries, words: () => string): void {
		const address = fieldQuery(after, CHOICES);
		this.#last = address === fieldQuery(before, CHOICES) ? undefined : { before, address, words };
	}

	forget(): void {
		this.#last = undefined;
	}
}
