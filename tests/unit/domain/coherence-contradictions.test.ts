import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerWith, chosenOptions, withEntry } from '#lib/domain/answers.ts';
import { contradictions, contradictionsWith } from '#lib/domain/coherence-contradictions.ts';
import { firingRules, rulebookOf } from '#lib/domain/coherence-rules.ts';
import { smallField } from './coherence-arbitraries.ts';
import { BOOK, design } from './coherence-on-file.ts';

// Staff and a post that members' contributions cannot pay, and people accompanied who are not received.
const thrice = design({ entry: 'none', case: 'direct', coordination: 'permanent', funding: 'in-kind' });
const withEach = (choice: string) => Object.fromEntries(contradictionsWith(BOOK, thrice, choice));

describe('the contradictions that an option leaves', () => {
	it('are fewer with an option that repairs a part of a design, and as many with one that does not', () => {
		expect(contradictions(BOOK, thrice)).toBe(3);
		expect(withEach('case')).toMatchObject({ direct: 3, coordination: 1, referral: 1 });
		expect(withEach('funding')).toEqual({ 'in-kind': 3, project: 1, mixed: 1, core: 1 });
		expect(withEach('entry')).toMatchObject({ none: 3, single: 2 });
		expect(new Set(Object.values(withEach('agreements')))).toEqual(new Set([3]));
	});

	it('are more with an option that brings one; warnings do not count', () => {
		const strained = design({ funding: 'project', coordination: 'permanent' });
		expect(contradictions(BOOK, strained)).toBe(0);
		expect(contradictionsWith(BOOK, strained, 'funding').get('in-kind')).toBe(1);
	});

	it('are seen in sets too: an item is added, or taken out', () => {
		const listed = design({ police: 'absent', members: ['police', 'shelter'] });
		expect(contradictions(BOOK, listed)).toBe(1);
		const left = contradictionsWith(BOOK, listed, 'members');
		expect([left.get('police'), left.get('shelter'), left.get('health-social')]).toEqual([0, 1, 1]);
	});

	it('are those of the rules read anew on the changed design, whatever the field', () => {
		fc.assert(
			fc.property(smallField, ({ choices, rules, entries }) => {
				const book = rulebookOf(choices, rules);
				for (const choice of choices) {
					const chosen = chosenOptions(entries, choice.id);
					for (const [option, count] of contradictionsWith(book, entries, choice.id)) {
						const without = chosen.filter((one) => one !== option);
						const toggled = chosen.includes(option) ? without : [...chosen, option];
						const answer = answerWith(choice, choice.scale === 'set' ? toggled : [option]);
						const anew = firingRules(book, withEntry(entries, choice.id, { answer }));
						expect(count).toBe([...anew.keys()].filter((rule) => rule.strength === 'incompatible').length);
					}
				}
			}),
		);
	});
});
