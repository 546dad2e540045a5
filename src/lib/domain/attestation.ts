import type { PositionClaim } from './evidence.ts';

/** The year of the edition: what is known is read up to here (METHOD §2). */
export const EVIDENCE_YEAR = 2026;

/** When a claim is said to hold, and when its source spoke. */
export type Dated = Pick<PositionClaim, 'from' | 'to' | 'sourceYear'>;

/** The year in which a claim’s source spoke: where it has none, `from` if the claim is open, else the edition’s (METHOD §2). */
export function spokenIn({ from, to, sourceYear }: Dated): number {
	return sourceYear ?? (to === null ? from : EVIDENCE_YEAR);
}

/** The last attested year t(c) of a claim: nobody attests what comes after they spoke (METHOD §2). */
export function attestedYear(claim: Dated): number {
	const spoken = spokenIn(claim);
	return claim.to === null ? spoken : Math.min(claim.to, spoken);
}

/** t′(c): the last attested year, or the first one of a claim that is wholly announced; for superseding only (METHOD §2). */
export function beganOrAttested(claim: Dated): number {
	return Math.max(claim.from, attestedYear(claim));
}

/**
 * How a claim speaks of a year of its period: its source had seen it · its source announced it · its source said
 * that it was still so, without an end.
 */
export type ClaimState = 'attested' | 'announced' | 'open';

/** How a claim speaks of one of the years of its period (METHOD §2). */
export function stateIn(claim: Dated, year: number): ClaimState {
	const spoken = spokenIn(claim);
	if (year <= spoken) return 'attested';
	return claim.to === null && claim.from <= spoken ? 'open' : 'announced';
}
