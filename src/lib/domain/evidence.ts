import type { ChoiceId, OptionId } from './choices.ts';

/** Identifies a documented body. */
export type ModelId = string;

/** How a claim rests on its source: the source says it, or it is a reading of what the source says. */
export type ClaimStatus = 'documented' | 'inferred';

/** How far a claim can be trusted, by the codebook. */
export type Confidence = 'low' | 'medium' | 'high';

/** One coded statement about one body on one choice, with what the figures need of it. */
export interface PositionClaim {
	readonly id: string;
	readonly model: ModelId;
	readonly choice: ChoiceId;
	/** One option, or for a set choice the items that the source names. */
	readonly value: OptionId | readonly OptionId[];
	/** First year for which it holds. */
	readonly from: number;
	/** Last year for which it holds; null: still so at the source's date. */
	readonly to: number | null;
	readonly status: ClaimStatus;
	readonly confidence: Confidence;
	/** The source's year; null when it has none. */
	readonly sourceYear: number | null;
}

/** One value of a body on a choice, with the claims that carry it. */
export interface Side {
	readonly value: OptionId;
	readonly status: ClaimStatus;
	/** Last year for which it is attested: by one of these claims, or by one no weaker with this value that has ended. */
	readonly attested: number;
	readonly claims: readonly PositionClaim[];
}

/** What is known of one body on one choice in a year (METHOD §2). Silence is never a "no". */
export type Position =
	| { readonly kind: 'known'; readonly year: number; readonly attested: number; readonly side: Side }
	| {
			readonly kind: 'conflicting';
			readonly year: number;
			readonly attested: number;
			readonly sides: readonly Side[];
	  }
	| {
			readonly kind: 'at-least';
			readonly year: number;
			readonly attested: number;
			readonly status: ClaimStatus;
			readonly items: readonly OptionId[];
			readonly claims: readonly PositionClaim[];
	  }
	| { readonly kind: 'other-years'; readonly year: number; readonly spans: readonly Span[] }
	| { readonly kind: 'not-documented' };

/** A position of which something is known: with one value, with several, or with a partial list. */
export type Known = Extract<Position, { readonly attested: number }>;

/** A period in years, ends included; `to` null: still so at the source's date. */
export interface Span {
	readonly from: number;
	readonly to: number | null;
}

/** The year of the evidence: claims still open are read up to here (METHOD §2). */
export const EVIDENCE_YEAR = 2026;

/** A position is drawn faded when its last attested year is further back than this many years. */
export const FADED_AFTER_YEARS = 5;

const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

/** The last attested year t(c) of a claim: `to`, else the later of `from` and the source's year (METHOD §2). */
export function attestedYear(claim: Pick<PositionClaim, 'from' | 'to' | 'sourceYear'>): number {
	return claim.to ?? Math.max(claim.from, claim.sourceYear ?? claim.from);
}

function covers(claim: PositionClaim, year: number): boolean {
	return claim.from <= year && (claim.to === null || year <= claim.to);
}

/** Whether a later claim has taken an open claim's place in a year (METHOD §2, step 2: never for a partial list). */
export function isSuperseded(claim: PositionClaim, others: readonly PositionClaim[], year: number): boolean {
	const attested = attestedYear(claim);
	if (Array.isArray(claim.value) || claim.to !== null || attested >= year) return false;
	return others.some(
		(later) =>
			later.value !== claim.value &&
			attested < later.from &&
			later.from <= year &&
			(later.status === 'documented' || claim.status === 'inferred') &&
			CONFIDENCE_RANK[later.confidence] >= CONFIDENCE_RANK[claim.confidence],
	);
}

function statusOf(claims: readonly PositionClaim[]): ClaimStatus {
	return claims.some((claim) => claim.status === 'documented') ? 'documented' : 'inferred';
}

function latest(claims: readonly PositionClaim[]): number {
	return Math.max(...claims.map(attestedYear));
}

function setPosition(held: readonly PositionClaim[], year: number): Known {
	return {
		kind: 'at-least',
		year,
		attested: latest(held),
		status: statusOf(held),
		items: [...new Set(held.flatMap((claim) => claim.value))],
		claims: held,
	};
}

