import { attestedYear, beganOrAttested, EVIDENCE_YEAR, spokenIn } from './attestation.ts';
import type { ChoiceId, OptionId } from './choices.ts';

export { EVIDENCE_YEAR };

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
	/** What stands for the source among those of one body; where it is not told, the claim has one of its own. */
	readonly source?: string | number | undefined;
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

/** A position is drawn faded when its last attested year is further back than this many years. */
export const FADED_AFTER_YEARS = 5;

const CONFIDENCE_RANK: Readonly<Record<Confidence, number>> = { low: 0, medium: 1, high: 2 };

function covers(claim: PositionClaim, year: number): boolean {
	return claim.from <= year && (claim.to === null || year <= claim.to);
}

/** Whether a claim may take the place of another: it is no weaker, and its source had seen it begin (METHOD §2, step 2). */
function isNoWeaker(later: PositionClaim, claim: PositionClaim): boolean {
	return (
		later.from <= spokenIn(later) &&
		(later.status === 'documented' || claim.status === 'inferred') &&
		CONFIDENCE_RANK[later.confidence] >= CONFIDENCE_RANK[claim.confidence]
	);
}

/**
 * The first year in which a claim is superseded (METHOD §2, step 2): another value begins, after the claim was last
 * attested, by a claim that is no weaker. Null where none does while the claim lasts, and for a partial list.
 */
export function supersededFrom(claim: PositionClaim, others: readonly PositionClaim[]): number | null {
	if (Array.isArray(claim.value)) return null;
	const attested = beganOrAttested(claim);
	const first = others
		.filter((later) => later.value !== claim.value && attested < later.from && isNoWeaker(later, claim))
		.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
	return first <= (claim.to ?? Number.MAX_SAFE_INTEGER) ? first : null;
}

/** Whether a later claim has taken a claim's place in a year (METHOD §2, step 2). */
export function isSuperseded(claim: PositionClaim, others: readonly PositionClaim[], year: number): boolean {
	const first = supersededFrom(claim, others);
	return first !== null && first <= year;
}

/** How claims that say the same rest on their sources: documented as soon as one is (METHOD §2, step 3). */
export function statusOf(claims: readonly PositionClaim[]): ClaimStatus {
	return claims.some((claim) => claim.status === 'documented') ? 'documented' : 'inferred';
}

/** Those of some claims that say this value, or that name this item of a list. */
export function naming(claims: readonly PositionClaim[], value: OptionId): readonly PositionClaim[] {
	return claims.filter((claim) => [claim.value].flat().includes(value));
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
	return { from, to: isSuperseded(claim, claims, year) ? beganOrAttested(claim) : claim.to };
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

/** The last year, up to the evidence's own, in which a claim stands; none where it begins later. */
function lastStanding(claim: PositionClaim, claims: readonly PositionClaim[]): readonly number[] {
	if (claim.from > EVIDENCE_YEAR) return [];
	const superseded = supersededFrom(claim, claims);
	return [Math.min(EVIDENCE_YEAR, claim.to ?? EVIDENCE_YEAR, (superseded ?? Number.POSITIVE_INFINITY) - 1)];
}

/**
 * The year that "last known" reads: the last one, up to the evidence's own, of which something is known, else the first
 * that is announced (METHOD §2). Never nothing while something is known, nor the future while a past is known.
 */
export function lastKnownYear(claims: readonly PositionClaim[]): number {
	if (claims.length === 0) return EVIDENCE_YEAR;
	const standing = claims.flatMap((claim) => lastStanding(claim, claims));
	return standing.length > 0 ? Math.max(...standing) : Math.min(...claims.map(({ from }) => from));
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
