import { error } from '@sveltejs/kit';
import { subjectSlice } from '#lib/content/context.server.ts';
import { subjectFrom, SUBJECTS } from '#lib/content/context.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => SUBJECTS.map((subject) => ({ locale, subject })));

export const load: PageServerLoad = ({ params }) => {
	const subject = subjectFrom(params.subject);
	if (!subject) error(404);
	return { slice: subjectSlice(subject, localeFrom(params.locale)) };
};
