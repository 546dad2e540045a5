import { shareInterval } from '#lib/domain/share-interval.ts';
import { errorOf } from '#lib/domain/robustness.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

const percentOf = (digits: number) =>
	numberFormat(getLocale(), { style: 'percent', maximumFractionDigits: digits });
/** Sums of shares may stray from 0 and 1 by their last digits. */
const ROUNDING = 1e-9;
/** The finest step that is written, as a share. */
const STEP = 0.001;

/** A share that was drawn, in words, with its error where that is worth saying. */
export interface ShareWords {
	readonly share: string;
	/** Without its sign ±; absent where the share is nothing, all, or too near either for one. */
	readonly error?: string;
}

/** A number of draws in the language of the page. */
export function drawsWords(draws: number): string {
	return numberFormat(getLocale()).format(draws);
}

/** A share that was drawn: a tenth of a percent and its error; what never, or always, happened is said so. */
export function shareWords(share: number, draws: number): ShareWords {
	const percent = percentOf(1);
	if (share <= ROUNDING) return { share: m.robustness_never_in({ draws: drawsWords(draws) }) };
	if (share >= 1 - ROUNDING) return { share: m.robustness_always_in({ draws: drawsWords(draws) }) };
	if (share < STEP) return { share: m.robustness_under({ share: percent.format(STEP) }) };
	if (share > 1 - STEP) return { share: m.robustness_over({ share: percent.format(1 - STEP) }) };
	return { share: percent.format(share), error: percent.format(Math.max(STEP, errorOf(share, draws))) };
}

/** The same in one line. */
export function shareLine(share: number, draws: number): string {
	const words = shareWords(share, draws);
	return words.error === undefined ? words.share : `${words.share} ± ${words.error}`;
}

/** A share as a sentence says it: whole percents, and neither none nor all when it is not. */
export function roundShare(share: number): string {
	const percent = percentOf(0);
	if (share > 0.99 && share < 1) return m.robustness_over({ share: percent.format(0.99) });
	if (share > 0 && share < 0.01) return m.robustness_under({ share: percent.format(0.01) });
	return percent.format(share);
}

/** What a share of nothing, or of all, does not prove. */
export function neverWords(draws: number): string {
	return m.robustness_never_note({
		draws: drawsWords(draws),
		bound: percentOf(2).format(shareInterval(0, draws).most),
	});
}

/** The bounds of a drawn share, where it is neither nothing nor all: what a chart draws over its bar. */
export function drawnBetween(share: number, draws: number) {
	return share <= ROUNDING || share >= 1 - ROUNDING ? undefined : shareInterval(share, draws);
}
