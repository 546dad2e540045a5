import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({
	models: modelSlices(localeFrom(params.locale)),
	packed: packedClaims(),
});
