import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { LOCALES, localeFrom } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageLoad } from './$types';

/**
 * The shell: a page without content, which the service worker answers for any address of its language. The router then
 * renders the page of that address from the data that are kept.
 */
export const ssr = false;
/** No page links here: the shells are named for those that are made ahead. */
export const entries: EntryGenerator = () => LOCALES.map((locale) => ({ locale }));
/** Opened under its own address, it leads to the first page. */
export const load: PageLoad = ({ params }) =>
	redirect(307, resolve('/[locale=locale]', { locale: localeFrom(params.locale) }));
