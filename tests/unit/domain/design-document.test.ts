import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_ENTRY, type Entries } from '#lib/domain/answers.ts';
import {
	copyOf,
	CURRENT_VERSION,
	migrate,
	newDesign,
	sayTheSame,
	type DesignDocument,
} from '#lib/domain/design-document.ts';
import { failed, succeeded } from '#lib/domain/result.ts';
import { choicesArbitrary, entriesArbitrary } from './arbitraries.ts';

const now = '2026-11-23T21:20:00.000Z';
const later = '2026-11-24T08:00:00.000Z';
const blank = newDesign({ id: 'one', name: 'First', now, path: 'essentials' });
const entries: Entries = {
	entry: { answer: { state: 'chosen', options: ['single', 'shared-doors'] }, note: 'n', importance: 2 },
	case: { answer: { state: 'set-aside', reason: 'not ours' }, note: '', importance: 1 },
};
const design: DesignDocument = { ...blank, entries };

describe('a new design', () => {
	it('is empty, of the current format, created and modified at the moment it is given', () => {
		expect(blank).toEqual({
			version: CURRENT_VERSION,
			id: 'one',
			name: 'First',
			created: now,
			modified: now,
			path: 'essentials',
			entries: {},
		});
	});
});

describe('a copy', () => {
	const copy = copyOf(design, { id: 'two', name: 'Second', now: later });
	it('has its own identifier, name and dates', () => {
		expect(copy).toEqual({ ...design, id: 'two', name: 'Second', created: later, modified: later });
	});
	it('says the same', () => {
		expect(sayTheSame(copy, design)).toBe(true);
	});
});

describe('migrating', () => {
	it('leaves a document of the current format as it is', () => {
		expect(migrate(design)).toBe(design);
	});
	it('refuses a format that it has no step for', () => {
		// The types allow no other version yet: a newer file is stopped at the door, and this is the second lock.
		const newer = { ...design, version: 2 } as unknown as DesignDocument;
		expect(() => migrate(newer)).toThrow('version 2');
	});
});

describe('two designs say the same', () => {
	const other = (change: Partial<DesignDocument>) => sayTheSame(design, { ...design, ...change });
	// Both are answered above.
	const { entry, case: role } = entries as Record<'entry' | 'case', Entries[string]>;

	it('whatever they are called and whenever they were written', () => {
		expect(other({ id: 'x', name: 'X', created: later, modified: later })).toBe(true);
	});
	it('in whatever order they were written', () => {
		const { answer, importance, note } = entry;
		expect(other({ entries: { case: role, entry: { importance, note, answer } } })).toBe(true);
		const options = ['shared-doors', 'single'];
		expect(
			other({ entries: { ...entries, entry: { ...entry, answer: { options, state: 'chosen' } } } }),
		).toBe(true);
	});
	it('whether what is blank is written or left out', () => {
		expect(other({ entries: { ...entries, lead: BLANK_ENTRY } })).toBe(true);
	});
	it.each<[string, Partial<DesignDocument>]>([
		['another path', { path: 'complete' }],
		['one entry less', { entries: { entry } }],
		['one entry more', { entries: { ...entries, lead: { ...BLANK_ENTRY, note: 'n' } } }],
		['another note', { entries: { ...entries, entry: { ...entry, note: 'm' } } }],
		['another importance', { entries: { ...entries, entry: { ...entry, importance: 0.5 } } }],
		[
			'another option',
			{ entries: { ...entries, entry: { ...entry, answer: { state: 'chosen', options: ['single'] } } } },
		],
		['another state', { entries: { ...entries, entry: { ...entry, answer: { state: 'undecided' } } } }],
		[
			'another reason',
			{ entries: { ...entries, case: { ...role, answer: { state: 'set-aside', reason: 'later' } } } },
		],
		['the same entry of another choice', { entries: { entry, lead: role } }],
	])('but not with %s', (_difference, change) => {
		expect(other(change)).toBe(false);
	});
	it('nor where one debates what the other left without an answer', () => {
		const noted = { ...BLANK_ENTRY, note: 'n' };
		const debated: Entries = { lead: { ...noted, answer: { state: 'undecided' } } };
		expect(sayTheSame({ ...blank, entries: { lead: noted } }, { ...blank, entries: debated })).toBe(false);
	});
	it('exactly when their entries are equal', () => {
		const pair = choicesArbitrary.chain((choices) =>
			fc.tuple(entriesArbitrary(choices), entriesArbitrary(choices)),
		);
		const spoken = (all: Entries) =>
			Object.fromEntries(
				Object.entries(all).filter(
					([, { answer, note, importance }]) =>
						answer.state !== 'unanswered' || note !== '' || importance !== 1,
				),
			);
		fc.assert(
			fc.property(pair, ([one, two]) => {
				const same = sayTheSame({ ...blank, entries: one }, { ...blank, entries: two });
				if (same) expect(spoken(one)).toEqual(spoken(two));
				else expect(spoken(one)).not.toEqual(spoken(two));
				expect(sayTheSame({ ...blank, entries: one }, { ...blank, entries: structuredClone(one) })).toBe(
					true,
				);
			}),
		);
	});
});

describe('what a door answers', () => {
	it('is a value or a named error, told apart by `ok`', () => {
		expect(succeeded(3)).toEqual({ ok: true, value: 3 });
		expect(failed('too-large')).toEqual({ ok: false, error: 'too-large' });
	});
});
