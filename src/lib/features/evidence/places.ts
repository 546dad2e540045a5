import type { ModelSlice } from '#lib/content/slices.ts';

/** A province, or the whole country, as the content names it. */
export type Place = Exclude<ModelSlice['province'], 'elsewhere'>;

/** Where a body may be: a place that has its page, or elsewhere, as some that a person adds are. */
export type Whereabouts = ModelSlice['province'];

/** The places in reading order: the provinces from west to east, then the country. */
export const PLACES = [
	'BC',
	'AB',
	'SK',
	'MB',
	'ON',
	'QC',
	'NB',
	'NS',
	'PE',
	'NL',
	'CA',
] as const satisfies readonly Place[];

/** The part of an address that names a place. */
export function placeSlug(place: Place): string {
	return place.toLowerCase();
}

/** The place that a part of an address names, or nothing. */
export function placeFrom(slug: string): Place | undefined {
	return PLACES.find((place) => placeSlug(place) === slug);
}

/** Every place, and elsewhere where one of the bodies is. */
export function whereaboutsOf(models: readonly Pick<ModelSlice, 'province'>[]): readonly Whereabouts[] {
	return models.some(({ province }) => province === 'elsewhere') ? [...PLACES, 'elsewhere'] : PLACES;
}

/** The bodies of a place, those of the presentation first. */
export function bodiesOf<Body extends Pick<ModelSlice, 'province' | 'listed'>>(
	models: readonly Body[],
	place: Whereabouts,
): readonly Body[] {
	return models
		.filter((model) => model.province === place)
		.sort((a, b) => Number(b.listed) - Number(a.listed));
}

/** The bodies in the order of every list that goes by place: from west to east, those of the presentation first in each. */
export function inPlaceOrder<Body extends Pick<ModelSlice, 'province' | 'listed'>>(
	models: readonly Body[],
): readonly Body[] {
	return whereaboutsOf(models).flatMap((place) => bodiesOf(models, place));
}
