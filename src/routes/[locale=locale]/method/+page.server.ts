import * as v from 'valibot';
import doubleCoding from '#lib/content/data/double-coding.json' with { type: 'json' };
import { DoubleCodingFile } from '#lib/content/schema.ts';
import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const { total, choices, date } = v.parse(DoubleCodingFile, doubleCoding);
	return {
		models: modelSlices(localeFrom(params.locale)),
		claims: packedClaims(),
		coding: { total, choices },
		checked: date,
	};
};
