import changelog from '#lib/content/data/changelog.json' with { type: 'json' };
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { aboutDataFiles } from '#lib/features/sources/data-files.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
	files: await aboutDataFiles(),
	versions: changelog.versions,
	counts: {
		claims: EVIDENCE.claims.length,
		models: EVIDENCE.models.length,
		sources: EVIDENCE.sources.length,
	},
});
