import { wordsOf } from '#lib/content/choices.ts';
import type { Meeting, Pairing } from '#lib/domain/side-by-side.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

type Word = (inputs: { count: number }, options: { locale: Locale }) => string;

/** In the order in which they are told. */
const COUNTED: readonly (readonly [Meeting, Word])[] = [
	['same', m.words_same],
	['near', m.words_near],
	['different', m.words_different],
	['depends', m.words_depends],
	['not-documented', m.words_not_documented],
];

/**
 * How a body meets what a design chose, in one line: “4 the same, 1 similar, 1 not documented”; of each list, how many
 * of the wanted items are on it. Empty where nothing was chosen.
 */
export function meetingLine(pairings: readonly Pairing[], locale: Locale): string {
	const counts = COUNTED.flatMap(([meeting, word]) => {
		const count = pairings.filter((pairing) => pairing.meeting === meeting).length;
		return count === 0 ? [] : [word({ count }, { locale })];
	});
	const lists = pairings
		.filter(({ meeting }) => meeting === 'shares')
		.map(({ choice, shared, chosen }) =>
			m.words_shares({ title: wordsOf(choice.id).title[locale], shared, wanted: chosen.length }, { locale }),
		);
	return [...counts, ...lists].join(', ');
}
