import { error } from '@sveltejs/kit';
import { claimsOf, modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { bodiesOf, placeFrom, PLACES, placeSlug } from '#lib/features/evidence/places.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => PLACES.map((place) => ({ locale, province: placeSlug(place) })));

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	const place = placeFrom(params.province);
	if (!place) error(404);
	const models = bodiesOf(modelSlices(locale), place);
	return {
		place,
		models,
		packed: models.flatMap(({ id }) => packedClaims(id)),
		learned: Object.fromEntries(
			models.map(({ id }) => [id, claimsOf(id, locale).filter(({ kind }) => kind !== 'position')]),
		),
	};
};
