import { beforeEach, expect, it } from 'vitest';
import { heldYears } from '#lib/features/patterns/held-years.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'en'));
const body = { id: 'body', inferred: false, conflicting: false };

it('tells the years of a combination, and that no source speaks of the last of them', () => {
	const years = [
		{ from: 2008, to: 2010 },
		{ from: 2013, to: 2026 },
	];
	expect(heldYears({ ...body, years, attested: 2026 })).toBe('2008–2010, 2013–2026');
	expect(heldYears({ ...body, years, attested: 2014 })).toBe('2008–2010, 2013–2026, last mentioned in 2014');
});

it('tells, of one moment, the last mention, of each answer where they are not the same', () => {
	expect(heldYears({ ...body, attested: 2013 })).toBe('2013');
	expect(heldYears({ ...body, attested: 2013, apart: [2025, 2013] })).toBe('2025\u00a0/\u00a02013');
	expect(heldYears({ ...body, attested: null })).toBeUndefined();
});
