import type { ChangeOfAnswer } from '#lib/domain/coherence-changes.ts';
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
