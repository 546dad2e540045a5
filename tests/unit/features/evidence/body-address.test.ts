import { describe, expect, it } from 'vitest';
import { bodyAddress, sideAddress } from '#lib/features/evidence/body-address.ts';

describe('the address of a body', () => {
	it('is its page, with what is asked of it', () => {
		expect(bodyAddress('fr', 'bc-octip')).toBe('/fr/models/bc-octip/');
		expect(bodyAddress('en', 'bc-octip', '?year=2011')).toBe('/en/models/bc-octip/?year=2011');
		expect(bodyAddress('en', 'bc-octip', '#entry')).toBe('/en/models/bc-octip/#entry');
		expect(sideAddress('fr', 'bc-octip', '?year=2011')).toBe('/fr/compare/bc-octip/?year=2011');
	});

	it('is among the person’s own for one that they added', () => {
		expect(bodyAddress('fr', 'own-7')).toBe('/fr/own-models/?id=7');
		expect(bodyAddress('fr', 'own-7', '?year=2011')).toBe('/fr/own-models/?id=7&year=2011');
		expect(bodyAddress('fr', 'own-7', '#entry')).toBe('/fr/own-models/?id=7#entry');
		expect(sideAddress('fr', 'own-7', '?year=2011')).toBe('/fr/compare/own/?id=7&year=2011');
	});
});
