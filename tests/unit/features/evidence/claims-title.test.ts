import { expect, it } from 'vitest';
import type { ClaimSlice } from '#lib/content/slices.ts';
import { claimsTitle } from '#lib/features/evidence/claims-title.ts';

const source: Pick<ClaimSlice['source'], 'title' | 'publisher' | 'year' | 'url'> = {
	title: 'Rapport',
	publisher: 'Ville',
	year: 2020,
	url: 'https://example.org/',
};
const claimFrom = (given: Partial<typeof source>) => ({ source: { ...source, ...given } }) as ClaimSlice;

it('claims are told with their sources, where each has one', () => {
	expect(claimsTitle([claimFrom({})])).toBe('1 énoncé et sa source');
	expect(claimsTitle([claimFrom({}), claimFrom({ url: '' })])).toBe('2 énoncés et leurs sources');
	const none = claimFrom({ publisher: '', url: '', year: null });
	expect(claimsTitle([none])).toBe('1 énoncé');
	expect(claimsTitle([claimFrom({}), none])).toBe('2 énoncés');
});
