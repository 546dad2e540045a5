import { attestedYear } from './attestation.ts';
import { attestedSpans, carriedSpans } from './attested-years.ts';
import type { ChoiceId, OptionId } from './choices.ts';
import {
	EVIDENCE_YEAR,
	grouped,
	naming,
	positionInYear,
	statusOf,
	type ClaimStatus,
	type Position,
	type PositionClaim,
	type Span,
} from './evidence.ts';
import type { YearRange } from './phases.ts';

/** One value held during a segment, and how it rests on its sources. */
export interface Held {
	readonly value: OptionId;
	readonly status: ClaimStatus;
}

/** Consecutive years, ends included, in which what is known of one body on one choice stays the same. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	/** `silent`: nothing is documented for these years, which is never a "no". */
	readonly kind: 'known' | 'conflicting' | 'at-least' | 'silent';
	/** One value when known, several when conflicting, the items found when at least; none when silent. */
	readonly held: readonly Held[];
	/** The claims that stand in at least one of these years. */
	readonly claims: readonly PositionClaim[];
	/** Last year for which one of these claims is attested; null when silent. Which years are is told by `attestedRuns`. */
	readonly attested: number | null;
	/** Whether a claim that is still so at its source's date stands in the last of these years. */
	readonly open: boolean;
}

/** The values of a position, and the claims that carry them. */
function heldIn(position: Position): Pick<Segment, 'kind' | 'held' | 'claims'> {
	switch (position.kind) {
		case 'known':
			return { kind: 'known', held: [position.side], claims: position.side.claims };
		case 'conflicting':
			return {
				kind: 'conflicting',
				held: position.sides,
				claims: position.sides.flatMap(({ claims }) => claims),
			};
		case 'at-least':
			return {
				kind: 'at-least',
				held: position.items.map((value) => ({ value, status: statusOf(naming(position.claims, value)) })),
				claims: position.claims,
			};
		case 'other-years':
		case 'not-documented':
			return { kind: 'silent', held: [], claims: [] };
	}
}

function nameOf({ kind, held }: Pick<Segment, 'kind' | 'held'>): string {
	return [kind, ...held.map(({ value, status }) => `${value} ${status}`).sort()].join(' / ');
}

function segmentOf(from: number, years: readonly Pick<Segment, 'kind' | 'held' | 'claims'>[]): Segment {
	const first = years[0];
	const last = years.at(-1);
	if (!first || !last) throw new Error('A segment has at least one year');
	const claims = [...new Set(years.flatMap((year) => year.claims))];
	return {
		from,
		to: from + years.length - 1,
		kind: first.kind,
		held: first.held.map(({ value, status }) => ({ value, status })),
		claims,
		attested: claims.length === 0 ? null : Math.max(...claims.map(attestedYear)),
		open: last.claims.some(({ to }) => to === null),
	};
}

/**
 * How the position of one body on one choice went, from all its claims on that choice: every year from the first to
 * the last is in exactly one segment, in order, and agrees with `positionInYear` (METHOD §2).
 */
export function segmentsOf(
	claims: readonly PositionClaim[],
	firstYear: number,
	lastYear: number,
): readonly Segment[] {
	const segments: Segment[] = [];
	let from = firstYear;
	let alike: Pick<Segment, 'kind' | 'held' | 'claims'>[] = [];
	for (let year = firstYear; year <= lastYear; year += 1) {
		const held = heldIn(positionInYear(claims, year));
		const [start] = alike;
		if (start && nameOf(start) !== nameOf(held)) {
			segments.push(segmentOf(from, alike));
			from = year;
			alike = [];
		}
		alike.push(held);
	}
	return alike.length > 0 ? [...segments, segmentOf(from, alike)] : segments;
}

/** The period of a segment as its claims give it: it may begin before the first year that was read, and end after the last. */
export function spanOfSegment(segment: Segment, firstYear: number, lastYear: number): Span {
	const { from, to, claims, open } = segment;
	const ends = claims.map((claim) => claim.to ?? to);
	return {
		from: from === firstYear ? Math.min(from, ...claims.map((claim) => claim.from)) : from,
		to: to === lastYear ? (open ? null : Math.max(to, ...ends)) : to,
	};
}

/**
 * The first year of a segment that documented claims of its value do not attest any more and an inferred one still does;
 * null where there is none. Documented and inferred are not to be drawn as one.
 */
export function inferredFrom({ from, to, claims }: Segment, value?: OptionId): number | null {
	const last = (status: ClaimStatus) =>
		Math.max(
			...claims
				.filter((claim) => claim.status === status)
				.filter((claim) => value === undefined || [claim.value].flat().includes(value))
				.map(attestedYear),
		);
	const [documented, inferred] = [last('documented'), last('inferred')];
	const first = Math.max(from, documented + 1);
	return documented > -Infinity && first <= inferred && first <= to ? first : null;
}

