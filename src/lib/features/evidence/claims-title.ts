import type { ClaimSlice } from '#lib/content/slices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { isBare } from '#lib/ui/evidence/source.ts';

/** What claims that are folded are called: with their sources, where each has one. */
export function claimsTitle(claims: readonly ClaimSlice[]): string {
	const count = claims.length;
	return claims.some(({ source }) => isBare(source))
		? m.side_claims_alone({ count })
		: m.side_claims({ count });
}
