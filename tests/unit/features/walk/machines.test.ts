import { createActor } from 'xstate';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { reviewMachine } from '#lib/features/walk/review.machine.ts';
import { walkMachine } from '#lib/features/walk/walk.machine.ts';

const chosen = (...options: string[]) => ({
	answer: { state: 'chosen' as const, options },
	note: '',
	importance: 1 as const,
});
const OUT_OF_MANDATE: Entries = { entry: chosen('none'), case: chosen('none') };

function walkOf(id: string, entries: Entries = {}) {
	return createActor(walkMachine, { input: { choice: choiceById(CHOICES, id), entries } }).start();
}

describe('the ritual of a question', () => {
	it('begins with choosing, and reads about one option at a time', () => {
		const walk = walkOf('entry');
		expect(walk.getSnapshot().matches({ asked: 'choosing' })).toBe(true);
		walk.send({ type: 'read', option: 'single' });
		walk.send({ type: 'read', option: 'none' });
		expect(walk.getSnapshot().context.reading).toBe('none');
		walk.send({ type: 'close' });
		expect(walk.getSnapshot().matches({ asked: 'choosing' })).toBe(true);
		expect(walk.getSnapshot().context.reading).toBeNull();
	});

	it('goes from reading to noting and back', () => {
		const walk = walkOf('entry');
		walk.send({ type: 'read', option: 'single' });
		walk.send({ type: 'note' });
		expect(walk.getSnapshot().matches({ asked: 'noting' })).toBe(true);
		expect(walk.getSnapshot().context.reading).toBeNull();
		walk.send({ type: 'close' });
		expect(walk.getSnapshot().matches({ asked: 'choosing' })).toBe(true);
	});

	it('is not asked while its condition fails, and begins again when it holds', () => {
		const walk = walkOf('availability');
		walk.send({ type: 'note' });
		walk.send({ type: 'answersChanged', entries: OUT_OF_MANDATE });
		expect(walk.getSnapshot().value).toBe('notAsked');
		walk.send({ type: 'answersChanged', entries: { entry: chosen('single') } });
		expect(walk.getSnapshot().matches({ asked: 'choosing' })).toBe(true);
	});

	it('keeps what is being read when an answer changes', () => {
		const walk = walkOf('entry');
		walk.send({ type: 'read', option: 'single' });
		walk.send({ type: 'answersChanged', entries: { entry: chosen('none') } });
		expect(walk.getSnapshot().context.reading).toBe('single');
	});
});

describe('the ritual of the review', () => {
	const review = () => createActor(reviewMachine, { input: { choices: CHOICES } }).start();

	it('changes one answer at a time', () => {
		const actor = review();
		actor.send({ type: 'change', choice: 'entry' });
		actor.send({ type: 'change', choice: 'case' });
		expect(actor.getSnapshot().context.changing).toBe('case');
		actor.send({ type: 'done' });
		expect(actor.getSnapshot().context.changing).toBeNull();
		expect(actor.getSnapshot().value).toBe('lookingOver');
	});

	it('weighs only once something is chosen', () => {
		const actor = review();
		actor.send({ type: 'weigh', entries: {} });
		expect(actor.getSnapshot().value).toBe('lookingOver');
		actor.send({ type: 'weigh', entries: { entry: chosen('single') } });
		expect(actor.getSnapshot().value).toBe('weighing');
	});
});
