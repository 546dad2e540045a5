import type { ClaimSlice } from '#lib/content/slices.ts';
import type { OptionId } from '#lib/domain/choices.ts';
import type { Position, PositionClaim } from '#lib/domain/evidence.ts';

/** The claims behind a position, as they are shown. */
export interface ClaimGroups {
	/** Those that make the position: one group a side when the sources disagree, else one without a value. */
	readonly sides: readonly { readonly value: OptionId | undefined; readonly claims: readonly ClaimSlice[] }[];
	/** Those of other periods, or whose place a later one took. */
	readonly others: readonly ClaimSlice[];
}

/** Sorts the claims of a choice by what they do in the year that is read. */
export function claimGroups(claims: readonly ClaimSlice[], position: Position): ClaimGroups {
	const among = (held: readonly PositionClaim[]) => {
		const ids = new Set(held.map(({ id }) => id));
		return claims.filter(({ id }) => ids.has(id));
	};
	const sides =
		position.kind === 'conflicting'
			? position.sides.map((side) => ({ value: side.value, claims: among(side.claims) }))
			: position.kind === 'known'
				? [{ value: undefined, claims: among(position.side.claims) }]
				: position.kind === 'at-least'
					? [{ value: undefined, claims: among(position.claims) }]
					: [];
	const shown = new Set(sides.flatMap((side) => side.claims));
	return { sides, others: claims.filter((claim) => !shown.has(claim)) };
}
