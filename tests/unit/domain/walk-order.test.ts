import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice, Tier } from '#lib/domain/choices.ts';
import { firstUnanswered, neighbours, progressOf, walkOrder } from '#lib/domain/walk-order.ts';
import { choicesArbitrary, entriesArbitrary } from './arbitraries.ts';

const choice = (id: string, tier: Tier): Choice => ({ id, tier, scale: 'ordinal', options: ['no', 'yes'] });
const entry = choice('entry', 'core');
const lead = choice('lead', 'context');
const hours: Choice = {
	...choice('hours', 'core'),
	appliesWhen: { anyOf: [{ choice: 'entry', in: ['yes'] }] },
};
const funding = choice('funding', 'core');
const members = choice('members', 'mandate');
const choices = [entry, lead, hours, funding, members];

const chose = (option: string) => ({
	answer: { state: 'chosen' as const, options: [option] },
	note: '',
	importance: 1 as const,
});
const noEntry: Entries = { entry: chose('no') };

describe('the walk', () => {
	it('asks the structural choices on the short path, all on the complete one', () => {
		expect(walkOrder(choices, 'essentials', {})).toEqual([entry, hours, funding]);
		expect(walkOrder(choices, 'complete', {})).toEqual(choices);
	});
	it('does not ask a choice that does not apply', () => {
		expect(walkOrder(choices, 'essentials', noEntry)).toEqual([entry, funding]);
		expect(walkOrder(choices, 'complete', noEntry)).toEqual([entry, lead, funding, members]);
	});

	const walked = choicesArbitrary.chain((all) =>
		fc.record({
			choices: fc.shuffledSubarray([...all], { minLength: all.length }),
			entries: entriesArbitrary(all),
			path: fc.constantFrom('essentials' as const, 'complete' as const),
		}),
	);
	it('keeps the order of the choices, whatever it is, and holds just those of the path that apply', () => {
		fc.assert(
			fc.property(walked, ({ choices, entries, path }) => {
				const walk = walkOrder(choices, path, entries);
				const places = walk.map((step) => choices.indexOf(step));
				expect(places).toEqual([...places].sort((a, b) => a - b));
				for (const step of choices)
					expect(walk.includes(step)).toBe(
						applies(step, entries) && (path === 'complete' || step.tier === 'core'),
					);
			}),
		);
	});
	it('leads from the first to the last choice by next, and back by previous', () => {
		fc.assert(
			fc.property(walked, ({ choices, entries, path }) => {
				const walk = walkOrder(choices, path, entries);
				for (const [at, step] of walk.entries())
					expect(neighbours(choices, walk, step.id)).toEqual({
						previous: walk[at - 1],
						next: walk[at + 1],
					});
			}),
		);
	});
	it('counts each choice in one state, and resumes at the first without an answer', () => {
		fc.assert(
			fc.property(walked, ({ choices, entries, path }) => {
				const walk = walkOrder(choices, path, entries);
				const { total, chosen, undecided, setAside, unanswered } = progressOf(walk, entries);
				expect(total).toBe(walk.length);
				expect(chosen + undecided + setAside + unanswered).toBe(total);
				const first = firstUnanswered(walk, entries);
				expect(first === undefined).toBe(unanswered === 0);
				for (const step of walk.slice(0, first ? walk.indexOf(first) : walk.length))
					expect(entryOf(entries, step.id).answer.state).not.toBe('unanswered');
			}),
		);
	});
});

describe('the neighbours of a choice outside the walk', () => {
	it('are those of the walk on either side of it in the content', () => {
		const walk = walkOrder(choices, 'essentials', noEntry);
		expect(neighbours(choices, walk, 'lead')).toEqual({ previous: entry, next: funding });
		expect(neighbours(choices, walk, 'hours')).toEqual({ previous: entry, next: funding });
		expect(neighbours(choices, walk, 'members')).toEqual({ previous: funding, next: undefined });
	});
	it('are none in an empty walk', () => {
		expect(neighbours(choices, [], 'lead')).toEqual({ previous: undefined, next: undefined });
	});
});

describe('the progress', () => {
	const entries: Entries = {
		entry: chose('yes'),
		lead: { ...chose('yes'), answer: { state: 'undecided' } },
		hours: { ...chose('yes'), answer: { state: 'set-aside', reason: 'later' } },
		members: chose('no'),
	};
	it('counts each state', () => {
		expect(progressOf(choices, entries)).toEqual({
			total: 5,
			chosen: 2,
			undecided: 1,
			setAside: 1,
			unanswered: 1,
		});
	});
	it('resumes at the first unanswered choice: a debated one has its answer', () => {
		expect(firstUnanswered(choices, entries)).toBe(funding);
		expect(firstUnanswered([entry, lead, hours], entries)).toBeUndefined();
	});
});
