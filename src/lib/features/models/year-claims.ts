import { attestedYear, type Dated } from '#lib/domain/attestation.ts';
import type { Span } from '#lib/domain/evidence.ts';

/** A period, with the source that speaks of it. */
type Sourced = Span & { readonly source: { readonly year: number | null } };

/** How a period meets a year: it begins there, ends there, or is that year alone; `announced`: its source had not seen that end. */
export type Meeting = 'begins' | 'ends' | 'only' | 'announced';

const dated = ({ from, to, source }: Sourced): Dated => ({ from, to, sourceYear: source.year });

/** How a period meets a year; null when it neither begins nor ends there. */
export function meetingIn(claim: Sourced, year: number): Meeting | null {
	const { from, to } = claim;
	const seen = attestedYear(dated(claim)) >= year;
	if (from === year) return to !== year ? 'begins' : seen ? 'only' : 'announced';
	if (to !== year) return null;
	return seen ? 'ends' : 'announced';
}

/** Whether a source attests a claim for a year: what it announces, or leaves open, after its own year it does not. */
export function isAttestedIn(claim: Sourced, year: number): boolean {
	return claim.from <= year && year <= attestedYear(dated(claim));
}

/** Each year in which a period begins or ends, the earliest first, with how many do. */
export function turningYears(
	spans: readonly Span[],
): readonly { readonly year: number; readonly count: number }[] {
	const years = new Set(spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
	return [...years]
		.sort((a, b) => a - b)
		.map((year) => ({ year, count: spans.filter(({ from, to }) => from === year || to === year).length }));
}
