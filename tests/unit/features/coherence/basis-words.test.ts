import { beforeEach, describe, expect, it } from 'vitest';
import type { BasisSlice } from '#lib/content/rule-slices.ts';
import { speakersOf } from '#lib/features/coherence/basis-words.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'fr'));

function speaker(author: string | null, publisher: string, year: number | null = null): string {
	const basis: BasisSlice = {
		...{ id: 'a', status: 'documented', field: null, model: null, note: '', locator: '' },
		source: {
			...{ id: 's', title: 'Sur les coalitions', publisher, author, year, language: 'fr' },
			...{ url: 'https://example.org/', kind: 'research', accessed: '2026-01-01' },
			...{ titleSupplied: false, yearEstimated: false, copy: false, addressSeen: true },
		},
	};
	return speakersOf([basis])[0] ?? '';
}

describe('who says something', () => {
	it('is the authors before the publisher, with the year', () => {
		expect(speaker('Lisa Forbes', 'openparliament.ca', 2010)).toBe('Forbes (2010)');
		expect(speaker('Pascale Bouchard, Martin Métivier', 'La Maison', 2012)).toBe(
			'Bouchard et Métivier (2012)',
		);
		expect(speaker('A. One, B. Two, C. Three', 'Springer', 2019)).toBe('One et autres (2019)');
		expect(speaker('Gerassi et al.', 'Article DOI 10.1080/2332', 2017)).toBe('Gerassi et autres (2017)');
	});

	it('is the publisher where there is no author, without the address of a site', () => {
		expect(speaker(null, 'Safe Housing Alliance (safehousingta.org)')).toBe('Safe Housing Alliance');
		expect(speaker(null, 'ASPE, U.S. Department of Health (NORC at the University of Chicago)')).toBe(
			'ASPE, U.S. Department of Health (NORC at the University of Chicago)',
		);
		expect(speaker(null, 'endvawnow.org, Virtual Knowledge Centre (UN Women)', 2019)).toBe(
			'Virtual Knowledge Centre (UN Women) (2019)',
		);
		expect(speaker(null, '93.1 The Border', 2019)).toBe('93.1 The Border (2019)');
	});

	it('is the title where nobody else is named', () => {
		const title = '«\u00a0Sur les coalitions\u00a0»';
		for (const nobody of [
			'r2e.gn.apc.org',
			'anserj.ca (cjnser)',
			'Copy hosted at ibiblio',
			'Project MUSE (livre hébergé)',
		])
			expect(speaker(null, nobody)).toBe(title);
	});
});
