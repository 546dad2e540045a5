import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { m } from '#lib/i18n/paraglide/messages.js';
import { plural } from '#lib/i18n/registry.ts';

it('a number has the plural category that its language gives it', () => {
	fc.assert(
		fc.property(fc.constantFrom('fr', 'en'), fc.integer({ min: 0, max: 3_000_000 }), (locale, number) => {
			expect(plural(locale, number)).toBe(new Intl.PluralRules(locale).select(number));
		}),
	);
	expect(plural('fr', 0)).toBe('one');
	expect(plural('en', 0)).toBe('other');
	expect(plural('en', 2, { type: 'ordinal' })).toBe('two');
});

it('messages make the rules of a language once', () => {
	const made = vi.spyOn(Intl, 'PluralRules');
	const said = [0, 1, 2, 3].map((count) => m.matrix_sources({ count }, { locale: 'en' }));
	expect(new Set(said).size).toBe(4);
	expect(made.mock.calls.length).toBeLessThanOrEqual(1);
	made.mockRestore();
});