/** Gathers items under a key, in the order in which the keys first appear. */
export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/**
 * A value is attested by every claim that says the same and began by then: one that has ended is not silent. One that
 * is documented is not attested by a claim that has ended and was inferred.
 */
function singlePosition(
	held: readonly PositionClaim[],
	year: number,
	claims: readonly PositionClaim[],
): Known {
	const attestedOf = (value: string, own: readonly PositionClaim[]) => {
		const documented = statusOf(own) === 'documented';
		const others = claims.filter(
			(claim) =>
				String(claim.value) === value && claim.from <= year && (claim.status === 'documented' || !documented),
		);
		return latest([...own, ...others]);
	};
	const byValue = grouped(held, (claim) => String(claim.value));
	const sides = [...byValue].map(([value, own]): Side => ({
		value,
		status: statusOf(own),
		attested: attestedOf(value, own),
		claims: own,
	}));
	const [only] = sides;
	if (only && sides.length === 1) return { kind: 'known', year, attested: only.attested, side: only };
	return { kind: 'conflicting', year, attested: Math.max(...sides.map(({ attested }) => attested)), sides };
}

/**
 * What claims that hold together make of one choice, at least one claim (METHOD §2, step 3; sets: their union). `all`:
 * every claim on that choice, of which those with the same value tell up to when it is attested.
 */
export function positionFrom(
	held: readonly PositionClaim[],
	year: number,
	all: readonly PositionClaim[] = held,
): Known {
	return Array.isArray(held[0]?.value) ? setPosition(held, year) : singlePosition(held, year, all);
}

/** The years that a claim speaks of: a superseded one stops where it was last attested, it is not "still so". */
function spanOf(claim: PositionClaim, claims: readonly PositionClaim[], year: number): Span {
	const { from } = claim;
	return { from, to: isSuperseded(claim, claims, year) ? attestedYear(claim) : claim.to };
}

/** The position of one body on one choice in a year, from all its claims on that choice (METHOD §2). */
export function positionInYear(claims: readonly PositionClaim[], year: number): Position {
	if (claims.length === 0) return { kind: 'not-documented' };
	const holding = claims.filter((claim) => covers(claim, year));
	const standing = holding.filter((claim) => !isSuperseded(claim, claims, year));
	if (standing.length === 0)
		return { kind: 'other-years', year, spans: claims.map((claim) => spanOf(claim, claims, year)) };
	return positionFrom(standing, year, claims);
}

/** The year that "last known" reads: the evidence's own while a claim is open, else the last one covered (METHOD §2). */
export function lastKnownYear(claims: readonly PositionClaim[]): number {
	const ends = claims.flatMap((claim) => claim.to ?? []);
	return ends.length < claims.length || ends.length === 0 ? EVIDENCE_YEAR : Math.max(...ends);
}

/** Which year the evidence is read in: one year for all, or the last known of each cell. */
export type YearChoice = number | 'last-known';

/** The position of one body on one choice, in a chosen year or as last known (METHOD §2). */
export function positionOf(claims: readonly PositionClaim[], year: YearChoice): Position {
	return positionInYear(claims, year === 'last-known' ? lastKnownYear(claims) : year);
}

/** Whether a position rests on an attestation more than five years before the year that is read. */
export function isFaded(position: Position, year: YearChoice): boolean {
	const read = year === 'last-known' ? EVIDENCE_YEAR : year;
	return 'attested' in position && read - position.attested > FADED_AFTER_YEARS;
}

/** A body's positions, by choice. */
export type Positions = Readonly<Record<ChoiceId, Position>>;

/** Where a body stands on each choice, from its claims. */
export function positionsOf(
	choices: readonly { readonly id: ChoiceId }[],
	claims: readonly PositionClaim[],
	year: YearChoice,
): Positions {
	const byChoice = grouped(claims, (claim) => claim.choice);
	return Object.fromEntries(choices.map(({ id }) => [id, positionOf(byChoice.get(id) ?? [], year)]));
}
