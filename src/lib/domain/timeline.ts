import type { ChoiceId, OptionId } from './choices.ts';
import {
	attestedYear,
	grouped,
	isSuperseded,
	positionInYear,
	type ClaimStatus,
	type Position,
	type PositionClaim,
	type Span,
} from './evidence.ts';

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
	/** Last year for which one of these claims is attested: later years rest on an open end; null when silent. */
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
				held: position.items.map((value) => ({ value, status: position.status })),
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

/** The first year in which a later claim takes this one's place, no later than the last year; null when none does. */
export function supersededFrom(
	claim: PositionClaim,
	claims: readonly PositionClaim[],
	lastYear: number,
): number | null {
	for (let year = attestedYear(claim) + 1; year <= lastYear; year += 1)
		if (isSuperseded(claim, claims, year)) return year;
	return null;
}

/** A single-option choice that is known with one value, then with another. */
export interface Change {
	readonly choice: ChoiceId;
	/** The first year of the new value. */
	readonly year: number;
	/** The last year for which the old value is known: the years between are silent or conflicting. */
	readonly after: number;
	readonly before: OptionId;
	readonly now: OptionId;
	/** The claims that say the old value, as it was last known. */
	readonly claimsBefore: readonly PositionClaim[];
	/** The claims that say the new value. */
	readonly claims: readonly PositionClaim[];
}

/** What changed in one body between two years, the earliest first: only from one known value to another. */
export function changesOf(
	claims: readonly PositionClaim[],
	firstYear: number,
	lastYear: number,
): readonly Change[] {
	const changes: Change[] = [];
	for (const [choice, about] of grouped(claims, (claim) => claim.choice)) {
		let before: { value: OptionId; to: number; claims: readonly PositionClaim[] } | undefined;
		for (const { kind, held, from, to, claims } of segmentsOf(about, firstYear, lastYear)) {
			const [only] = held;
			if (kind !== 'known' || !only) continue;
			if (before && before.value !== only.value)
				changes.push({
					choice,
					year: from,
					after: before.to,
					before: before.value,
					now: only.value,
					claimsBefore: before.claims,
					claims,
				});
			before = { value: only.value, to, claims };
		}
	}
	return changes.sort((a, b) => a.year - b.year);
}

/** The years that the claims about a body span. It says nothing of years outside them. */
export interface Life {
	/** The first year that a claim speaks of. */
	readonly first: number;
	/** The last year for which a claim is attested. */
	readonly attested: number;
	/** The last year spoken of, when every claim has an end: no position is documented afterwards, which does not prove that the body ended; null while one is open. */
	readonly lastTrace: number | null;
}

/** The years that the claims about one body span; null when there is no claim. */
export function lifeOf(claims: readonly Pick<PositionClaim, 'from' | 'to' | 'sourceYear'>[]): Life | null {
	if (claims.length === 0) return null;
	const attested = Math.max(...claims.map(attestedYear));
	return {
		first: Math.min(...claims.map(({ from }) => from)),
		attested,
		lastTrace: claims.some(({ to }) => to === null) ? null : attested,
	};
}
