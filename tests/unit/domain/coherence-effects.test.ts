import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, type Entries } from '#lib/domain/answers.ts';
import { costOf, withAnswers, type ChangeOfAnswer } from '#lib/domain/coherence-effects.ts';
import { rulebookOf } from '#lib/domain/coherence-rules.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design } from './coherence-on-file.ts';
import { naiveFiring } from './naive-coherence.ts';

const cost = (answers: Parameters<typeof design>[0], ...changes: readonly ChangeOfAnswer[]) => {
	const { remaining, coming, ...rest } = costOf(BOOK, design(answers), changes);
	const ids = (rules: typeof coming) => rules.map(({ id }) => id);
	return { ...rest, remaining: ids(remaining), coming: ids(coming) };
};

describe('what a change of answer costs, worked by hand', () => {
	it('is the answer given up, the role that it replaces, and the tensions that remain', () => {
		const answers = { case: 'direct', funding: 'in-kind', entry: 'none' };
		// Without direct support neither its unpaid staff nor the missing door is left.
		expect(cost(answers, { choice: 'case', options: ['coordination'] })).toEqual({
			givenUp: [{ choice: 'case', options: ['direct'] }],
			...{ dissolved: ['case'], moot: [], remaining: [], coming: [] },
		});
		// Money with an end date: the door is still missing, and help on grants comes.
		expect(cost(answers, { choice: 'funding', options: ['project'] })).toEqual({
			givenUp: [{ choice: 'funding', options: ['in-kind'] }],
			...{ dissolved: [], moot: [] },
			remaining: ['direct-support-without-access'],
			coming: ['direct-support-on-grants'],
		});
	});

	it('is an answer that no longer counts, where its question is not asked any more', () => {
		const answers = { entry: 'separate-doors', case: 'referral', availability: '24-7', funding: 'in-kind' };
		expect(cost(answers, { choice: 'case', options: ['none'] })).toMatchObject({
			...{ dissolved: ['case'], moot: ['availability'] },
		});
		expect(cost(answers, { choice: 'availability', options: ['on-call'] })).toMatchObject({
			...{ dissolved: [], moot: [] },
		});
	});

	it('is nothing given up where an item is added, and that item alone where it is taken away', () => {
		const answers = { police: 'absent', members: ['community', 'police'] };
		expect(cost(answers, { choice: 'members', options: ['community', 'police', 'faith'] }).givenUp).toEqual(
			[],
		);
		expect(cost(answers, { choice: 'members', options: ['community'] }).givenUp).toEqual([
			{ choice: 'members', options: ['police'] },
		]);
	});

	it('of several acceptable options is those that are not kept; keeping a form that is accepted replaces none', () => {
		const answers = { permanence: ['ad-hoc', 'standing'], coordination: 'permanent' };
		expect(cost(answers, { choice: 'permanence', options: ['standing'] })).toEqual({
			givenUp: [{ choice: 'permanence', options: ['ad-hoc'] }],
			...{ dissolved: [], moot: [], remaining: [], coming: [] },
		});
	});

	it('counts an exclusion that held for a part, and holds for all, as one that comes', () => {
		const answers = { coordination: ['hosted', 'permanent'], funding: 'in-kind' };
		expect(cost(answers, { choice: 'coordination', options: ['permanent'] })).toMatchObject({
			remaining: [],
			coming: ['paid-coordinator-no-budget'],
		});
	});

	it('of opening a choice is what it held', () => {
		expect(cost({ members: ['police'], police: 'absent' }, { choice: 'members', options: [] })).toEqual({
			givenUp: [{ choice: 'members', options: ['police'] }],
			...{ dissolved: [], moot: [], remaining: [], coming: [] },
		});
	});
});

it('what remains and what comes are the rules that fire after, read configuration by configuration', () => {
	fc.assert(
		fc.property(smallField, fc.nat(), fc.nat(), ({ choices, rules, entries }, which, what) => {
			const choice = choices[which % choices.length]!;
			const options = [choice.options[what % choice.options.length]!];
			const book = rulebookOf(choices, rules, ['a']);
			const found = costOf(book, entries, [{ choice: choice.id, options }]);
			const changed = withAnswers(entries, [{ choice: choice.id, options }]);
			for (const rule of rules) {
				const [before, after] = [naiveFiring(choices, rule, entries), naiveFiring(choices, rule, changed)];
				const whole = rule.strength === 'incompatible' && before === 'some' && after === 'all';
				const comes = after !== undefined && (before === undefined || whole);
				expect(found.coming.includes(rule)).toBe(comes);
				expect(found.remaining.includes(rule)).toBe(after !== undefined && !comes);
			}
			const counts = (one: (typeof choices)[number], some: Entries) =>
				some[one.id]?.answer.state === 'chosen' && applies(one, some);
			expect(found.moot).toEqual(
				choices.filter((one) => counts(one, entries) && !counts(one, changed)).map(({ id }) => id),
			);
			for (const { choice: id, options: lost } of found.givenUp) {
				expect(id).toBe(choice.id);
				expect(lost.length).toBeGreaterThan(0);
				expect(lost).not.toContain(options[0]);
			}
		}),
		{ numRuns: 500 },
	);
});
