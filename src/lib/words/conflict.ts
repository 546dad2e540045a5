import { sourcesDisagree } from '#lib/domain/disagreement.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** That several values are told, in words: sources disagree, or one source is read two ways. */
export function conflictWords(claims: readonly PositionClaim[]): string {
	return sourcesDisagree(claims) ? m.matrix_how_conflicting() : m.evidence_read_two_ways();
}

/** The same, with the values. */
export function conflictingValues(claims: readonly PositionClaim[], values: readonly string[]): string {
	const said = { values: values.join(' / ') };
	return sourcesDisagree(claims)
		? m.evidence_position_conflicting(said)
		: m.evidence_position_read_two_ways(said);
}
