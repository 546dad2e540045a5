import { assign, setup } from 'xstate';
import { chosenOptions, type Entries } from '#lib/domain/answers.ts';
import type { Choice, ChoiceId } from '#lib/domain/choices.ts';

/** What happens on the review. */
export type ReviewEvent =
	| { readonly type: 'change'; readonly choice: ChoiceId }
	| { readonly type: 'weigh'; readonly entries: Entries }
	| { readonly type: 'done' };

/**
 * The ritual of the review: look over, change one answer in place, or weigh. Importances are asked for after
 * the answers (METHOD §1): there must be something to weigh.
 */
export const reviewMachine = setup({
	// For the compiler alone: nothing of it is ever read.
	types: {
		context: {} as { readonly choices: readonly Choice[]; readonly changing: ChoiceId | null },
		events: {} as ReviewEvent,
		input: {} as { readonly choices: readonly Choice[] },
	},
	guards: {
		hasSomethingToWeigh: ({ context }, entries: Entries) =>
			context.choices.some(({ id }) => chosenOptions(entries, id).length > 0),
	},
}).createMachine({
	id: 'review',
	context: ({ input }) => ({ choices: input.choices, changing: null }),
	initial: 'lookingOver',
	on: {
		change: { target: '.changing', actions: assign({ changing: ({ event }) => event.choice }) },
		weigh: {
			guard: { type: 'hasSomethingToWeigh', params: ({ event }) => event.entries },
			target: '.weighing',
		},
		done: '.lookingOver',
	},
	states: {
		lookingOver: {},
		changing: { exit: assign({ changing: null }) },
		weighing: {},
	},
});
