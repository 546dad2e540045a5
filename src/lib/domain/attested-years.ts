import { attestedYear } from './attestation.ts';
import type { ClaimStatus, PositionClaim } from './evidence.ts';
import type { YearRange } from './phases.ts';

/** Consecutive years, ends included, that a source attests: a documented claim, or an inferred one alone. */
export interface AttestedRun extends YearRange {
	readonly status: ClaimStatus;
}

/** What of a claim tells which years it attests, and how. */
type Attesting = Pick<PositionClaim, 'from' | 'to' | 'sourceYear' | 'status'>;

function statusIn(claims: readonly Attesting[], year: number): ClaimStatus | undefined {
	const attesting = claims.filter((claim) => claim.from <= year && year <= attestedYear(claim));
	if (attesting.some(({ status }) => status === 'documented')) return 'documented';
	return attesting.length > 0 ? 'inferred' : undefined;
}

/** The runs of years of a range in which something is so, in order; none in the years in which it is nothing. */
function runsOf<Value>(
	{ from, to }: YearRange,
	valueIn: (year: number) => Value | undefined,
): readonly (YearRange & { readonly value: Value })[] {
	const runs: { from: number; to: number; value: Value }[] = [];
	for (let year = from; year <= to; year += 1) {
		const value = valueIn(year);
		const before = runs.at(-1);
		if (before && before.to === year - 1 && before.value === value) before.to = year;
		else if (value !== undefined) runs.push({ from: year, to: year, value });
	}
	return runs;
}

const spansOf = (runs: readonly YearRange[]) => runs.map(({ from, to }): YearRange => ({ from, to }));

/**
 * The years of a range that some claims attest, in order; the others are announced, carried on by an open end, or not
 * spoken of (METHOD §2, years between attestations are drawn as such).
 */
export function attestedRuns(claims: readonly Attesting[], range: YearRange): readonly AttestedRun[] {
	return runsOf(range, (year) => statusIn(claims, year)).map(({ from, to, value }) => ({
		from,
		to,
		status: value,
	}));
}

/** The same years, whatever the status. */
export function attestedSpans(claims: readonly Attesting[], range: YearRange): readonly YearRange[] {
	return spansOf(runsOf(range, (year) => (statusIn(claims, year) ? true : undefined)));
}

/** The years of a range that some claims speak of and none attests: announced, or carried on by an open end. */
export function carriedSpans(claims: readonly Attesting[], range: YearRange): readonly YearRange[] {
	const speaks = (year: number) => claims.some(({ from, to }) => from <= year && (to === null || year <= to));
	return spansOf(runsOf(range, (year) => (speaks(year) && !statusIn(claims, year) ? true : undefined)));
}
