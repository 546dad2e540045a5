import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Shares that have a name, least first. */
const NAMED = [
	[1 / 10, m.words_share_tenth],
	[1 / 5, m.words_share_fifth],
	[1 / 4, m.words_share_quarter],
	[1 / 3, m.words_share_third],
	[1 / 2, m.words_share_half],
	[2 / 3, m.words_share_two_thirds],
	[3 / 4, m.words_share_three_quarters],
	[9 / 10, m.words_share_nine_tenths],
] as const;

/**
 * A share in [0, 1] without false precision: “about half”, the nearest that has a name. None and all are said of
 * nothing else; beyond a twentieth of either, so is that.
 */
export function shareOf(share: number, locale: Locale): string {
	if (share <= 0) return m.words_share_none({}, { locale });
	if (share >= 1) return m.words_share_all({}, { locale });
	if (share < 0.05) return m.words_share_few({}, { locale });
	if (share > 0.95) return m.words_share_almost_all({}, { locale });
	const [, words] = NAMED.reduce((nearest, one) =>
		Math.abs(one[0] - share) < Math.abs(nearest[0] - share) ? one : nearest,
	);
	return words({}, { locale });
}
