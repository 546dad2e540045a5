import type { Choice } from '#lib/domain/choices.ts';
import { RunningMachine } from './actor.svelte.ts';
import { reviewMachine } from './review.machine.ts';

/** The ritual of the review, running. */
export type ReviewRitual = RunningMachine<typeof reviewMachine>;

/** Starts the ritual of the review. */
export function reviewRitual(choices: readonly Choice[]): ReviewRitual {
	return new RunningMachine(reviewMachine, { input: { choices } });
}
