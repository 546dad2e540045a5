import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** Below this, a count is short enough to be said as it is. */
const SHORT = 10_000n;
const MILLION = 1_000_000n;

/** A count with all its digits, in the language of the page. */
export function exactCount(count: bigint): string {
	return new Intl.NumberFormat(`${getLocale()}-CA`).format(count);
}

/** A count as it is said: small ones exactly, large ones to two digits, in millions or more where it can be. */
export function aboutCount(count: bigint): string {
	if (count < SHORT) return exactCount(count);
	const number = new Intl.NumberFormat(`${getLocale()}-CA`, {
		maximumSignificantDigits: 2,
		...(count < MILLION ? {} : { notation: 'compact', compactDisplay: 'long' }),
	}).format(count);
	return m.coherence_field_about({ number });
}

/** A count of designs as it is said. */
export function designsCount(count: bigint): string {
	const number = aboutCount(count);
	return count < MILLION
		? m.coherence_field_designs({ count: Number(count), number })
		: m.coherence_field_designs_millions({ number });
}

/** What is left of the field, in one sentence. */
export function remainingWords(remaining: bigint, fixed: number, possible: bigint): string {
	if (fixed === 0)
		return m.coherence_field_all({ possible: designsCount(possible), remaining: aboutCount(remaining) });
	if (remaining === 0n) return m.coherence_field_none_left({ count: fixed });
	if (remaining === 1n) return m.coherence_field_one_left({ count: fixed });
	return m.coherence_field_left({ count: fixed, designs: designsCount(remaining) });
}
