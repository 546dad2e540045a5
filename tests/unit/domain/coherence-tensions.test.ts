import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entries } from '#lib/domain/answers.ts';
import { prospectsOf } from '#lib/domain/coherence-prospects.ts';
import { concerned, firing, firingRules, rulebookOf, type Rule } from '#lib/domain/coherence-rules.ts';
import { smallestChanges } from '#lib/domain/coherence-changes.ts';
import { withAnswers } from '#lib/domain/coherence-effects.ts';
import { tensions, type Tension } from '#lib/domain/coherence-tensions.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design, ruleOnFile } from './coherence-on-file.ts';

const said = (found: readonly Tension[]) => found.map(({ rule }) => rule.id);
const waysOf = (entries: Entries, rule: string) =>
	smallestChanges(BOOK, entries, ruleOnFile(rule)).map(({ changes }) =>
		changes.map(({ choice, options }) => `${choice}: ${options.join('+')}`).join(', '),
	);

describe('the tensions of a design', () => {
	it('are those whose rules fire, the excluding ones first', () => {
		// A standing table on project money, whose paid coordination is permanent: two warnings. Nobody is excluded.
		const strained = design({ permanence: 'standing', funding: 'project', coordination: 'permanent' });
		expect(said(tensions(BOOK, strained)).sort()).toEqual([
			'permanent-post-dated-money',
			'standing-table-project-money',
		]);
		const excluded = design({ permanence: 'ad-hoc', funding: 'in-kind', coordination: 'permanent' });
		expect(said(tensions(BOOK, excluded))).toEqual([
			'paid-coordinator-no-budget',
			'permanent-post-temporary-group',
		]);
	});

	it('are none for a blank design, or one that the rules leave in peace', () => {
		expect(tensions(BOOK, {})).toEqual([]);
		expect(
			tensions(BOOK, design({ permanence: 'organization', funding: 'mixed', coordination: 'permanent' })),
		).toEqual([]);
	});

	it('stand in order: fewer changes, excluding, of the whole design, nearer, then as in the content', () => {
		const choices = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
			...{ id, tier: 'core' as const, scale: 'ordinal' as const },
			options: [0, 1, 2, 3, 4].slice(0, id === 'e' ? 2 : 5).map((at) => `${id}${at}`),
		}));
		const rule = (id: string, strength: Rule['strength'], ...when: Rule['when']): Rule => ({
			id,
			strength,
			when,
		});
		const on = (choice: string, ...options: readonly string[]) => ({ choice, in: options });
		const always = on('e', 'e0', 'e1');
		const book = rulebookOf(choices, [
			// None where two answers do not do it: last, though it excludes.
			rule('no way out', 'incompatible', always),
			rule('warns far', 'strained', on('a', 'a0', 'a1'), always),
			rule('warns near', 'strained', on('b', 'b0'), always),
			rule('warns as near', 'strained', on('c', 'c0'), always),
			rule('warns of a part', 'strained', on('d', 'd0'), always),
			rule('excludes a part', 'incompatible', on('d', 'd1'), always),
			rule('excludes far', 'incompatible', on('a', 'a0', 'a1', 'a2'), always),
			rule('excludes near', 'incompatible', on('b', 'b0'), always),
		]);
		const entries = design({ a: 'a0', b: 'b0', c: 'c0', d: ['d0', 'd1', 'd2'], e: 'e0' });
		expect(tensions(book, entries).map(({ rule, extent }) => `${rule.id}, ${extent}`)).toEqual([
			...['excludes near, all', 'excludes far, all', 'excludes a part, some'],
			...['warns near, all', 'warns as near, all', 'warns far, all', 'warns of a part, some'],
			'no way out, all',
		]);
	});

	it('put first what one change removes, even before an exclusion that takes two', () => {
		const choices = ['a', 'b', 'c', 'd'].map((id) => ({
			...{ id, tier: 'core' as const, scale: 'ordinal' as const },
			options: [`${id}0`, `${id}1`],
		}));
		const rule = (id: string, strength: Rule['strength'], ...pairs: readonly string[]): Rule => ({
			...{ id, strength },
			when: pairs.map((option) => ({ choice: option.charAt(0), in: [option] })),
		});
		const book = rulebookOf(choices, [
			rule('stubborn', 'incompatible', 'a0', 'b0'),
			rule('a-elsewhere', 'strained', 'a1', 'c0'),
			rule('b-elsewhere', 'strained', 'b1', 'c0'),
			rule('easy', 'strained', 'c0', 'd0'),
		]);
		const found = tensions(book, design({ a: 'a0', b: 'b0', c: 'c0', d: 'd0' }));
		expect(said(found)).toEqual(['easy', 'stubborn']);
		// a → a1 with c → c1, or b → b1 with c → c1.
		expect(found[1]?.ways.map(({ changes }) => changes.map(({ options }) => options.join()))).toEqual([
			['a1', 'c1'],
			['b1', 'c1'],
		]);
	});
});

