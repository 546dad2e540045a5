import type { Span } from '#lib/domain/evidence.ts';
import { lastAttested } from '#lib/ui/evidence/period.ts';

/** How a period meets a year: it begins there, ends there, or is that year alone. */
export type Meeting = 'begins' | 'ends' | 'only';

/** How a period meets a year; null when it neither begins nor ends there. */
export function meetingIn({ from, to }: Span, year: number): Meeting | null {
	if (from === year) return to === year ? 'only' : 'begins';
	return to === year ? 'ends' : null;
}

/** Whether a source attests a claim for a year: an open end after the source’s own year does not. */
export function isAttestedIn(
	claim: Span & { readonly source: { readonly year: number | null } },
	year: number,
): boolean {
	return claim.from <= year && year <= lastAttested(claim, claim.source.year);
}

/** Each year in which a period begins or ends, the earliest first, with how many do. */
export function turningYears(
	spans: readonly Span[],
): readonly { readonly year: number; readonly count: number }[] {
	const years = new Set(spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
	return [...years]
		.sort((a, b) => a - b)
		.map((year) => ({ year, count: spans.filter((span) => meetingIn(span, year) !== null).length }));
}
