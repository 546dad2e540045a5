import { numberFormat, pluralRules } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** A share in [0, 1] as a whole percentage, in the language of the page. */
export function percent(share: number): string {
	return numberFormat(getLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A figure with all its digits, in the language of the page: enough to be computed again. */
export function exactly(figure: number): string {
	return numberFormat(getLocale(), { maximumFractionDigits: 12 }).format(figure);
}

/** A rank: “1er”, “2e”; “1st”, “2nd”. */
export function ordinal(rank: number): string {
	const place = numberFormat(getLocale()).format(rank);
	switch (pluralRules(`${getLocale()}-CA`, { type: 'ordinal' }).select(rank)) {
		case 'one':
			return m.compare_rank_one({ place });
		case 'two':
			return m.compare_rank_two({ place });
		case 'few':
			return m.compare_rank_few({ place });
		default:
			return m.compare_rank_other({ place });
	}
}

/** The ranks that the unknowns allow, in words. */
export function rankRange(best: number, worst: number): string {
	return best === worst
		? m.compare_rank_only({ rank: ordinal(best) })
		: m.compare_rank_between({ best: ordinal(best), worst: ordinal(worst) });
}

/** The likeness that the evidence allows, in words: one share, or between two. */
export function likenessRange(lower: number, upper: number): string {
	const [from, to] = [percent(lower), percent(upper)];
	return from === to ? from : m.compare_likeness_between({ from, to });
}

/** Krippendorff's alpha in the language of the page; a dash where it is not defined. */
export function alphaWords(alpha: number | null): string {
	return alpha === null ? '–' : exactly(alpha);
}