/** A single-option choice that is known with one value, then with another, dated by what the sources say (METHOD §2). */
export interface Change {
	readonly choice: ChoiceId;
	/** The first year that a source claims the new value for: it had happened by then. */
	readonly year: number;
	/** The last year for which a source attests the old value: it happened after. Sources that overlap may put it later than `year`. */
	readonly after: number;
	readonly before: OptionId;
	readonly now: OptionId;
	/** The claims that say the old value, since it was known. */
	readonly claimsBefore: readonly PositionClaim[];
	/** The claims that say the new value, until it is known. */
	readonly claims: readonly PositionClaim[];
}

/** One value while it is the last one known, with the claims that say it. */
interface Era {
	readonly value: OptionId;
	readonly claims: Set<PositionClaim>;
}

/** The values known one after the other. What a dispute says counts for the values on either side of it. */
function erasOf(segments: readonly Segment[]): readonly Era[] {
	const eras: Era[] = [];
	let disputed: PositionClaim[] = [];
	for (const { kind, held, claims } of segments) {
		const [only] = held;
		if (kind === 'conflicting') {
			disputed.push(...claims);
			const last = eras.at(-1);
			for (const claim of last ? naming(claims, last.value) : []) last?.claims.add(claim);
		} else if (kind === 'known' && only) {
			const last = eras.at(-1);
			const era = last?.value === only.value ? last : { value: only.value, claims: new Set<PositionClaim>() };
			if (era !== last) eras.push(era);
			for (const claim of [...naming(disputed, only.value), ...claims]) era.claims.add(claim);
			disputed = [];
		}
	}
	return eras;
}

/** What changed in one body between two years, the earliest first: only from one known value to another. */
export function changesOf(
	claims: readonly PositionClaim[],
	firstYear: number,
	lastYear: number,
): readonly Change[] {
	return [...grouped(claims, (claim) => claim.choice)]
		.flatMap(([choice, about]) => {
			const eras = erasOf(segmentsOf(about, firstYear, lastYear));
			return eras.slice(1).flatMap((now, at): Change[] => {
				const before = eras[at];
				if (!before) return [];
				const [claimsBefore, claimsNow] = [[...before.claims], [...now.claims]];
				return [
					{
						choice,
						year: Math.min(...claimsNow.map(({ from }) => from)),
						after: Math.max(...claimsBefore.map(attestedYear)),
						...{ before: before.value, now: now.value, claimsBefore, claims: claimsNow },
					},
				];
			});
		})
		.sort((a, b) => a.year - b.year);
}

/** The years between which a change is dated, the earlier first: both are given by sources. */
export function yearsOfChange({ after, year }: Pick<Change, 'after' | 'year'>): YearRange {
	// One source may have seen the old value end in the very year before the new one began: then the year is known.
	if (year - after === 1) return { from: year, to: year };
	return { from: Math.min(after, year), to: Math.max(after, year) };
}

/** Whether a change may have happened in a year, by what the sources say. */
export function isAround(change: Pick<Change, 'after' | 'year'>, year: number): boolean {
	const { from, to } = yearsOfChange(change);
	// In the last year of the old value, a source still had it so; unless sources overlap, or give one year.
	return year <= to && (from < year || (from === year && (from === to || change.year < change.after)));
}

/** What the claims about a body say of its years. */
export interface Life {
	/** The first year that a claim speaks of. */
	readonly first: number;
	/** The last year for which a claim is attested. */
	readonly attested: number;
	/** The years that a source attests, in order. */
	readonly years: readonly YearRange[];
	/** The years that are only announced, or carried on by an open end up to the edition’s, in order. */
	readonly carried: readonly YearRange[];
	/** The last year spoken of, when every claim has an end: no position is documented afterwards, which does not prove that the body ended; null while one is open. */
	readonly lastTrace: number | null;
}

/** The years that the claims about one body span; null when there is no claim. */
export function lifeOf(
	claims: readonly Pick<PositionClaim, 'from' | 'to' | 'sourceYear' | 'status'>[],
): Life | null {
	if (claims.length === 0) return null;
	const first = Math.min(...claims.map(({ from }) => from));
	const attested = Math.max(...claims.map(attestedYear));
	const open = claims.some(({ to }) => to === null);
	return {
		first,
		attested,
		years: attestedSpans(claims, { from: first, to: attested }),
		carried: carriedSpans(claims, { from: first, to: EVIDENCE_YEAR }),
		lastTrace: open ? null : Math.max(...claims.map(({ to }) => to ?? 0)),
	};
}
