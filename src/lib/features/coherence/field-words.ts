import { numberFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { shareOf } from '#lib/words/share-of.ts';
import type { FieldShare } from './field-reading.ts';

const digits = () => numberFormat(getLocale());
/** A page has a hundred counts: their sentences are formed once for each language. */
const keptSentences = new Map<Locale, readonly string[]>();
function kept(): readonly string[] {
	const locale = getLocale();
	const found = keptSentences.get(locale) ?? [0, 1, 2].map((count) => m.coherence_field_keeps({ count }));
	keptSentences.set(locale, found);
	return found;
}

/** A count with all its digits, in the language of the page. */
export function exactCount(count: bigint): string {
	return digits().format(count);
}

/** What an exact count of designs counts, in words. */
export function keptWords(count: bigint): string {
	return kept()[count < 2n ? Number(count) : 2] ?? '';
}

/** What share of the designs is possible with what is fixed, its reason beside it, in one sentence (METHOD §5). */
export function possibleWords({ possible, share, excluding }: FieldShare, fixed: number): string {
	if (possible === 0n) return m.coherence_field_none_left({ count: fixed });
	if (possible === 1n) return m.coherence_field_one_left({ count: fixed });
	const count = excluding.length;
	const words = shareOf(share, getLocale());
	if (fixed === 0) return m.coherence_field_share_all({ count, share: words });
	const said = m.coherence_field_share_fixed({ fixed, share: words });
	return count === 0 ? `${said}.` : m.coherence_field_share_excluded({ possible: said, count });
}

/** How many contradictions an option leaves, beside those that there are now; `taken` for an item that it takes away. */
export function contradictionsWords(left: number, now: number, taken: boolean): string {
	const contradictions =
		left === 0
			? m.coherence_field_contradictions_none()
			: left === now
				? m.coherence_field_contradictions_still({ count: left })
				: m.coherence_field_contradictions_instead({ count: left, now });
	return taken ? m.coherence_field_without({ contradictions }) : m.coherence_field_with({ contradictions });
}
