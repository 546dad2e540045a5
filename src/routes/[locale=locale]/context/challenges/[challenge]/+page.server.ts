import { error } from '@sveltejs/kit';
import { bearingOn } from '#lib/content/challenges.server.ts';
import { PRESENTATION } from '#lib/content/presentation.server.ts';
import { localeFrom, LOCALES } from '#lib/i18n/locale.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	LOCALES.flatMap((locale) => PRESENTATION.challenges.map(({ id }) => ({ locale, challenge: id })));

export const load: PageServerLoad = ({ params }) => {
	const locale = localeFrom(params.locale);
	const challenges = PRESENTATION.challenges.map(({ id, label }) => ({ id, label: label[locale] }));
	const at = challenges.findIndex(({ id }) => id === params.challenge);
	const challenge = challenges[at];
	if (!challenge) error(404);
	return {
		challenge,
		bearing: bearingOn(challenge.id, locale),
		previous: challenges[at - 1],
		next: challenges[at + 1],
	};
};
