import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, type Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { changeDistance, smallestChanges } from '#lib/domain/coherence-changes.ts';
import { costOf, withAnswers } from '#lib/domain/coherence-effects.ts';
import { rulebookOf, type Rule } from '#lib/domain/coherence-rules.ts';
import { tensions } from '#lib/domain/coherence-tensions.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design, ruleOnFile } from './coherence-on-file.ts';
import { naiveFiring } from './naive-coherence.ts';

const ordinal = (id: string, count: number): Choice => ({
	...{ id, tier: 'core', scale: 'ordinal' },
	options: Array.from({ length: count }, (_, at) => `${id}${at}`),
});
const list = (id: string, count: number): Choice => ({
	...ordinal(id, count),
	scale: 'set',
	tier: 'mandate',
});
/** A rule that fires on these options, each named after its choice; those of one choice together. */
function rule(id: string, strength: Rule['strength'], ...options: readonly string[]): Rule {
	const named = [...new Set(options.map((option) => option.charAt(0)))];
	const when = named.map((choice) => ({ choice, in: options.filter((option) => option.startsWith(choice)) }));
	return { id, strength, when };
}
const strained = (...options: readonly string[]) => rule(options.join(' '), 'strained', ...options);

function changesOf(
	choices: readonly Choice[],
	rules: readonly Rule[],
	entries: Entries,
	formAndRole: readonly string[] = [],
) {
	const [first] = rules;
	if (!first) throw new Error('A rule is needed');
	return smallestChanges(rulebookOf(choices, rules, formAndRole), entries, first).map(
		({ changes, distance }) => ({
			to: changes.map(({ options }) => options.join('+')).join(', '),
			distance,
		}),
	);
}

