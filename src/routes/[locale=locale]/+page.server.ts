import { EVIDENCE } from '#lib/content/evidence.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	claims: EVIDENCE.claims.length,
	models: EVIDENCE.models.length,
});
