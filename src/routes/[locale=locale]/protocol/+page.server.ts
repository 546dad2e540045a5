import { CODING, codebookSlice, protocolSlice } from '#lib/content/codebook.server.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	return { sections: protocolSlice(locale), codebook: codebookSlice(locale), coding: CODING.choices };
};
