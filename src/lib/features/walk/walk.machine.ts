import { assign, setup } from 'xstate';
import { applies, type Entries } from '#lib/domain/answers.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';

/** What happens on the screen of one question. */
export type WalkEvent =
	| { readonly type: 'read'; readonly option: OptionId | null }
	| { readonly type: 'note' }
	| { readonly type: 'close' }
	| { readonly type: 'answersChanged'; readonly entries: Entries };

/**
 * The ritual of one question: it is asked or not; while it is, one chooses, reads about one option, or notes.
 * It holds no answer: the design does.
 */
export const walkMachine = setup({
	// For the compiler alone: nothing of it is ever read.
	types: {
		context: {} as { readonly choice: Choice; readonly reading: OptionId | null },
		events: {} as WalkEvent,
		input: {} as { readonly choice: Choice; readonly entries: Entries },
	},
	guards: {
		isAsked: ({ context }, entries: Entries) => applies(context.choice, entries),
		isNotAsked: ({ context }, entries: Entries) => !applies(context.choice, entries),
	},
}).createMachine({
	id: 'walk',
	context: ({ input }) => ({ choice: input.choice, reading: null }),
	initial: 'asked',
	states: {
		notAsked: {
			on: {
				answersChanged: {
					guard: { type: 'isAsked', params: ({ event }) => event.entries },
					target: 'asked',
				},
			},
		},
		asked: {
			initial: 'choosing',
			on: {
				answersChanged: {
					guard: { type: 'isNotAsked', params: ({ event }) => event.entries },
					target: 'notAsked',
				},
				read: { target: '.reading', actions: assign({ reading: ({ event }) => event.option }) },
				note: '.noting',
			},
			states: {
				choosing: {},
				reading: {
					exit: assign({ reading: null }),
					on: { close: 'choosing' },
				},
				noting: { on: { close: 'choosing' } },
			},
		},
	},
});
