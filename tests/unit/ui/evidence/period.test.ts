import { beforeEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { attestedSpanWords, dayWords, periodWords } from '#lib/ui/evidence/period.ts';

beforeEach(() => overwriteGetLocale(() => 'fr'));

describe('a period in words', () => {
	test('says one year, an interval or a beginning', () => {
		expect(periodWords({ from: 2012, to: 2012 })).toBe('2012');
		expect(periodWords({ from: 2007, to: 2011 })).toBe('2007-2011');
		expect(periodWords({ from: 2013, to: null })).toBe('depuis 2013');
		overwriteGetLocale(() => 'en');
		expect(periodWords({ from: 2013, to: null })).toBe('since 2013');
	});

	test('says when several things are attested', () => {
		expect(attestedSpanWords(2014, 2014)).toBe('mentionné en 2014');
		expect(attestedSpanWords(2009, 2014)).toBe('mentionné entre 2009 et 2014');
	});
});

test('a day is written as the language writes it, whatever the time zone', () => {
	expect(dayWords('2026-11-01')).toBe('1er novembre 2026');
	overwriteGetLocale(() => 'en');
	expect(dayWords('2026-11-01')).toBe('November 1, 2026');
});
