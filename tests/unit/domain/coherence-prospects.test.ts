import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import { prospectsOf } from '#lib/domain/coherence-prospects.ts';
import { rulebookOf, type Rule, type RuleCondition } from '#lib/domain/coherence-rules.ts';
import { design } from './coherence-on-file.ts';

/** Two choices and a set, whose options have the same ids, as police does in the content. */
const OPTIONS = ['yes', 'no', 'maybe'];
const choices: readonly Choice[] = [
	{ id: 'one', tier: 'core', scale: 'nominal', options: OPTIONS, near: [] },
	{ id: 'other', tier: 'core', scale: 'nominal', options: OPTIONS, near: [] },
	{ id: 'set', tier: 'mandate', scale: 'set', options: OPTIONS },
];
const rule = (id: string, strength: Rule['strength'], ...when: readonly RuleCondition[]): Rule => ({
	...{ id, strength, when },
});

describe('options before they are chosen', () => {
	it('are not taken for the options of another choice that have the same ids', () => {
		const rules = [rule('both', 'strained', { choice: 'one', in: ['yes'] }, { choice: 'other', in: ['no'] })];
		const book = rulebookOf(choices, rules);
		const marked = (id: string, answers: Record<string, string>) => [
			...prospectsOf(book, design(answers), id).keys(),
		];
		expect(marked('one', { other: 'no' })).toEqual(['yes']);
		expect(marked('other', { one: 'yes' })).toEqual(['no']);
		// With both answered the rule fires whatever is taken elsewhere, and still each choice has its own option of it.
		expect(marked('one', { one: 'yes', other: 'no' })).toEqual(['yes']);
		expect(marked('other', { one: 'yes', other: 'no' })).toEqual(['no']);
		expect(marked('set', { one: 'yes', other: 'no' })).toEqual([]);
	});

	it('of a set are not missed, nor taken, because another choice has an option of that name', () => {
		const rules = [
			rule('has', 'strained', { choice: 'set', has: ['yes'] }, { choice: 'one', in: ['no'] }),
			rule('lacks', 'incompatible', { choice: 'set', lacks: ['no'] }, { choice: 'one', in: ['no'] }),
		];
		const book = rulebookOf(choices, rules);
		const ids = (found: readonly Rule[]) => found.map(({ id }) => id);
		const told = [...prospectsOf(book, design({ one: 'no', set: ['no'] }), 'set')].map(
			([option, { strength, rules, without }]) => [option, strength, ids(rules), ids(without)],
		);
		expect(told).toEqual([
			['yes', 'strained', ['has'], []],
			['no', 'incompatible', [], ['lacks']],
		]);
		expect([...prospectsOf(book, design({ one: 'no', set: ['no'] }), 'one').keys()]).toEqual([]);
	});

	it('of a set are not marked for what fires without them', () => {
		const rules = [
			rule('has', 'strained', { choice: 'set', has: ['yes'] }, { choice: 'one', in: ['no'] }),
			rule('lacks', 'strained', { choice: 'set', lacks: ['no'] }, { choice: 'one', in: ['no'] }),
		];
		const found = prospectsOf(rulebookOf(choices, rules), design({ one: 'no', set: ['yes'] }), 'set');
		const ids = (some: readonly Rule[]) => some.map(({ id }) => id);
		expect([...found].map(([option, { rules, without }]) => [option, ids(rules), ids(without)])).toEqual([
			['yes', ['has'], []],
			['no', [], ['lacks']],
		]);
	});

	it('tell the excluding rules first, and have the strength of what taking them brings', () => {
		const rules = [
			rule('warns', 'strained', { choice: 'one', in: ['yes'] }, { choice: 'other', in: ['no'] }),
			rule('excludes', 'incompatible', { choice: 'one', in: ['yes'] }, { choice: 'other', in: ['no'] }),
			rule('warns too', 'strained', { choice: 'one', in: ['yes', 'no'] }, { choice: 'other', in: ['no'] }),
		];
		const found = prospectsOf(rulebookOf(choices, rules), design({ other: 'no' }), 'one');
		expect(
			[...found].map(([option, { strength, rules }]) => [option, strength, rules.map(({ id }) => id)]),
		).toEqual([
			['yes', 'incompatible', ['excludes', 'warns', 'warns too']],
			['no', 'strained', ['warns too']],
		]);
	});

	it('are not known of a choice that is none', () => {
		expect(() => prospectsOf(rulebookOf(choices, []), {}, 'nowhere')).toThrow('No choice is called nowhere');
	});
});
