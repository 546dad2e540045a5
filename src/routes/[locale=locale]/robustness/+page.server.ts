import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Only the comparison of a design leads here: no page that is made ahead does. */
export const entries: EntryGenerator = () => LOCALES.map((locale) => ({ locale }));

export const load: PageServerLoad = ({ params }) => ({
	models: modelSlices(localeFrom(params.locale)),
	packed: packedClaims(),
});
