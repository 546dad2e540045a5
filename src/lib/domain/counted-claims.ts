import type { ClaimStatus, Confidence, Span } from './evidence.ts';
import { isFollowUp, type About, type OwnClaim, type OwnModel, type OwnSource } from './own-model.ts';

/** What keeps a statement from counting: it says nothing, has no year, or ends before it begins. */
export type ClaimGap = 'no-option' | 'no-note' | 'no-year' | 'ends-before';

/** The period of a statement: without a first year, from its source's year; nothing without either. */
export function spanOfClaim({ from, to, source }: OwnClaim, sources: readonly OwnSource[]): Span | undefined {
	const first = from ?? sources.find(({ id }) => id === source)?.year ?? null;
	return first === null ? undefined : { from: first, to };
}

/** What keeps a statement from counting, in the order of its form. Without gaps, it counts. */
export function claimGaps(claim: OwnClaim, sources: readonly OwnSource[]): readonly ClaimGap[] {
	const gaps: ClaimGap[] = [];
	const span = spanOfClaim(claim, sources);
	if (isFollowUp(claim.about)) {
		if (claim.note.trim() === '') gaps.push('no-note');
	} else if (claim.options.length === 0) gaps.push('no-option');
	if (!span) gaps.push('no-year');
	else if (span.to !== null && span.to < span.from) gaps.push('ends-before');
	return gaps;
}

/** A statement that counts. Where nothing was said, its status and confidence are the cautious ones. */
export interface CountedClaim extends Span {
	readonly claim: OwnClaim;
	readonly status: ClaimStatus;
	readonly confidence: Confidence;
	readonly source: OwnSource | undefined;
}

/** The statements that count, in the order in which they were entered. */
export function countedClaims({ claims, sources }: OwnModel): readonly CountedClaim[] {
	return claims.flatMap((claim) => {
		const span = spanOfClaim(claim, sources);
		if (!span || claimGaps(claim, sources).length > 0) return [];
		const source = sources.find(({ id }) => id === claim.source);
		return [
			{ ...span, claim, status: claim.status ?? 'inferred', confidence: claim.confidence ?? 'low', source },
		];
	});
}

/** What is known of one part of a body: how many statements count, how many are unfinished; or nothing, and why. */
export type PartState =
	| { readonly kind: 'found'; readonly counted: number; readonly unfinished: number }
	| { readonly kind: 'not-found' }
	| { readonly kind: 'not-looked' };

/** Where the coding of one choice, or of what became of the body, stands. */
export function partState({ claims, sources, notFound }: OwnModel, about: About): PartState {
	const held = claims.filter((claim) => claim.about === about);
	if (held.length === 0) return { kind: notFound.includes(about) ? 'not-found' : 'not-looked' };
	const counted = held.filter((claim) => claimGaps(claim, sources).length === 0).length;
	return { kind: 'found', counted, unfinished: held.length - counted };
}
