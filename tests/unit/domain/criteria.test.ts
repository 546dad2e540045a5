import { describe, expect, it } from 'vitest';
import type { Answer, Entry } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { criteriaOf } from '#lib/domain/comparison.ts';

const entry: Choice = {
	id: 'entry',
	tier: 'core',
	scale: 'nominal',
	options: ['single', 'separate', 'none'],
	near: [],
};
const hours: Choice = {
	id: 'hours',
	tier: 'context',
	scale: 'ordinal',
	options: ['office', 'always'],
	appliesWhen: { anyOf: [{ choice: 'entry', in: ['single'] }] },
};
const members: Choice = { id: 'members', tier: 'mandate', scale: 'set', options: ['police', 'shelter'] };
const choices = [entry, hours, members];

const said = (answer: Answer, importance: Entry['importance'] = 1): Entry => ({
	answer,
	importance,
	note: '',
});
const chose = (...options: string[]): Answer => ({ state: 'chosen', options });
const asked = (entries: Record<string, Entry>) => criteriaOf(choices, entries).map(({ choice }) => choice.id);

describe('the choices that enter the comparison', () => {
	it('are those with an answer, in the order of the choices, each with its importance', () => {
		expect(
			criteriaOf(choices, { members: said(chose('police'), 2), entry: said(chose('single'), 0.5) }),
		).toEqual([
			{ choice: entry, chosen: ['single'], importance: 0.5 },
			{ choice: members, chosen: ['police'], importance: 2 },
		]);
	});
	it.each<Answer>([{ state: 'undecided' }, { state: 'set-aside', reason: 'no' }, { state: 'unanswered' }])(
		'are not those that are $state',
		(answer) => {
			expect(asked({ entry: said(answer) })).toEqual([]);
		},
	);
	it('are not those of importance 0', () => {
		expect(asked({ entry: said(chose('single'), 0), members: said(chose('police')) })).toEqual(['members']);
	});
	it('are not those on which every option is acceptable, in whatever order', () => {
		expect(asked({ entry: said(chose('none', 'single', 'separate')) })).toEqual([]);
		expect(asked({ entry: said(chose('single', 'separate')) })).toEqual(['entry']);
	});
	it('are not those on which the set is empty, but a full set is a preference', () => {
		expect(asked({ members: said(chose()) })).toEqual([]);
		expect(asked({ members: said(chose('police', 'shelter')) })).toEqual(['members']);
	});
	it('are not those that do not apply: the answer is kept and does not count', () => {
		const entries = { entry: said(chose('none')), hours: said(chose('always')) };
		expect(asked(entries)).toEqual(['entry']);
		expect(asked({ ...entries, entry: said(chose('single')) })).toEqual(['entry', 'hours']);
	});
	it('depend on the answer that a condition names even where that answer itself weighs nothing', () => {
		expect(asked({ entry: said(chose('single'), 0), hours: said(chose('always')) })).toEqual(['hours']);
	});
	it('are none before the first answer', () => {
		expect(asked({})).toEqual([]);
	});
});
