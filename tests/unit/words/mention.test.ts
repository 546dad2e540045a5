import { beforeEach, describe, expect, it } from 'vitest';
import { positionFrom, type PositionClaim } from '#lib/domain/evidence.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { claimMention, positionMention, sideMention, stretchMention } from '#lib/words/mention.ts';
import { claim } from '../domain/claims.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

const core = (from: number, to: number | null, sourceYear: number | null): PositionClaim =>
	claim({ value: 'core', from, to, sourceYear });

describe('when a claim is last mentioned, in words', () => {
	it.each([
		['open', core(2013, null, 2014), 'last mentioned in 2014'],
		['open, its source without a year', core(2013, null, null), 'last mentioned in 2013'],
		['closed: its end says it', core(2007, 2011, 2014), undefined],
		['announced beyond its source', core(2014, 2017, 2014), 'announced until 2017 (in 2014)'],
		['wholly announced', core(2024, null, 2023), 'announced in 2023'],
		['wholly announced, with an end', core(2024, 2026, 2023), 'announced until 2026 (in 2023)'],
	])('%s', (_what, one, words) => {
		expect(claimMention(one)).toBe(words);
	});
	it('in French', () => {
		overwriteGetLocale(() => 'fr');
		expect(claimMention(core(2014, 2017, 2014))).toBe('annoncée jusqu’en 2017 (en 2014)');
		expect(claimMention(core(2013, null, 2014))).toBe('dernière mention\u00a0: 2014');
	});
});

describe('when a position is last mentioned, in words', () => {
	it('says that it is long ago, against the year that is read', () => {
		expect(positionMention(positionFrom([core(2010, null, 2019)], 2026), 'last-known')).toBe(
			'last mentioned in 2019 (more than 5 years old)',
		);
		expect(positionMention(positionFrom([core(2010, null, 2019)], 2020), 2020)).toBe(
			'last mentioned in 2019',
		);
	});
	it('says until when it was announced, and when, in a year that no source attests', () => {
		const position = (year: number) => positionFrom([core(2014, 2026, 2024)], year);
		expect(positionMention(position(2026), 'last-known')).toBe('announced until 2026 (in 2024)');
		expect(positionMention(position(2020), 2020)).toBe('last mentioned in 2024');
		expect(positionMention(positionFrom([core(2014, 2026, 2015)], 2026), 'last-known')).toBe(
			'announced until 2026 (in 2015, more than 5 years old)',
		);
	});
	it('is that of each side where sources disagree', () => {
		const position = positionFrom(
			[core(2014, 2026, 2024), { ...core(2014, null, 2016), value: 'mixed' }],
			2026,
		);
		expect(positionMention(position, 'last-known')).toBe('last mentioned in 2024');
		if (position.kind !== 'conflicting') throw new Error('The sources disagree');
		expect(position.sides.map((side) => sideMention(side, 2026))).toEqual([
			'announced until 2026 (in 2024)',
			'last mentioned in 2016',
		]);
	});
});

describe('which years of a stretch are mentioned, in words', () => {
	it.each([
		['all of them', [core(2010, 2014, 2015)], 2010, 2014, undefined],
		[
			'up to the source of an open claim',
			[core(2010, null, 2012)],
			2010,
			2026,
			'mentioned from 2010 to 2012',
		],
		[
			'with years between',
			[core(2007, null, 2009), core(2015, null, 2015)],
			...([2007, 2026, 'mentioned from 2007 to 2009 and in 2015'] as const),
		],
		[
			'announced after',
			[core(2013, 2017, 2014)],
			...([2013, 2017, 'mentioned from 2013 to 2014, announced until 2017 (in 2014)'] as const),
		],
		['none: announced', [core(2024, 2026, 2023)], 2024, 2026, 'announced until 2026 (in 2023)'],
		['none: carried on', [core(2010, null, 2012)], 2015, 2026, 'last mentioned in 2012'],
	] as const)('%s', (_what, claims, from, to, words) => {
		expect(stretchMention(claims, { from, to })).toBe(words);
	});
});
