import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import type { ChoiceId } from '#lib/domain/choices.ts';
import type { Cost } from '#lib/domain/coherence-effects.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** More tensions than this are counted, not named: they stand on the same page. */
const MOST_NAMED = 2;

/**
 * What a way out costs, a sentence each (METHOD §5): what is given up, the form or the role that it replaces, the
 * answers that no longer count, the tensions that come and those that remain.
 */
export function costSentences(
	{ givenUp, dissolved, moot, coming, remaining }: Cost<RuleSlice>,
	locale: Locale,
): readonly string[] {
	// Titles hold commas of their own.
	const list = (words: readonly string[]) => words.join('; ');
	const questions = (choices: readonly ChoiceId[]) => list(choices.map((id) => wordsOf(id).title[locale]));
	const rules = (some: readonly RuleSlice[]) => list(some.map(({ title }) => title));
	const lost = givenUp.flatMap(({ choice, options }) =>
		options.map((option) => optionLabel(choice, option, locale)),
	);
	const count = remaining.length;
	const left =
		count > MOST_NAMED
			? m.words_way_leaves_count({ count }, { locale })
			: m.words_way_leaves({ count, titles: rules(remaining) }, { locale });
	const none = coming.length === 0 ? [m.words_way_leaves_none({}, { locale })] : [];
	return [
		lost.length > 0
			? m.words_way_gives_up({ options: list(lost) }, { locale })
			: m.words_way_gives_nothing_up({}, { locale }),
		...(dissolved.length > 0 ? [m.words_way_dissolves({ titles: questions(dissolved) }, { locale })] : []),
		...(moot.length > 0 ? [m.words_way_moot({ titles: questions(moot) }, { locale })] : []),
		...(coming.length > 0 ? [m.words_way_brings({ titles: rules(coming) }, { locale })] : []),
		...(count > 0 ? [left] : none),
	];
}

/** The ways out that keep the form and the role of the coalition, and what hangs on its answers, before the others. */
export function keepingFirst<Way extends { readonly cost: Cost }>(ways: readonly Way[]): readonly Way[] {
	const keeps = ({ cost }: Way) => cost.dissolved.length === 0 && cost.moot.length === 0;
	return [...ways.filter(keeps), ...ways.filter((way) => !keeps(way))];
}
