import { glossarySlice } from '#lib/content/glossary.server.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({ terms: glossarySlice(localeFrom(params.locale)) });
