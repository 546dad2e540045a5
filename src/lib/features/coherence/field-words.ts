import { numberFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** From here on a sentence says a rounded count, with the exact one beside it. */
const MILLION = 1_000_000n;

const digits = () => numberFormat(getLocale());
const millions = () =>
	numberFormat(getLocale(), {
		maximumSignificantDigits: 2,
		notation: 'compact',
		compactDisplay: 'long',
	});
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

/** A sentence that says this count rounds it: the exact one has to stand beside it. */
export function isRounded(count: bigint): boolean {
	return count >= MILLION;
}

/** A count as a sentence says it: exactly below a million, to two digits in millions or more. */
export function aboutCount(count: bigint): string {
	if (!isRounded(count)) return exactCount(count);
	return m.coherence_field_about({ number: millions().format(count) });
}

/** A count of designs as it is said. */
export function designsCount(count: bigint): string {
	const number = aboutCount(count);
	return isRounded(count)
		? m.coherence_field_designs_millions({ number })
		: m.coherence_field_designs({ count: Number(count), number });
}

/** What is left of the field, in one sentence. */
export function remainingWords(remaining: bigint, fixed: number, possible: bigint): string {
	if (fixed === 0)
		return m.coherence_field_all({ possible: designsCount(possible), remaining: aboutCount(remaining) });
	if (remaining === 0n) return m.coherence_field_none_left({ count: fixed });
	if (remaining === 1n) return m.coherence_field_one_left({ count: fixed });
	return m.coherence_field_left({ count: fixed, designs: designsCount(remaining) });
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
