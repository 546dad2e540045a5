import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import { QUALITIES, type Condition, type Quality } from '#lib/domain/evidence-question.ts';
import { kindsWord } from '#lib/features/evidence/kind-words.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { MatrixView } from './matrix-address.ts';
import { momentWords } from './phase-words.ts';

/** How a condition relates a question to an answer, in words. */
export const RELATION_WORDS: Readonly<Record<Condition['is'], () => string>> = {
	this: m.matrix_is,
	'not-this': m.matrix_is_not,
	documented: m.matrix_is_documented,
	'not-documented': m.matrix_is_not_documented,
};

/** How positions are known, in words, in the order in which they are offered. */
export const QUALITY_WORDS: Readonly<Record<Quality, () => string>> = {
	documented: m.matrix_how_documented,
	inferred: m.matrix_how_inferred,
	conflicting: m.matrix_how_conflicting,
	'low-confidence': m.matrix_how_low,
};

/** A condition in words. */
export function conditionWords(condition: Condition, locale: Locale): string {
	const title = wordsOf(condition.choice).title[locale];
	const value = 'option' in condition ? ` ${optionLabel(condition.choice, condition.option, locale)}` : '';
	return `${title} ${RELATION_WORDS[condition.is]()}${value}`;
}

/** What a view asks for, part by part, in words; nothing for the view of every body. */
export function askedWords(view: MatrixView, locale: Locale): readonly string[] {
	const quality = QUALITIES.find((one) => one === view.quality);
	return [
		...(view.search.trim() === '' ? [] : [m.matrix_asked_search({ words: view.search.trim() })]),
		...(view.listed ? [m.matrix_listed()] : []),
		...view.provinces.map((one) => provinceWord(one)),
		...view.kinds.map((one) => kindsWord(one)),
		...view.conditions.map((one) => conditionWords(one, locale)),
		...(quality ? [QUALITY_WORDS[quality]()] : []),
		...(view.stated ? [m.compare_stated_on()] : []),
		...[momentWords(view.moment) ?? []].flat(),
	];
}
