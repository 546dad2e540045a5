import { LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator } from './$types';

/** No page links here before a body is added: the pages are named for those that are made ahead. */
export const entries: EntryGenerator = () => LOCALES.map((locale) => ({ locale }));
