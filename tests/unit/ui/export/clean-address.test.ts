import { describe, expect, it } from 'vitest';
import { unless, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { cleanAddress } from '#lib/ui/export/clean-address.ts';
import { viewCitation } from '#lib/ui/export/view-citation.ts';

const SHARED = [
	'fbclid=IwAR1',
	'utm_source=x&utm_medium=y%20z',
	'gclid=1',
	'mc_cid=a&mc_eid=b',
	'msclkid=9',
	'ref=mail',
	'igshid=4',
	'UTM_CAMPAIGN=up',
];

describe('what was added to an address on the way', () => {
	it.each(SHARED)('is left out, and nothing else: %s', (added) => {
		expect(cleanAddress(`https://a.example/fr/time/?${added}#x`)).toBe('https://a.example/fr/time/#x');
		expect(cleanAddress(`https://a.example/?year=2010&${added}&q=b%20c`)).toBe(
			'https://a.example/?year=2010&q=b%20c',
		);
	});

	it('leaves every other address letter for letter', () => {
		for (const address of [
			'https://a.example/fr/?year=2010&reference=1#?fbclid=1',
			'https://a.example/?',
			'/x#y',
		])
			expect(cleanAddress(address)).toBe(address);
	});

	it.each(SHARED)('is no alarm: %s', (added) => {
		expect(unreadParts(new URLSearchParams(`${added}&foo=1`), { year: unless(() => true) })).toEqual([
			'foo=1',
		]);
	});

	it('is not cited', () => {
		const address = 'https://a.example/en/matrix/?q=x&fbclid=1';
		const words = { title: 'T', version: '1', date: '2026-11-23', today: new Date(2026, 10, 30) };
		expect(viewCitation({ ...words, address })).toContain('https://a.example/en/matrix/?q=x');
		expect(viewCitation({ ...words, address })).not.toContain('fbclid');
	});
});
