import { entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { ChangeOfAnswer } from '#lib/domain/coherence-effects.ts';
import type { Session } from '#lib/features/session/session.svelte.ts';

let made = 0;

/** Gives the answers of a change to the design being worked on: one step, undone at once. */
export function applyChanges(session: Session, changes: readonly ChangeOfAnswer[]): void {
	made += 1;
	for (const { choice, options } of changes) {
		const answer =
			options.length > 0 ? ({ state: 'chosen', options } as const) : ({ state: 'unanswered' } as const);
		session.setEntry(choice, { answer }, `coherence:${made}`);
	}
}

/** Gives these choices the answers that they had before, and leaves all else as it is: one step, undone at once. */
export function restoreAnswers(session: Session, choices: readonly Choice[], before: Entries): void {
	made += 1;
	for (const { id } of choices)
		session.setEntry(id, { answer: entryOf(before, id).answer }, `coherence:${made}`);
}
