import { json } from '@sveltejs/kit';
import { ruleSlices } from '#lib/content/rule-slices.server.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => LOCALES.map((locale) => ({ locale }));

/** The coherence rules in one language: loaded once, when a page first reads them. */
export const GET: RequestHandler = ({ params }) => json(ruleSlices(localeFrom(params.locale)));
