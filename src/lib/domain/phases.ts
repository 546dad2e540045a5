import {
	EVIDENCE_YEAR,
	positionFrom,
	positionInYear,
	positionOf,
	type Known,
	type PositionClaim,
	type Span,
	type YearChoice,
} from './evidence.ts';

/** Years that are asked about, ends included, in order. */
export interface YearRange {
	readonly from: number;
	readonly to: number;
}

/** When positions are read: in one year, as last known, at any time, or in some year of a period. */
export type Moment = YearChoice | 'any-time' | YearRange;

/** Consecutive years in which the same is known of a body on a choice. */
export interface Phase {
	/** From its first year to its last; `to` null: still so at the date of a source. */
	readonly span: Span;
	readonly position: Known;
}

/** Whether a moment is many years, in which a position may have changed. */
export function isLong(moment: Moment): moment is 'any-time' | YearRange {
	return moment === 'any-time' || typeof moment === 'object';
}

/** Whether a period has a year in common with a range. */
export function meets({ from, to }: Span, range: YearRange): boolean {
	return from <= range.to && (to === null || to >= range.from);
}

/** The values of a position, as a text that is the same for the same ones; partial lists are one and the same. */
function nameOf(position: Known): string {
	if (position.kind === 'at-least') return '';
	const sides = position.kind === 'known' ? [position.side] : position.sides;
	return sides
		.map(({ value }) => value)
		.sort()
		.join(' ');
}

function claimsOf(position: Known): readonly PositionClaim[] {
	if (position.kind === 'conflicting') return position.sides.flatMap(({ claims }) => claims);
	return position.kind === 'known' ? position.side.claims : position.claims;
}

/** Every phase of one body on one choice, the earliest first. Years of which nothing is known are in none. */
function allPhases(claims: readonly PositionClaim[]): readonly Phase[] {
	const [first, ...others] = claims;
	if (!first) return [];
	if (others.length === 0)
		return [
			{
				span: { from: first.from, to: first.to },
				position: positionFrom(claims, first.to ?? EVIDENCE_YEAR),
			},
		];
	// Nothing changes but where a claim begins, or after one ends: a claim is superseded where another begins.
	const turns = claims.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1]));
	const starts = [...new Set(turns)].sort((a, b) => a - b);
	const last = Math.max(EVIDENCE_YEAR, ...starts);
	const runs: { from: number; to: number; name: string; claims: Set<PositionClaim>; open: boolean }[] = [];
	for (const [at, from] of starts.entries()) {
		const position = positionInYear(claims, from);
		if (!('attested' in position)) continue;
		const to = (starts[at + 1] ?? last + 1) - 1;
		const held = claimsOf(position);
		const open = to === last && held.some((claim) => claim.to === null);
		const before = runs.at(-1);
		if (before && before.to === from - 1 && before.name === nameOf(position)) {
			before.to = to;
			before.open = open;
			for (const claim of held) before.claims.add(claim);
		} else runs.push({ from, to, name: nameOf(position), claims: new Set(held), open });
	}
	return runs.map(({ from, to, claims: held, open }) => ({
		span: { from, to: open ? null : to },
		position: positionFrom([...held], to),
	}));
}

/**
 * What was known of one body on one choice in some years, from all its claims on that choice: each phase that has a
 * year in the range, whole. For a set choice, the claims that speak of the range alone, since each is a partial list.
 */
export function phasesIn(claims: readonly PositionClaim[], range: YearRange): readonly Phase[] {
	const lists = claims.some(({ value }) => Array.isArray(value));
	return allPhases(lists ? claims.filter((claim) => meets(claim, range)) : claims).filter(({ span }) =>
		meets(span, range),
	);
}

/** What is known at a moment: at most one phase in one year or as last known; none where nothing is. */
export function phasesAt(claims: readonly PositionClaim[], moment: Moment): readonly Phase[] {
	if (moment === 'any-time') return allPhases(claims);
	if (typeof moment === 'object') return phasesIn(claims, moment);
	const position = positionOf(claims, moment);
	if (!('attested' in position)) return [];
	const [phase] = phasesIn(claims, { from: position.year, to: position.year });
	// The period of the whole phase, with the claims of the year alone.
	return phase ? [{ span: phase.span, position }] : [];
}

/** Whether anything is known of one body on one choice at a moment, from all its claims on that choice. */
export function isKnownAt(claims: readonly PositionClaim[], moment: Moment): boolean {
	// In the year in which a claim begins, it counts, or one that begins with it.
	if (moment === 'any-time') return claims.length > 0;
	return phasesAt(claims, moment).length > 0;
}
