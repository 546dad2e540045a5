import { beforeEach, describe, expect, it } from 'vitest';
import { lifeOf } from '#lib/domain/timeline.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { changeWhen } from '#lib/words/change.ts';
import { lifeWords } from '#lib/words/life.ts';
import { claim } from '../domain/claims.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

const says = (...claims: readonly (readonly [number, number | null, number | null])[]) =>
	lifeWords(lifeOf(claims.map(([from, to, sourceYear]) => claim({ value: 'core', from, to, sourceYear }))));

describe('the years of a body in words', () => {
	it('are those that a source attests: that they stop proves no end', () => {
		expect(says([2007, null, 2016], [2025, 2025, 2025])).toBe(
			'Documented from 2007 to 2016 and in 2025. Nothing more recent was found, which does not prove an end.',
		);
		expect(says([2010, 2012, 2013])).toBe(
			'Documented from 2010 to 2012. Nothing more recent was found, which does not prove an end.',
		);
		expect(says([2010, null, 2026])).toBe('Documented from 2010 to 2026.');
		expect(says()).toBe('Nothing was found, in the sources consulted.');
	});
	it('say what is announced as announced', () => {
		expect(says([2020, 2028, 2022])).toBe('Documented from 2020 to 2022; announced until 2028.');
		expect(says([2024, null, 2023])).toBe('Announced in 2023 for 2024; not mentioned since.');
	});
});

describe('when something changed, in words', () => {
	it('is the year that sources give, or two of them', () => {
		expect(changeWhen({ after: 2013, year: 2014 })).toBe('in 2014');
		expect(changeWhen({ after: 2009, year: 2014 })).toBe('between 2009 and 2014');
		overwriteGetLocale(() => 'fr');
		expect(changeWhen({ after: 2016, year: 2014 })).toBe('entre 2014 et 2016');
	});
});
