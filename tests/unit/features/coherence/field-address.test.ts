import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { answerWith, withEntry, type Entries } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { asksForDesign, DESIGN_QUERY, fixedFrom, fixedQuery } from '#lib/features/coherence/field-address.ts';
import { fixedCount, released, withOption } from '#lib/features/coherence/fixed-options.ts';

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

	it('leaves out what it does not know', () => {
		expect(from('funding=gold&entry=&weather=fine&case=direct,nothing,direct')).toEqual(from('case=direct'));
	});

	it('says what is fixed, choices in the order of the content; what is undecided is open', () => {
		const undecided = withEntry(from('funding=core&entry=single'), 'case', {
			answer: { state: 'undecided' },
		});
		expect(fixedQuery(undecided, CHOICES)).toBe('?entry=single&funding=core');
		expect(fixedQuery({}, CHOICES)).toBe('');
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
				expect(from(fixedQuery(entries, CHOICES))).toEqual(entries);
			}),
		);
	});

	it('asks for the design without saying its answers', () => {
		expect(asksForDesign(new URLSearchParams(DESIGN_QUERY))).toBe(true);
		expect(from(DESIGN_QUERY)).toEqual({});
		expect(asksForDesign(new URLSearchParams('start=theirs'))).toBe(false);
	});
});

describe('fixing and releasing', () => {
	it('takes the place of what was fixed, and releases what is fixed already', () => {
		const mixed = withOption({}, funding, 'mixed');
		expect(answers(mixed)).toEqual({ funding: { state: 'chosen', options: ['mixed'] } });
		expect(withOption(mixed, funding, 'core')).toEqual(withOption({}, funding, 'core'));
		expect(withOption(mixed, funding, 'mixed')).toEqual({});
	});

	it('keeps the other acceptable options, and the other items of a set', () => {
		expect(withOption(from('funding=mixed,core'), funding, 'mixed')).toEqual(from('funding=core'));
		expect(withOption(from('members=shelter'), members, 'police')).toEqual(from('members=shelter,police'));
		expect(withOption(from('members=shelter,police'), members, 'shelter')).toEqual(from('members=police'));
	});

	it('opens a choice again, set aside or fixed, and counts those that are not open', () => {
		const entries = from('funding=core&availability=-&case=direct');
		expect(fixedCount(entries, CHOICES)).toBe(3);
		expect(released(released(entries, 'availability'), 'case')).toEqual(from('funding=core'));
	});
});
