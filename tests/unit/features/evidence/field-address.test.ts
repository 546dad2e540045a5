import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { answerWith, withEntry, type Entries } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { statedFrom } from '#lib/features/evidence/basis-address.ts';
import { fieldGaps, fixedFrom, pairFrom } from '#lib/features/evidence/field-address.ts';
import { fieldQuery } from '#lib/features/evidence/field-query.ts';
import { asksForDesign, DESIGN_QUERY } from '#lib/features/session/design-query.ts';
import { withAnswers } from '#lib/domain/coherence-effects.ts';
import { fixedCount, released, withOption } from '#lib/features/coherence/fixed-options.ts';
import { differing, HERE } from '#lib/features/coherence/saved-pair.ts';

const from = (query: string) => fixedFrom(new URLSearchParams(query), CHOICES);
const answers = (entries: Entries) =>
	Object.fromEntries(Object.entries(entries).map(([id, { answer }]) => [id, answer]));
const funding = choiceById(CHOICES, 'funding');
const members = choiceById(CHOICES, 'members');

describe('the address of the field', () => {
	it('fixes what it names, in the order of the content, and leaves the rest open', () => {
		expect(answers(from('funding=core,mixed&members=police,shelter&availability=-'))).toEqual({
			funding: { state: 'chosen', options: ['mixed', 'core'] },
			members: { state: 'chosen', options: ['shelter', 'police'] },
			availability: { state: 'set-aside', reason: '' },
		});
		expect(from('')).toEqual({});
	});

	it('tells what it does not know: a choice, or an option of one', () => {
		const gaps = (query: string) => fieldGaps(new URLSearchParams(query), CHOICES);
		expect(gaps('funding=members&case=direct,nothing&weather=fine&start=yours')).toEqual([
			...['funding=members', 'case=nothing', 'weather=fine', 'start=yours'],
		]);
		expect(gaps('funding=core,mixed&entry=&availability=-&start=mine&one=here&other=d1')).toEqual([]);
	});

	it('leaves out what it does not know', () => {
		expect(from('funding=gold&entry=&weather=fine&case=direct,nothing,direct')).toEqual(from('case=direct'));
	});

	it('says what is fixed, choices in the order of the content; what is undecided is open', () => {
		const undecided = withEntry(from('funding=core&entry=single'), 'case', {
			answer: { state: 'undecided' },
		});
		expect(fieldQuery(undecided, CHOICES)).toBe('?entry=single&funding=core');
		expect(fieldQuery({}, CHOICES)).toBe('');
	});

	it('reads back what it says, whatever is fixed', () => {
		const anyAnswer = fc.tuple(
			...CHOICES.map((choice) =>
				fc.oneof(
					fc.subarray([...choice.options]).map((options) => answerWith(choice, options)),
					fc.constant({ state: 'set-aside', reason: '' } as const),
				),
			),
		);
		fc.assert(
			fc.property(anyAnswer, (all) => {
				const entries = CHOICES.reduce<Entries>(
					(before, { id }, at) => withEntry(before, id, { answer: all[at] ?? { state: 'unanswered' } }),
					{},
				);
				expect(from(fieldQuery(entries, CHOICES))).toEqual(entries);
			}),
		);
	});

	it('asks for the design without saying its answers', () => {
		expect(asksForDesign(new URLSearchParams(DESIGN_QUERY))).toBe(true);
		expect(from(DESIGN_QUERY)).toEqual({});
		expect(asksForDesign(new URLSearchParams('start=theirs'))).toBe(false);
	});
});

describe('the designs side by side', () => {
	it('are in the address beside what is fixed', () => {
		const pair = { one: HERE, other: '6a0f&b' };
		const query = fieldQuery(from('funding=core'), CHOICES, pair);
		expect(query).toBe('?funding=core&one=here&other=6a0f%26b');
		expect(pairFrom(new URLSearchParams(query))).toEqual(pair);
		expect(fieldQuery(from(query), CHOICES)).toBe('?funding=core');
		expect(pairFrom(new URLSearchParams(''))).toEqual({ one: '', other: '' });
	});

	it('stand beside the reading without inferences, which is said only where it is asked for', () => {
		const query = fieldQuery(from('funding=core'), CHOICES, undefined, true);
		expect(query).toBe('?funding=core&basis=stated');
		expect(statedFrom(new URLSearchParams(query))).toBe(true);
		expect(statedFrom(new URLSearchParams('basis=all'))).toBe(false);
		expect(fieldGaps(new URLSearchParams(query), CHOICES)).toEqual([]);
		expect(fieldGaps(new URLSearchParams('basis=all'), CHOICES)).toEqual(['basis=all']);
	});

	it('differ where they do not fix the same, in whatever order, open and undecided being alike', () => {
		const one = from('funding=core&entry=single&members=police,shelter&availability=-');
		const chosen = (...options: string[]) => ({ answer: { state: 'chosen', options } as const });
		const shuffled = withEntry(one, 'members', chosen('police', 'shelter'));
		const other = withEntry(withEntry(shuffled, 'case', { answer: { state: 'undecided' } }), 'availability', {
			answer: { state: 'set-aside', reason: 'later' },
		});
		expect(differing(CHOICES, one, other)).toEqual([]);
		const changed = withEntry(released(other, 'availability'), 'funding', chosen('core', 'mixed'));
		expect(differing(CHOICES, one, changed).map(({ id }) => id)).toEqual(['funding', 'availability']);
	});
});

describe('fixing and releasing', () => {
	it('takes the place of what was fixed, and releases what is fixed already', () => {
		const mixed = withOption({}, funding, 'mixed');
		expect(answers(mixed)).toEqual({ funding: { state: 'chosen', options: ['mixed'] } });
		expect(withOption(mixed, funding, 'core')).toEqual(withOption({}, funding, 'core'));
		expect(withOption(mixed, funding, 'mixed')).toEqual({});
	});

	it('narrows several acceptable options to one, and keeps the other items of a set', () => {
		expect(withOption(from('funding=mixed,core'), funding, 'mixed')).toEqual(from('funding=mixed'));
		expect(withOption(from('members=shelter'), members, 'police')).toEqual(from('members=shelter,police'));
		expect(withOption(from('members=shelter,police'), members, 'shelter')).toEqual(from('members=police'));
	});

	it('makes changes of answer, of which one to no option opens a choice', () => {
		const changes = [
			{ choice: 'funding', options: ['mixed', 'core'] },
			{ choice: 'members', options: [] },
		];
		expect(withAnswers(from('funding=in-kind&members=police&entry=none'), changes)).toEqual(
			from('funding=mixed,core&entry=none'),
		);
	});

	it('opens a choice again, set aside or fixed, and counts those that are not open', () => {
		const entries = from('funding=core&availability=-&case=direct');
		expect(fixedCount(entries, CHOICES)).toBe(3);
		expect(released(released(entries, 'availability'), 'case')).toEqual(from('funding=core'));
	});
});
