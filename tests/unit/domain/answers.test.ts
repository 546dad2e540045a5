import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answerWith,
	applies,
	BLANK_ENTRY,
	chosenOptions,
	entryOf,
	IMPORTANCES,
	saysNothing,
	withEntry,
	type Answer,
	type Entries,
	type Entry,
} from '#lib/domain/answers.ts';
import { choiceById, type Choice } from '#lib/domain/choices.ts';
import { choicesArbitrary, entriesArbitrary, entryArbitrary } from './arbitraries.ts';

const hours: Choice = {
	id: 'hours',
	tier: 'context',
	scale: 'ordinal',
	options: ['office', 'on-call', 'always'],
	appliesWhen: {
		anyOf: [
			{ choice: 'entry', in: ['single', 'shared'] },
			{ choice: 'case', in: ['direct'] },
		],
	},
};

const said = (answer: Answer): Entry => ({ answer, note: '', importance: 1 });
const chose = (...options: string[]): Entry => said({ state: 'chosen', options });
const setAside = said({ state: 'set-aside', reason: 'not ours' });

describe('whether a choice applies', () => {
	it.each<[boolean, string, Entries]>([
		[true, 'nothing is answered yet', {}],
		[true, 'one condition holds', { entry: chose('single'), case: chose('none') }],
		[true, 'the other condition holds', { entry: chose('none'), case: chose('direct') }],
		[
			true,
			'a condition holds for one of several acceptable options',
			{ entry: chose('none', 'shared'), case: setAside },
		],
		[true, 'one condition fails and the other is unanswered', { entry: chose('none') }],
		[
			true,
			'one condition fails and the other is being debated',
			{ entry: chose('none'), case: said({ state: 'undecided' }) },
		],
		[false, 'every condition fails', { entry: chose('none'), case: chose('none') }],
		[
			false,
			'one condition fails and the other’s choice is set aside',
			{ entry: chose('none'), case: setAside },
		],
		[false, 'both choices are set aside', { entry: setAside, case: setAside }],
	])('%s: %s', (expected, _situation, entries) => {
		expect(applies(hours, entries)).toBe(expected);
	});
	it('is certain where there is no condition', () => {
		const { appliesWhen: _condition, ...always } = hours;
		expect(applies(always, { entry: chose('none'), case: chose('none') })).toBe(true);
	});
	it('is impossible where no condition is listed', () => {
		expect(applies({ ...hours, appliesWhen: { anyOf: [] } }, {})).toBe(false);
	});
});

describe('an answer made of options', () => {
	it('is in the order of the choice, without repeats, without options of another choice', () => {
		expect(answerWith(hours, ['always', 'office', 'always', 'elsewhere'])).toEqual({
			state: 'chosen',
			options: ['office', 'always'],
		});
	});
	it('is no answer where there is no option', () => {
		expect(answerWith(hours, [])).toEqual({ state: 'unanswered' });
		expect(answerWith(hours, ['elsewhere'])).toEqual({ state: 'unanswered' });
	});
	it('does not depend on the order or the repeats of the options, and holds just these', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...hours.options), { minLength: 1 }), (options) => {
				const answer = answerWith(hours, options);
				expect(answer).toEqual(answerWith(hours, new Set([...options].reverse())));
				expect(new Set(answer.state === 'chosen' ? answer.options : [])).toEqual(new Set(options));
			}),
		);
	});
});

describe('the entry of a choice', () => {
	it('is blank where nothing was said', () => {
		expect(entryOf({}, 'hours')).toEqual({ answer: { state: 'unanswered' }, note: '', importance: 1 });
		expect(entryOf({}, 'toString')).toBe(BLANK_ENTRY);
	});
	it('gives its options in the chosen state only', () => {
		expect(chosenOptions({ hours: chose('office', 'always') }, 'hours')).toEqual(['office', 'always']);
		expect(chosenOptions({ hours: setAside }, 'hours')).toEqual([]);
		expect(chosenOptions({}, 'hours')).toEqual([]);
	});
	it('says nothing only when it has no answer, no note and the usual importance', () => {
		expect(saysNothing(BLANK_ENTRY)).toBe(true);
		expect(saysNothing({ ...BLANK_ENTRY, note: 'n' })).toBe(false);
		expect(saysNothing({ ...BLANK_ENTRY, importance: 2 })).toBe(false);
		expect(saysNothing({ ...BLANK_ENTRY, answer: { state: 'undecided' } })).toBe(false);
	});
	it('may be given four importances, smallest first', () => {
		expect(IMPORTANCES).toEqual([0, 0.5, 1, 2]);
	});
});

describe('changing an entry', () => {
	const before: Entries = { entry: { answer: { state: 'undecided' }, note: 'why', importance: 2 } };

	it('keeps what the change does not name: the note stands beside any state', () => {
		expect(withEntry(before, 'entry', { answer: { state: 'chosen', options: ['single'] } })).toEqual({
			entry: { answer: { state: 'chosen', options: ['single'] }, note: 'why', importance: 2 },
		});
		expect(withEntry(before, 'case', { note: 'ask them' })).toEqual({
			...before,
			case: { answer: { state: 'unanswered' }, note: 'ask them', importance: 1 },
		});
	});
	it('leaves out an entry that says nothing', () => {
		expect(withEntry(before, 'entry', BLANK_ENTRY)).toEqual({});
		expect(withEntry({}, 'entry', {})).toEqual({});
	});

	const changed = choicesArbitrary.chain((choices) =>
		fc.record({
			choices: fc.constant(choices),
			entries: entriesArbitrary(choices),
			at: fc.nat({ max: choices.length - 1 }),
			entry: entryArbitrary(choices[0]!),
		}),
	);
	it('is read back, touches no other entry, and leaves the former entries as they were', () => {
		fc.assert(
			fc.property(changed, ({ choices, entries, at, entry }) => {
				const { id } = choices[at]!;
				const copy = structuredClone(entries);
				const after = withEntry(entries, id, entry);
				expect(entries).toEqual(copy);
				expect(entryOf(after, id)).toEqual(entry);
				expect(Object.hasOwn(after, id)).toBe(!saysNothing(entry));
				for (const other of choices)
					if (other.id !== id) expect(entryOf(after, other.id)).toEqual(entryOf(entries, other.id));
				expect(withEntry(after, id, entry)).toEqual(after);
			}),
		);
	});
});

describe('a choice by its id', () => {
	it('is found, or is an error that names what was asked', () => {
		expect(choiceById([hours], 'hours')).toBe(hours);
		expect(() => choiceById([hours], 'weather')).toThrow('weather');
	});
});
