import type { Place, Whereabouts } from './places.ts';

/** The regions in reading order: from west to east, then the country. */
export const REGIONS = ['west', 'prairies', 'ontario', 'quebec', 'atlantic', 'canada'] as const;

/** A province, or a few that are read together, or the whole country. */
export type Region = (typeof REGIONS)[number];

const PLACES_OF: Readonly<Record<Region, readonly Place[]>> = {
	west: ['BC'],
	prairies: ['AB', 'SK', 'MB'],
	ontario: ['ON'],
	quebec: ['QC'],
	atlantic: ['NB', 'NS', 'PE', 'NL'],
	canada: ['CA'],
};

/** The places of a region, from west to east. Every place is in one region. */
export function placesOf(region: Region): readonly Place[] {
	return PLACES_OF[region];
}

/** The region of a place; none elsewhere. */
export function regionOf(place: Whereabouts): Region | undefined {
	return REGIONS.find((region) => PLACES_OF[region].some((one) => one === place));
}

/** The region that is exactly these places, in any order; none where there is none. */
export function regionAmong(places: readonly Whereabouts[]): Region | undefined {
	return REGIONS.find(
		(region) =>
			PLACES_OF[region].length === places.length && PLACES_OF[region].every((one) => places.includes(one)),
	);
}

/** Some of the places that can be asked for, with those of a region or without them, in their order. */
export function withRegion<One extends Whereabouts>(
	all: readonly One[],
	held: readonly One[],
	region: Region,
	on: boolean,
): readonly One[] {
	return all.filter((place) => (regionOf(place) === region ? on : held.includes(place)));
}

/** The regions of several places: those that say more than the name of a province. */
export const WIDE_REGIONS: readonly Region[] = REGIONS.filter((region) => PLACES_OF[region].length > 1);
