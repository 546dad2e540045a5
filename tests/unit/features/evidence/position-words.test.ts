import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spansWords } from '#lib/words/spans.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

describe('the other years for which a position is known', () => {
	const spans = [
		{ from: 2013, to: null },
		{ from: 2005, to: 2005 },
		{ from: 2008, to: 2009 },
		{ from: 2007, to: 2008 },
	];
	let locale: 'fr' | 'en' = 'fr';
	beforeEach(() => overwriteGetLocale(() => locale));
	afterEach(() => overwriteGetLocale(() => 'fr'));

	it('are in order, joined, in a French sentence', () => {
		locale = 'fr';
		expect(spansWords(spans)).toBe('en 2005, de 2007 à 2009 et depuis 2013');
	});
	it('are in order, joined, in an English sentence', () => {
		locale = 'en';
		expect(spansWords(spans)).toMatch(/^in 2005, from 2007 to 2009,? and since 2013$/);
	});
	it('are one where an open period holds the others', () => {
		locale = 'en';
		expect(
			spansWords([
				{ from: 2010, to: 2012 },
				{ from: 2009, to: null },
			]),
		).toBe('since 2009');
	});
});
