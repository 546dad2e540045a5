import { expect, it } from 'vitest';
import { PLACES } from '#lib/features/evidence/places.ts';
import {
	placesOf,
	regionAmong,
	regionOf,
	REGIONS,
	WIDE_REGIONS,
	withRegion,
} from '#lib/features/evidence/regions.ts';

it('every place is in exactly one region, and the regions stand from west to east', () => {
	for (const place of PLACES) {
		const holding = REGIONS.filter((region) => placesOf(region).includes(place));
		expect(holding, place).toEqual([regionOf(place)]);
	}
	expect(REGIONS.flatMap(placesOf)).toEqual(PLACES);
	expect(regionOf('elsewhere')).toBeUndefined();
});

it('a region is told by its places, all of them and no other', () => {
	for (const region of REGIONS) expect(regionAmong([...placesOf(region)].reverse())).toBe(region);
	expect(regionAmong(['AB', 'SK'])).toBeUndefined();
	expect(regionAmong(['AB', 'SK', 'MB', 'ON'])).toBeUndefined();
	expect(regionAmong([])).toBeUndefined();
	expect(WIDE_REGIONS).toEqual(['prairies', 'atlantic']);
});

it('a region takes in all of its places, or leaves them all out, and no other', () => {
	expect(withRegion(PLACES, ['QC', 'AB'], 'prairies', true)).toEqual(['AB', 'SK', 'MB', 'QC']);
	expect(withRegion(PLACES, ['QC', 'AB'], 'prairies', false)).toEqual(['QC']);
	expect(withRegion(['AB', 'NS', 'PE'], [], 'atlantic', true)).toEqual(['NS', 'PE']);
});
