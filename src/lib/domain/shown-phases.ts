import { attestedYear } from './attestation.ts';
import type { Span } from './evidence.ts';
import { claimsOf, type Phase } from './phases.ts';
import { statedPosition } from './stated-reading.ts';

/**
 * The years of a phase as they are said: read again once a contradiction has ended, it began when its sources say so; where
 * another answer takes its place, it lasts as long as they say, never until the year before (METHOD §2: “until” is a last
 * attested year).
 */
export function phaseSpan({ span, position }: Phase): Span {
	const claims = claimsOf(position);
	if (span.to !== null) {
		const said = Math.max(...claims.map((claim) => claim.to ?? attestedYear(claim)));
		return said < span.to ? { from: span.from, to: Math.max(span.from, said) } : span;
	}
	if (position.attested >= span.from) return span;
	return { from: Math.min(...claims.map((claim) => claim.from)), to: null };
}

/** The phases with inferences left out (METHOD §2). */
export function statedPhases(phases: readonly Phase[]): readonly Phase[] {
	return phases.flatMap(({ span, position }) => {
		const left = statedPosition(position);
		return 'attested' in left ? [{ span, position: left }] : [];
	});
}