describe('the smallest change', () => {
	it('is the nearest answer that removes the tension without adding another', () => {
		// Funding: project is one step from in-kind, but permanent coordination on project money is strained in its
		// turn; mixed is two steps of three. Coordination: hosted is two steps away from permanent, fixed-term one, yet
		// a post paid on no budget remains. Two thirds each.
		expect(
			waysOf(design({ funding: 'in-kind', coordination: 'permanent' }), 'paid-coordinator-no-budget'),
		).toEqual(['funding: mixed', 'coordination: hosted']);
		expect(
			waysOf(design({ funding: 'in-kind', coordination: 'fixed-term' }), 'paid-coordinator-no-budget'),
		).toEqual(['funding: project', 'coordination: hosted']);
	});

	it('gives up one of several acceptable options before it takes another', () => {
		expect(
			waysOf(
				design({ funding: ['in-kind', 'core'], coordination: 'permanent' }),
				'paid-coordinator-no-budget',
			),
		).toEqual(['funding: core']);
	});

	it('adds or takes away one item of a set', () => {
		expect(
			waysOf(design({ police: 'absent', members: ['community', 'police'] }), 'police-absent-yet-at-table'),
		).toEqual(
			// An ordinal third for the police as partner; half of a set of two for taking them off the list.
			['police: partner'],
		);
		expect(
			waysOf(
				design({ origin: 'both', members: ['community', 'police', 'justice'] }),
				'migrants-without-knowledgeable-partners',
			),
		).toEqual(
			// One more item of four: a quarter; internal trafficking alone: half.
			[
				'members: community+police+justice+immigration',
				'members: community+police+justice+settlement',
				'members: community+police+justice+legal-aid',
			],
		);
	});

	it('is none where no change of two answers does it', () => {
		const choice = { id: 'a', tier: 'core' as const, scale: 'ordinal' as const, options: ['a0', 'a1'] };
		const rule: Rule = { id: 'always', strength: 'strained', when: [{ choice: 'a', in: ['a0', 'a1'] }] };
		expect(smallestChanges(rulebookOf([choice], [rule]), design({ a: 'a0' }), rule)).toEqual([]);
	});

	it('removes the tension; the first adds none, and one that stands beside adds no exclusion, on any field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules);
				const before = firingRules(book, entries);
				for (const { rule, ways } of tensions(book, entries))
					ways.forEach(({ changes }, at) => {
						const after = firingRules(book, withAnswers(entries, changes));
						expect(after.has(rule)).toBe(false);
						const more = [...after].filter(
							([other, extent]) =>
								!before.has(other) ||
								(other.strength === 'incompatible' && before.get(other) === 'some' && extent === 'all'),
						);
						// METHOD §5: beside a change that gives up what another answer hangs on, a warning may come.
						expect(more.filter(([{ strength }]) => at === 0 || strength === 'incompatible')).toEqual([]);
					});
			}),
			{ numRuns: 300 },
		);
	});

	it('misses no other option of a choice named by the rule, on any field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules);
				const before = firingRules(book, entries);
				for (const { rule, ways } of tensions(book, entries)) {
					const clean = choices
						.filter(({ id, scale }) => scale !== 'set' && rule.when.some((one) => one.choice === id))
						.flatMap(({ id, options }) => options.map((option) => ({ choice: id, options: [option] })))
						.filter((change) => {
							const after = firingRules(book, withAnswers(entries, [change]));
							return (
								!after.has(rule) &&
								[...after].every(
									([other, extent]) =>
										before.has(other) &&
										!(other.strength === 'incompatible' && before.get(other) === 'some' && extent === 'all'),
								)
							);
						});
					if (clean.length > 0) expect(ways[0]?.changes.length).toBe(1);
				}
			}),
			{ numRuns: 300 },
		);
	});
});

