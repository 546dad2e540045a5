import type { Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { RunningMachine } from './actor.svelte.ts';
import { walkMachine } from './walk.machine.ts';

/** The ritual of one question, running. */
export type WalkRitual = RunningMachine<typeof walkMachine>;

/** What the ritual can be told. */
export type WalkSent = Parameters<WalkRitual['send']>[0];

/** Starts the ritual of a question. */
export function walkRitual(choice: Choice, entries: Entries): WalkRitual {
	return new RunningMachine(walkMachine, { input: { choice, entries } });
}
