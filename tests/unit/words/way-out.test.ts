import { beforeEach, describe, expect, it } from 'vitest';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import type { Cost } from '#lib/domain/coherence-effects.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { costSentences, keepingFirst } from '#lib/words/way-out.ts';

const rule = (title: string): RuleSlice => ({
	...{ id: title, title, reason: '', waysOut: [], basis: [], when: [], kind: 'empirical' },
	...{ strength: 'strained', status: 'documented', challenge: { id: 'c', label: 'C' } },
});
const cost = (some: Partial<Cost<RuleSlice>>): Cost<RuleSlice> => ({
	...{ givenUp: [], dissolved: [], moot: [], remaining: [], coming: [], ...some },
});
const NBSP = '\u00a0';

describe('what a way out costs', () => {
	beforeEach(() => overwriteGetLocale(() => 'fr'));
	it('says what is given up and that nothing remains', () => {
		const given = cost({ givenUp: [{ choice: 'funding', options: ['in-kind'] }] });
		expect(costSentences(given, 'fr')).toEqual([
			`Vous renoncez à${NBSP}: Contributions des membres.`,
			'Il ne reste aucune tension.',
		]);
		expect(costSentences(given, 'en')).toEqual([
			'You give up: Members’ contributions.',
			'No tension remains.',
		]);
	});

	it('names the tensions that come, and two that remain at most', () => {
		expect(costSentences(cost({ coming: [rule('A')], remaining: [rule('B'), rule('C')] }), 'en')).toEqual([
			'You give up no answer.',
			'This brings: A.',
			'2 tensions remain: B; C.',
		]);
		expect(costSentences(cost({ remaining: [rule('A'), rule('B'), rule('C')] }), 'fr').at(-1)).toBe(
			'Il reste 3 tensions.',
		);
		// What comes remains: it is not said that none does.
		expect(costSentences(cost({ coming: [rule('A')] }), 'en')).toEqual([
			'You give up no answer.',
			'This brings: A.',
		]);
	});

	it('says that the form or the role changes, and which answers no longer count', () => {
		const found = costSentences(cost({ dissolved: ['permanence'], moot: ['availability'] }), 'en');
		expect(found[1]).toMatch(/^The form or the role of the coalition changes: [A-Z].+\.$/);
		expect(found[2]).toMatch(/^Your answer to this question no longer counts: [A-Z].+\.$/);
	});

	it('ways that keep form and role come first, each group in its order', () => {
		const ways = ['a', 'b', 'c', 'd'].map((id) => ({
			id,
			cost: cost({
				...(id === 'a' ? { dissolved: ['case'] } : {}),
				...(id === 'c' ? { moot: ['availability'] } : {}),
			}),
		}));
		expect(keepingFirst(ways).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
	});
});