describe('options before they are chosen', () => {
	it('say what they would strain or exclude, given the other answers', () => {
		const entries = design({ coordination: 'permanent' });
		const funding = prospectsOf(BOOK, entries, 'funding');
		expect([...funding].map(([option, { strength }]) => `${option} ${strength}`)).toEqual([
			'in-kind incompatible',
			'project strained',
		]);
		expect(funding.get('in-kind')?.rules.map(({ id }) => id)).toEqual(['paid-coordinator-no-budget']);
	});

	it('of a set speak when added to what is in it', () => {
		const entries = design({ funding: 'in-kind', coordination: 'none', functions: ['tools'] });
		const functions = prospectsOf(BOOK, entries, 'functions');
		expect([...functions].map(([option, { strength }]) => `${option} ${strength}`)).toEqual([
			'training strained',
			'emergency-fund incompatible',
		]);
	});

	it('of a set say what would be missed, unless something else there does as well', () => {
		const missed = (entries: Entries) =>
			[...prospectsOf(BOOK, entries, 'members')].flatMap(([option, { without }]) =>
				without.map(({ id }) => `${option} ${id}`),
			);
		// Before anything is chosen, and beside what does not do.
		const asked = ['survivors survivors-missing-from-case-work'];
		expect(missed(design({ case: 'direct' }))).toEqual(asked);
		expect(missed(design({ case: 'direct', members: ['police', 'survivors'] }))).toEqual(asked);
		expect(missed(design({ case: 'none', members: ['police'] }))).toEqual([]);
		// Any of five answers a state that leads: each until one is there, then that one alone, then none of two.
		const voices = ['community', 'shelter', 'indigenous', 'survivors', 'sex-work'].sort();
		const led = (members: string[]) =>
			missed(design({ lead: 'police', ...(members.length > 0 ? { members } : {}) }))
				.map((words) => words.split(' ')[0] ?? '')
				.sort();
		expect(led([])).toEqual(voices);
		expect(led(['police'])).toEqual(voices);
		expect(led(['police', 'shelter'])).toEqual(['shelter']);
		expect(led(['community', 'shelter'])).toEqual([]);
	});

	it('say nothing while nothing is decided elsewhere', () => {
		for (const { id } of BOOK.choices) expect(prospectsOf(BOOK, {}, id).size).toBe(0);
	});

	it('are marked exactly when taking them makes a rule on them fire, on any field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules);
				for (const { id, scale, options } of choices.filter((one) => one.scale !== 'set')) {
					const marked = prospectsOf(book, entries, id);
					for (const option of options) {
						const taken = withAnswers(entries, [{ choice: id, options: [option] }]);
						const fires = rules.filter(
							(rule) => rule.when.some(({ choice }) => choice === id) && firing(book, rule, taken),
						);
						expect(scale).not.toBe('set');
						expect(marked.has(option)).toBe(fires.length > 0);
						expect(marked.get(option)?.strength === 'incompatible').toBe(
							fires.some(({ strength }) => strength === 'incompatible'),
						);
					}
				}
			}),
			{ numRuns: 200 },
		);
	});
});

describe('a tension of a part of a design', () => {
	it('names the acceptable options that it comes with', () => {
		const rule = ruleOnFile('paid-coordinator-no-budget');
		const partly = design({ funding: ['in-kind', 'core'], coordination: ['hosted', 'permanent'] });
		expect(concerned(BOOK, rule, partly)).toEqual([
			{ choice: 'funding', options: ['in-kind'] },
			{ choice: 'coordination', options: ['permanent'] },
		]);
		// With either paid post it fires: the coordination tells nothing apart.
		const either = design({ funding: ['in-kind', 'core'], coordination: ['fixed-term', 'permanent'] });
		expect(concerned(BOOK, rule, either)).toEqual([{ choice: 'funding', options: ['in-kind'] }]);
		const [first] = tensions(BOOK, either).filter((one) => one.rule.id === rule.id);
		expect(first?.only).toEqual([{ choice: 'funding', options: ['in-kind'] }]);
	});

	it('is silent without each option that it names, on any field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules);
				for (const { rule, extent, only } of tensions(book, entries)) {
					if (extent === 'all') expect(only).toEqual([]);
					for (const { choice, options } of only) {
						const { answer } = entries[choice] ?? {};
						const rest =
							answer?.state === 'chosen' ? answer.options.filter((one) => !options.includes(one)) : [];
						expect(rest.length).toBeGreaterThan(0);
						const without = withAnswers(entries, [{ choice, options: rest }]);
						expect(firing(book, rule, without)).toBeUndefined();
					}
				}
			}),
			{ numRuns: 200 },
		);
	});
});
