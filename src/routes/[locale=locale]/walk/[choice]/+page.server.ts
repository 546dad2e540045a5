import { error } from '@sveltejs/kit';
import { askedWith } from '#lib/content/asked-with.server.ts';
import { CHOICES } from '#lib/content/choices.ts';
import { choiceNotesOf, precedentsOf } from '#lib/content/slices.server.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => CHOICES.map(({ id }) => ({ locale, choice: id })));

export const load: PageServerLoad = ({ params }) => {
	if (!CHOICES.some(({ id }) => id === params.choice)) error(404);
	const locale = localeFrom(params.locale);
	return {
		texts: askedWith(params.choice, locale),
		notes: choiceNotesOf(params.choice, locale),
		precedents: precedentsOf(params.choice, locale),
	};
};
