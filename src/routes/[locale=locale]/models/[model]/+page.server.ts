import { error } from '@sveltejs/kit';
import { protocolSlice } from '#lib/content/codebook.server.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import { claimsOf, modelOf, modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { localeFrom, LOCALES, type Locale } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => modelSlices(locale).map(({ id }) => ({ locale, model: id })));

/** Below so many claims, little was found about a body. */
const FEW = 6;

/** What was searched, in the protocol’s words, and the other bodies of the place. */
function little({ id, province }: ModelSlice, locale: Locale) {
	const search = protocolSlice(locale).find((section) => section.id === 'search');
	const neighbours = modelSlices(locale).filter((one) => one.province === province && one.id !== id);
	return {
		searched: search?.paragraphs ?? [],
		neighbours: neighbours.map(({ id, name }) => ({ id, name })),
	};
}

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	const model = modelOf(params.model, locale);
	if (!model) error(404);
	const claims = claimsOf(model.id, locale);
	return {
		model,
		claims,
		packed: packedClaims(model.id),
		little: claims.length < FEW ? little(model, locale) : null,
	};
};
