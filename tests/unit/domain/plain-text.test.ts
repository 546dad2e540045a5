import { describe, expect, it } from 'vitest';
import { plainText, searchWords, withWholeAbbreviations } from '#lib/domain/plain-text.ts';

describe('letters as a search compares them', () => {
	it.each([
		['Sœurs de la Charité', 'soeurs de la charite'],
		['CŒUR', 'coeur'],
		['mise en œuvre', 'mise en oeuvre'],
		['Læticia', 'laeticia'],
		['l’aide', "l'aide"],
		['42\u00a0%', '42 %'],
		['Saint\u2011Jean', 'saint-jean'],
	])('%s as %s, and the other way round', (written, plain) => {
		expect(plainText(written)).toBe(plain);
		expect(plainText(plain)).toBe(plain);
	});

	it('see no word joiner in an abbreviation', () => {
		expect(withWholeAbbreviations('Î.-P.-É., puis A.-Team')).toBe('Î.-\u2060P.-\u2060É., puis A.-Team');
		expect(plainText(withWholeAbbreviations('T.-N.-L.'))).toBe('t.-n.-l.');
	});

	it('are the words that are looked for', () => {
		expect(searchWords('  Sœurs\u00a0grises ')).toEqual(['soeurs', 'grises']);
		expect(searchWords(' ')).toEqual([]);
	});
});