describe('the smallest change, worked by hand', () => {
	it('of three acceptable options gives up the one that strains, and keeps the two others', () => {
		const found = changesOf(
			[ordinal('a', 4), ordinal('b', 2)],
			[strained('a1', 'b0')],
			design({ a: ['a0', 'a1', 'a3'], b: 'b0' }),
		);
		expect(found).toEqual([{ to: 'a0+a3', distance: 0 }]);
	});

	it('gives up all of them that strain, and takes another where none is left', () => {
		const choices = [ordinal('a', 4), ordinal('b', 2)];
		expect(
			changesOf(choices, [strained('a0', 'a1', 'b0')], design({ a: ['a0', 'a1', 'a3'], b: 'b0' })),
		).toEqual([{ to: 'a3', distance: 0 }]);
		expect(changesOf(choices, [strained('a0', 'a1', 'b0')], design({ a: ['a0', 'a1'], b: 'b0' }))).toEqual([
			{ to: 'a2', distance: expect.closeTo(1 / 3, 12) },
		]);
	});

	it('gives up what another rule would strain only when that is what it takes', () => {
		// Without a0, a1 and a2 are left, and none of them strains anything that did not strain before.
		const rules = [strained('a0', 'b0'), strained('a1', 'c0')];
		const choices = [ordinal('a', 3), ordinal('b', 2), ordinal('c', 2)];
		expect(changesOf(choices, rules, design({ a: ['a0', 'a1', 'a2'], b: 'b0', c: 'c0' }))).toEqual([
			{ to: 'a1+a2', distance: 0 },
		]);
	});

	it('is measured over both steps where it takes two', () => {
		const choices = [ordinal('a', 3), ordinal('b', 2), ordinal('c', 5)];
		const rules = [strained('a0', 'b0'), strained('a1', 'a2', 'c0'), strained('b1', 'c0')];
		// a one step of two, then c one step of four. With b, the first step alone is 1.
		expect(changesOf(choices, rules, design({ a: 'a0', b: 'b0', c: 'c0' }))).toEqual([
			{ to: 'a1, c1', distance: 3 / 4 },
		]);
	});

	it('counts what two steps give up together, and goes on from the answer that the first one gave', () => {
		const choices = [ordinal('a', 3), ordinal('b', 2), ordinal('c', 3)];
		const rules = [strained('a0', 'b0'), strained('a1', 'a2', 'c0'), strained('b1', 'c0')];
		// Firing with a1 and c0, the second rule is not added: one step does it.
		expect(changesOf(choices, rules, design({ a: ['a0', 'a1'], b: 'b0', c: ['c0', 'c1', 'c2'] }))).toEqual([
			{ to: 'a1', distance: 0 },
		]);
		// Alone, a0 did not: a step away from it, then c without c0.
		expect(changesOf(choices, rules, design({ a: 'a0', b: 'b0', c: ['c0', 'c1', 'c2'] }))).toEqual([
			{ to: 'a1, c1+c2', distance: 1 / 2 },
		]);
	});

	it('never makes whole an exclusion that held for a part of the design', () => {
		const choices = [ordinal('a', 3), ordinal('b', 2)];
		const partial = rule('partial', 'incompatible', 'a1', 'b0');
		const rules = [strained('a0', 'b0'), partial];
		// Without a0 the exclusion, which a0 escaped, would hold for all that is left.
		const entries = design({ a: ['a0', 'a1'], b: 'b0' });
		expect(changesOf(choices, rules, entries)).toEqual([{ to: 'a2', distance: 1 / 2 }]);
		// A strain may become whole: it only warns.
		expect(changesOf(choices, [strained('a0', 'b0'), { ...partial, strength: 'strained' }], entries)).toEqual(
			[{ to: 'a1', distance: 0 }],
		);
	});

	it('never empties a set, and turns one item at a time', () => {
		const choices = [list('s', 3), ordinal('b', 3)];
		const has: Rule = {
			...strained('b0'),
			when: [
				{ choice: 's', has: ['s0'] },
				{ choice: 'b', in: ['b0'] },
			],
		};
		expect(changesOf(choices, [has], design({ s: ['s0'], b: 'b0' }))).toEqual([
			{ to: 'b1', distance: 1 / 2 },
		]);
		expect(changesOf(choices, [has], design({ s: ['s0', 's1', 's2'], b: 'b0' }))).toEqual([
			{ to: 's1+s2', distance: expect.closeTo(1 / 3, 12) },
		]);
		// Whatever the order in which the items were given, the set is written in that of the choice.
		expect(changesOf(choices, [has], design({ s: ['s2', 's0', 's1'], b: 'b0' }))).toEqual([
			{ to: 's1+s2', distance: expect.closeTo(1 / 3, 12) },
		]);
	});
});

describe('the smallest change of a design on file', () => {
	const waysOf = (answers: Parameters<typeof design>[0], id: string) =>
		smallestChanges(BOOK, design(answers), ruleOnFile(id)).map(({ changes }) =>
			changes.map(({ choice, options }) => `${choice} ${options.join('+')}`).join(', '),
		);

	it('may be sought where a rule does not look: what makes its question sensible', () => {
		// Around the clock on lent time: without a role with individuals, availability is not asked: 1/3, one step of
		// three. It gives up what was answered: on call, 1/2, stands beside it. Project money would bring another tension.
		expect(
			waysOf(
				{
					...{ permanence: 'standing', entry: 'separate-doors', case: 'referral' },
					...{ availability: '24-7', funding: 'in-kind' },
				},
				'round-the-clock-on-lent-time',
			),
		).toEqual(['case none', 'availability on-call']);
	});

	it('turns only the items of a set that the rule speaks of', () => {
		const ways = waysOf({ police: 'absent', members: ['community', 'police'] }, 'police-absent-yet-at-table');
		expect(ways).toEqual(['police partner']);
		expect(
			waysOf(
				{ police: 'absent', members: ['community', 'shelter', 'faith', 'police'] },
				'police-absent-yet-at-table',
			),
		).toEqual(['members community+shelter+faith']);
	});

	it('that makes another answer senseless is not the only one', () => {
		const choices: Choice[] = [
			ordinal('a', 4),
			{ ...ordinal('b', 2), appliesWhen: { anyOf: [{ choice: 'a', in: ['a1', 'a2', 'a3'] }] } },
			ordinal('c', 2),
		];
		// a0 is 1/3 away and makes b senseless; b1 and c1 are 1 away and keep it.
		expect(changesOf(choices, [strained('b0', 'c0')], design({ a: 'a1', b: 'b0', c: 'c0' }))).toEqual([
			{ to: 'a0', distance: expect.closeTo(1 / 3, 12) },
			{ to: 'b1', distance: 1 },
			{ to: 'c1', distance: 1 },
		]);
	});
});

