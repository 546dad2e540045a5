import { presentationSlice, subjectSlice } from '#lib/content/context.server.ts';
import { SUBJECTS } from '#lib/content/context.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	return {
		presentation: presentationSlice(locale),
		subjects: SUBJECTS.map((subject) => ({ subject, count: subjectSlice(subject, locale).items.length })),
	};
};
