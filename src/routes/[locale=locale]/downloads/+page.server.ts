import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { aboutDataFiles } from '#lib/features/sources/data-files.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	files: aboutDataFiles(),
	counts: {
		claims: EVIDENCE.claims.length,
		models: EVIDENCE.models.length,
		sources: EVIDENCE.sources.length,
	},
});