describe('a change that replaces the form or the role of the coalition', () => {
	const waysOf = (answers: Parameters<typeof design>[0], id: string) =>
		smallestChanges(BOOK, design(answers), ruleOnFile(id)).map(({ changes }) =>
			changes.map(({ choice, options }) => `${choice} ${options.join('+')}`).join(', '),
		);

	it('is not the only one: the nearest that keeps both stands beside it', () => {
		// Coordination of services is a third away, and gives the role up. Project money brings a tension: mixed, 2/3.
		expect(waysOf({ case: 'direct', funding: 'in-kind' }, 'own-staff-no-budget')).toEqual([
			'case coordination',
			'funding mixed',
		]);
	});

	it('to keep one of the acceptable forms replaces nothing', () => {
		expect(
			waysOf(
				{ permanence: ['ad-hoc', 'standing'], coordination: 'permanent' },
				'permanent-post-temporary-group',
			),
		).toEqual(['permanence standing']);
	});

	const choices = [ordinal('a', 2), ordinal('b', 2), ordinal('c', 2)];
	const entries = design({ a: 'a0', b: 'b0', c: 'c0' });
	it('has beside it those that keep both though a tension comes, and those of two answers', () => {
		// Without a1, b1 silences the first and brings the second; with c1 too, it brings nothing.
		expect(changesOf(choices, [strained('a0', 'b0'), strained('b1', 'c0')], entries, ['a'])).toEqual([
			{ to: 'a1', distance: 1 },
			{ to: 'b1, c1', distance: 2 },
			{ to: 'b1', distance: 1 },
		]);
		// Were a not what the coalition is, it alone would be the smallest.
		expect(changesOf(choices, [strained('a0', 'b0'), strained('b1', 'c0')], entries)).toEqual([
			{ to: 'a1', distance: 1 },
		]);
	});

	it('has none beside it that would exclude the design', () => {
		const excluding = rule('out', 'incompatible', 'b1', 'c0');
		expect(changesOf(choices, [strained('a0', 'b0'), excluding], entries, ['a'])).toEqual([
			{ to: 'a1', distance: 1 },
			{ to: 'b1, c1', distance: 2 },
		]);
	});

	it('is never alone where one or two answers, or a tension more, would keep both, on any field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules, ['a', 'c']);
				const keeps = (changes: readonly { choice: string; options: readonly string[] }[]) => {
					const changed = withAnswers(entries, changes);
					return (
						changes.every(({ choice, options }) => {
							const answer = entries[choice]?.answer;
							const held = answer?.state === 'chosen' ? answer.options : [];
							return !['a', 'c'].includes(choice) || options.every((option) => held.includes(option));
						}) &&
						choices.every((choice) => {
							const given = entries[choice.id]?.answer.state === 'chosen' && applies(choice, entries);
							return (
								!given || applies(choice, changed) || changes.some((change) => change.choice === choice.id)
							);
						})
					);
				};
				// Where none of the ways keeps both, no other option of a choice does it with warnings alone.
				const missed = tensions(book, entries)
					.filter(({ ways }) => ways.length > 0 && !ways.some(({ changes }) => keeps(changes)))
					.flatMap(({ rule: fired }) =>
						choices
							.filter(({ id, scale }) => scale !== 'set' && fired.when.some((one) => one.choice === id))
							.flatMap(({ id, options }) => options.map((option) => [{ choice: id, options: [option] }]))
							.filter((changes) => {
								const { remaining, coming } = costOf(book, entries, changes);
								const gone = ![...remaining, ...coming].includes(fired);
								return gone && keeps(changes) && coming.every(({ strength }) => strength === 'strained');
							}),
					);
				expect(missed).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('how far an answer lies from another', () => {
	it('is the best of the options taken; keeping some of the acceptable ones costs nothing', () => {
		const choice = ordinal('a', 5);
		expect(changeDistance(choice, ['a0'], ['a3'])).toBe(3 / 4);
		expect(changeDistance(choice, ['a0'], ['a3', 'a1'])).toBe(1 / 4);
		expect(changeDistance(choice, ['a0', 'a4'], ['a3'])).toBe(1 / 4);
		expect(changeDistance(choice, ['a0', 'a4'], ['a4'])).toBe(0);
	});

	it('of sets is what they do not share, of all that they hold', () => {
		const choice = list('s', 5);
		expect(changeDistance(choice, ['s0', 's1'], ['s0', 's1'])).toBe(0);
		expect(changeDistance(choice, ['s0', 's1'], ['s1', 's2'])).toBeCloseTo(2 / 3, 12);
		expect(changeDistance(choice, ['s0'], ['s1', 's2'])).toBe(1);
		expect(changeDistance(choice, ['s0', 's1', 's2'], ['s2'])).toBeCloseTo(2 / 3, 12);
	});
});

describe('any smallest change', () => {
	it('silences its rule, adds nothing that it does not have to, and is as far as its parts', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const extentOf = (one: Rule, some: Entries) => naiveFiring(choices, one, some);
				const optionsOf = (id: string) => {
					const answer = entries[id]?.answer;
					return answer?.state === 'chosen' ? answer.options : [];
				};
				const byId = new Map(choices.map((choice) => [choice.id, choice]));
				const counts = (choice: Choice, some: Entries) =>
					some[choice.id]?.answer.state === 'chosen' && applies(choice, some);
				/** Some answer that counted does no longer. */
				const senseless = (changed: Entries) =>
					choices.some((choice) => counts(choice, entries) && !counts(choice, changed));
				for (const { rule: fired, ways } of tensions(rulebookOf(choices, rules), entries))
					for (const { changes, distance } of ways) {
						const changed = withAnswers(entries, changes);
						expect(extentOf(fired, changed)).toBeUndefined();
						// Only where every way that adds nothing gives up what another answer hangs on, one that keeps it all may
						// bring a tension; never an exclusion.
						const more = rules.filter((other) => {
							const [before, after] = [extentOf(other, entries), extentOf(other, changed)];
							const whole = other.strength === 'incompatible' && before === 'some' && after === 'all';
							return (before === undefined && after !== undefined) || whole;
						});
						expect(more.every(({ strength }) => strength === 'strained')).toBe(true);
						if (more.length > 0) {
							expect(senseless(changed)).toBe(false);
							const without = ways.filter(({ cost }) => cost.coming.length === 0);
							expect(without.length).toBeGreaterThan(0);
						}
						const parts = changes.map(({ choice, options }) =>
							changeDistance(byId.get(choice)!, optionsOf(choice), options),
						);
						expect(distance).toBeCloseTo(
							parts.reduce((sum, part) => sum + part, 0),
							9,
						);
						expect(changes.length).toBe(new Set(changes.map(({ choice }) => choice)).size);
						// The first are as far as one another, within the last digits. Others stand beside them only where each
						// of the first makes an answer senseless; they do not, be it that they give up more acceptable options.
						const first = ways.filter((way) => way.distance < (ways[0]?.distance ?? NaN) + 1e-8);
						const beside = ways.filter((way) => !first.includes(way) || way.cost.coming.length > 0);
						if (beside.length > 0) {
							const flags = ways.map((way) => senseless(withAnswers(entries, way.changes)));
							const kept = flags.indexOf(false);
							expect(kept).toBeGreaterThan(0);
							expect(flags.slice(kept)).not.toContain(true);
							expect(beside.every((way) => !flags[ways.indexOf(way)])).toBe(true);
						}
					}
			}),
			{ numRuns: 200 },
		);
	});
});
