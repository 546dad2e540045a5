import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collator, dateFormat, dayFormat, listFormat, numberFormat, pluralRules } from '#lib/i18n/format.ts';

test('a formatter is made once for a language and its options', () => {
	expect(numberFormat('fr')).toBe(numberFormat('fr'));
	expect(numberFormat('fr', { style: 'percent' })).toBe(numberFormat('fr', { style: 'percent' }));
	expect(numberFormat('fr')).not.toBe(numberFormat('en'));
	expect(numberFormat('fr')).not.toBe(numberFormat('fr', { style: 'percent' }));
	expect(pluralRules('fr')).toBe(pluralRules('fr'));
});

test('each writes as in Canada', () => {
	expect(numberFormat('fr', { style: 'percent', maximumFractionDigits: 1 }).format(0.647)).toMatch(
		/^64,7\s%$/,
	);
	expect(numberFormat('en').format(10_000)).toBe('10,000');
	expect(listFormat('fr', 'disjunction').format(['a', 'b'])).toBe('a ou b');
	expect(dateFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2026-11-23'))).toBe(
		'23 novembre 2026',
	);
	const first = (locale: 'fr' | 'en', day: string) =>
		dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
	expect(first('fr', '2026-12-01')).toBe('1er décembre 2026');
	expect(first('fr', '2026-12-11')).toBe('11 décembre 2026');
	expect(first('en', '2026-12-01')).toBe('December 1, 2026');
	expect(['é', 'z', 'a'].sort(collator('fr').compare)).toEqual(['a', 'é', 'z']);
});

test('a calendar day is written as the platform writes it in Canada, and the first of a month as 1er in French', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('fr', 'en'),
			fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
			(locale, date) => {
				const platform = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
				expect(dayFormat(locale, date.toISOString())).toBe(platform.format(date));
			},
		),
	);
	expect(dayFormat('fr', '2026-12-01')).toBe('1er décembre 2026');
});

test('words in a row are written as the platform writes them in Canada', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('fr', 'en'),
			fc.constantFrom('conjunction', 'disjunction', 'unit'),
			fc.array(fc.string({ maxLength: 4 }), { maxLength: 6 }),
			(locale, type, words) => {
				const platform = new Intl.ListFormat(`${locale}-CA`, { type });
				expect(listFormat(locale, type).format(words)).toBe(platform.format(words));
			},
		),
	);
});
