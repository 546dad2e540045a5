import { error, json } from '@sveltejs/kit';
import { claimsOf, modelOf, modelSlices } from '#lib/content/slices.server.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => modelSlices(locale).map(({ id }) => ({ locale, model: id })));

/** All that is known of one body, claim by claim: what a cell shows when it is opened. */
export const GET: RequestHandler = ({ params }) => {
	const locale = localeFrom(params.locale);
	if (!modelOf(params.model, locale)) error(404);
	return json(claimsOf(params.model, locale));
};
