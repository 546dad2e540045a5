import { textsOf } from '#lib/content/choice-texts.ts';
import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { partState } from '#lib/domain/counted-claims.ts';
import type { About, OwnModel } from '#lib/domain/own-model.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** A part of the form: who and where, one choice, or what became of the body. */
export type PartId = 'identity' | About;

/** The parts of the form, in the order in which they are offered. */
export const PARTS: readonly PartId[] = ['identity', ...CHOICES.map(({ id }) => id), 'outcome', 'lesson'];

const TIERS: Readonly<Record<Choice['tier'], () => string>> = {
	core: m.own_group_core,
	context: m.own_group_context,
	mandate: m.own_group_mandate,
};

/** The parts after the first, under the words of their groups. */
export function partGroups(): readonly { readonly title: string; readonly parts: readonly About[] }[] {
	const tiers = [...new Set(CHOICES.map(({ tier }) => tier))];
	return [
		...tiers.map((tier) => ({
			title: TIERS[tier](),
			parts: CHOICES.filter((choice) => choice.tier === tier).map(({ id }) => id),
		})),
		{ title: m.own_group_after(), parts: ['outcome', 'lesson'] },
	];
}

/** The title of a part. */
export function partTitle(part: PartId, locale: Locale): string {
	switch (part) {
		case 'identity':
			return m.own_part_identity();
		case 'outcome':
			return m.own_part_outcome();
		case 'lesson':
			return m.own_part_lesson();
		default:
			return wordsOf(part).title[locale];
	}
}

/** The question that a part asks. */
export function partQuestion(about: About, locale: Locale): string {
	if (about === 'outcome') return m.own_question_outcome();
	if (about === 'lesson') return m.own_question_lesson();
	return textsOf(about).question[locale];
}

/** Where the coding of a part stands, in words. */
export function partStateWords(document: OwnModel, about: About): string {
	const state = partState(document, about);
	switch (state.kind) {
		case 'not-looked':
			return m.own_state_not_looked();
		case 'not-found':
			return m.own_state_not_found();
		case 'found':
			return [
				...(state.counted > 0 ? [m.own_state_found({ count: state.counted })] : []),
				...(state.unfinished > 0 ? [m.own_state_unfinished({ count: state.unfinished })] : []),
			].join(', ');
	}
}
