import { beforeEach, describe, expect, it } from 'vitest';
import { exactly, likenessRange, ordinal, percent, rankRange } from '#lib/features/evidence/figure-words.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'fr'));
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe('figures in words', () => {
	it('are whole percentages, with a protected space in French', () => {
		expect(percent(0.4167)).toMatch(/^42\s%$/);
		expect(percent(0.4167)).not.toContain(' ');
		overwriteGetLocale(() => 'en');
		expect(percent(0.4167)).toBe('42%');
	});

	it('keep the digits that are needed to compute again', () => {
		expect(exactly(2 / 3)).toBe('0,666666666667');
	});

	it('say ranks as each language does', () => {
		expect([1, 2, 3, 11, 21].map(ordinal)).toEqual(['1', '2', '3', '11', '21']);
		overwriteGetLocale(() => 'en');
		expect([1, 2, 3, 4, 11, 12, 13, 21, 22].map(ordinal)).toEqual([
			...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd'],
		]);
	});

	it('say one rank or one share once', () => {
		expect(rankRange(2, 2)).toBe('2');
		expect(rankRange(1, 4)).toBe('1 à 4');
		expect(spaced(likenessRange(0.42, 0.75))).toBe('42 % à 75 %');
		expect(spaced(likenessRange(0.421, 0.424))).toBe('42 %');
	});
});
