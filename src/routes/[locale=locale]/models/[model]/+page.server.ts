import { error } from '@sveltejs/kit';
import { claimsOf, modelOf, modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => modelSlices(locale).map(({ id }) => ({ locale, model: id })));

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	const model = modelOf(params.model, locale);
	if (!model) error(404);
	return { model, claims: claimsOf(model.id, locale), packed: packedClaims(model.id) };
};
