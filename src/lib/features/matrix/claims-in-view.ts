import type { Choice } from '#lib/domain/choices.ts';
import type { Quality } from '#lib/domain/evidence-question.ts';
import type { ModelId, PositionClaim } from '#lib/domain/evidence.ts';
import { meets, type Moment } from '#lib/domain/phases.ts';

/** What claims can be listed by: how one claim is known, whatever the others say. */
export type ClaimQuality = Exclude<Quality, 'conflicting'>;

/** Whether one claim by itself is known in this way. */
function isKnownSo(claim: PositionClaim, quality: ClaimQuality): boolean {
	return quality === 'low-confidence' ? claim.confidence === 'low' : claim.status === quality;
}

/**
 * The claims about some bodies, on some choices, that are known in one way: every one of them, also where a position
 * rests on better ones too. In one year or some years, those that speak of them; else of every period.
 */
export function claimsInView(
	claims: readonly PositionClaim[],
	bodies: ReadonlySet<ModelId>,
	columns: readonly Choice[],
	quality: ClaimQuality,
	moment: Moment,
): readonly PositionClaim[] {
	const choices = new Set(columns.map(({ id }) => id));
	const range = typeof moment === 'number' ? { from: moment, to: moment } : moment;
	return claims.filter(
		(claim) =>
			bodies.has(claim.model) &&
			choices.has(claim.choice) &&
			isKnownSo(claim, quality) &&
			(typeof range !== 'object' || meets(claim, range)),
	);
}
