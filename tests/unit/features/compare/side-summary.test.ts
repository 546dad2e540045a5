import { describe, expect, it } from 'vitest';
import type { ClaimSlice } from '#lib/content/slices.ts';
import type { Answer, Entries } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { positionInYear, positionsOf } from '#lib/domain/evidence.ts';
import { sideBySide } from '#lib/domain/side-by-side.ts';
import { claimGroups } from '#lib/features/evidence/claim-groups.ts';
import { madeChoices, sideGroups } from '#lib/features/compare/side-summary.ts';
import { claim } from '../../domain/claims.ts';

const IDS = ['same', 'near', 'different', 'disputed', 'silent', 'unanswered', 'aside', 'moot'];
const choices: readonly Choice[] = IDS.map((id) => ({
	...{ id, tier: 'core', scale: 'ordinal', options: ['low', 'middle', 'high'] },
	...(id === 'moot' ? { appliesWhen: { anyOf: [{ choice: 'same', in: ['low'] }] } } : {}),
}));
const high: Answer = { state: 'chosen', options: ['high'] };
const entries: Entries = Object.fromEntries(
	IDS.filter((id) => id !== 'unanswered').map((id) => [
		id,
		{ answer: id === 'aside' ? { state: 'set-aside', reason: '' } : high, note: '', importance: 1 },
	]),
);
const at = (choice: string, value: string) =>
	claim({ id: `${choice} ${value}`, choice, value, from: 2020, to: null });
const claims = [
	...[at('same', 'high'), at('near', 'middle'), at('different', 'low'), at('unanswered', 'low')],
	...[at('disputed', 'high'), at('disputed', 'low'), at('aside', 'low'), at('moot', 'low')],
];
const pairings = sideBySide(choices, entries, positionsOf(choices, claims, 'last-known'));

describe('a design and a body, summed up', () => {
	it('keeps what is unanswered, set aside or moot out of the differences', () => {
		const { differ, same, unknown, open } = sideGroups(pairings);
		const ids = (some: typeof pairings) => some.map(({ choice }) => choice.id);
		// The most different first, then what depends on the source, then what is near.
		expect(ids(differ)).toEqual(['different', 'disputed', 'near']);
		expect([ids(same), ids(unknown)]).toEqual([['same'], ['silent']]);
		expect(ids(open)).toEqual(['unanswered', 'aside', 'moot']);
		expect(madeChoices(pairings).map(({ choice }) => choice.id)).not.toContain('moot');
	});
});

describe('the claims behind a position', () => {
	// Of a claim, its identifier alone is read here.
	const slice = (id: string) => ({ id }) as ClaimSlice;

	it('stand on their side when sources disagree, and apart when they speak of other years', () => {
		const position = positionInYear(
			[
				at('a', 'high'),
				at('a', 'low'),
				claim({ id: 'old', choice: 'a', value: 'low', from: 2001, to: 2004 }),
			],
			2020,
		);
		const groups = claimGroups(['a high', 'a low', 'old'].map(slice), position);
		expect(groups.sides.map(({ value, claims }) => [value, claims.map(({ id }) => id)])).toEqual([
			['high', ['a high']],
			['low', ['a low']],
		]);
		expect(groups.others.map(({ id }) => id)).toEqual(['old']);
	});

	it('are all apart when the body has no position that year', () => {
		const groups = claimGroups([slice('a high')], positionInYear([at('a', 'high')], 2010));
		expect(groups).toMatchObject({ sides: [], others: [{ id: 'a high' }] });
	});
});
