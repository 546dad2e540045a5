import { CHOICES } from '#lib/content/choices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { ClaimQuality } from './claims-in-view.ts';

const CLAIMS_WORDS = {
	documented: m.matrix_claims_documented,
	inferred: m.matrix_claims_inferred,
	'low-confidence': m.matrix_claims_low,
} as const satisfies Record<ClaimQuality, unknown>;

/** How many claims are known in a way, in words; and on how many questions, where those shown are not all. */
export function claimsWords(quality: ClaimQuality, count: number, questions: number): string {
	const claims = CLAIMS_WORDS[quality]({ count });
	return questions < CHOICES.length ? m.matrix_claims_shown({ claims, count: questions }) : claims;
}
