import { askedWith } from '#lib/content/asked-with.server.ts';
import { CHOICES } from '#lib/content/choices.ts';
import { localeFrom } from '#lib/i18n/locale.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	const core = CHOICES.filter(({ tier }) => tier === 'core');
	return { questions: core.map((choice) => ({ choice, texts: askedWith(choice.id, locale) })) };
};
