import { spokenIn, stateIn, type ClaimState } from './attestation.ts';
import type { ClaimStatus, Position, PositionClaim } from './evidence.ts';

/**
 * How a position rests on its sources (METHOD §2): documented as soon as a claim that carries it is, or one side of a
 * conflict; inferred else; nothing where nothing is known. Of a list, of one of its items: each has its own.
 */
export function basisOf(position: Position): ClaimStatus | undefined {
	switch (position.kind) {
		case 'known':
			return position.side.status;
		case 'conflicting':
			return position.sides.some(({ status }) => status === 'documented') ? 'documented' : 'inferred';
		case 'at-least':
			return position.status;
		case 'other-years':
		case 'not-documented':
			return undefined;
	}
}

/** How a position holds in the year that is read (METHOD §2). */
export type PositionState = ClaimState | 'disputed';

/** Of several years together: some of their claims may have ended before the year that is read, and say nothing of it. */
function holdingIn(claims: readonly PositionClaim[], year: number): readonly PositionClaim[] {
	return claims.filter(({ from, to }) => from <= year && (to === null || to >= year));
}

/** How claims speak of a year that some of them hold in: one that attests it decides, then one that announces it. */
export function stateAmong(claims: readonly PositionClaim[], year: number): ClaimState {
	const states = new Set(holdingIn(claims, year).map((claim) => stateIn(claim, year)));
	if (states.has('attested')) return 'attested';
	return states.has('announced') ? 'announced' : 'open';
}

/** How a position holds in the year that it was read in; nothing where nothing is known. */
export function stateOf(position: Position): PositionState | undefined {
	switch (position.kind) {
		case 'known':
			return stateAmong(position.side.claims, position.year);
		case 'conflicting':
			return 'disputed';
		case 'at-least':
			return stateAmong(position.claims, position.year);
		case 'other-years':
		case 'not-documented':
			return undefined;
	}
}

/** What was announced of a year: until when, null without an end, and in which year the latest source said so. */
export interface Announcement {
	readonly until: number | null;
	readonly said: number;
}

/** What some claims announce of a year that some of them hold in; nothing where one attests it, or none announces it. */
export function announcementAmong(claims: readonly PositionClaim[], year: number): Announcement | undefined {
	if (stateAmong(claims, year) !== 'announced') return undefined;
	const announcing = holdingIn(claims, year).filter((claim) => stateIn(claim, year) === 'announced');
	const ends = announcing.flatMap(({ to }) => to ?? []);
	return {
		until: ends.length < announcing.length ? null : Math.max(...ends),
		said: Math.max(...announcing.map(spokenIn)),
	};
}
