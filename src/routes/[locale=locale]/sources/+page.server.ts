import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { modelSlices } from '#lib/content/slices.server.ts';
import { restingOnSources } from '#lib/features/sources/resting.server.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => ({
	sources: EVIDENCE.sources,
	resting: restingOnSources(),
	models: modelSlices(localeFrom(params.locale)),
});
