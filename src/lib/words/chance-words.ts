import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** A probability as a count in a hundred: never “0 in 100”, nor “100 in 100”, for what can happen or not. */
function timesInAHundred(probability: number): 'under' | 'over' | number {
	const count = Math.round(probability * 100);
	if (count === 0) return 'under';
	return count === 100 && probability < 1 ? 'over' : count;
}

/** How often a plan drawn at random is as similar to a body, P in [0, 1] (METHOD §3): “3 in 100 plans …”. */
export function chanceWords(probability: number, locale: Locale): string {
	const count = timesInAHundred(probability);
	if (count === 'under') return m.words_chance_under({}, { locale });
	if (count === 'over') return m.words_chance_over({}, { locale });
	return m.words_chance({ count }, { locale });
}

/** How much more than chance the highest similarity is, from P* in [0, 1] (METHOD §3). */
export type ChanceVerdict = 'clearly-more' | 'more' | 'no-more';

/** Clearly more up to 0.05, more up to 0.25. */
export function chanceVerdict(leader: number): ChanceVerdict {
	if (leader <= 0.05) return 'clearly-more';
	return leader <= 0.25 ? 'more' : 'no-more';
}

/** The verdict on the body that leads, with how often plans drawn at random reach as much. */
export function chanceVerdictWords(leader: number, locale: Locale): string {
	const count = timesInAHundred(leader);
	const plans =
		count === 'under'
			? m.words_times_under({}, { locale })
			: count === 'over'
				? m.words_times_over({}, { locale })
				: m.words_times({ count }, { locale });
	switch (chanceVerdict(leader)) {
		case 'clearly-more':
			return m.words_chance_clearly_more({ plans }, { locale });
		case 'more':
			return m.words_chance_more({ plans }, { locale });
		case 'no-more':
			return m.words_chance_no_more({ plans }, { locale });
	}
}
