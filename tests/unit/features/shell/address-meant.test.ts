import { describe, expect, it } from 'vitest';
import { addressesMeant } from '#lib/features/shell/address-meant.ts';

describe('what a lost address may have meant', () => {
	it('is the same in small letters, with its last slash', () => {
		expect(addressesMeant('/fr/places/QC/', '').same).toBe('/fr/places/qc/');
		expect(addressesMeant('/fr/places/qc', '').same).toBe('/fr/places/qc/');
		expect(addressesMeant('/charpente/FR/models', '/charpente').same).toBe('/charpente/fr/models/');
	});
	it('is nothing else where it is so already', () => {
		expect(addressesMeant('/fr/places/xx/', '').same).toBeUndefined();
	});
	it('is a page above it, the nearest first, under the same base', () => {
		expect(addressesMeant('/fr/context/challenges/nothing/', '').above).toEqual([
			...['/fr/context/challenges/', '/fr/context/', '/fr/'],
		]);
		expect(addressesMeant('/charpente/en/nowhere', '/charpente').above).toEqual(['/charpente/en/']);
		expect(addressesMeant('/nowhere/', '').above).toEqual([]);
	});
});
