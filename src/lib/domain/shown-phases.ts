import type { Span } from './evidence.ts';
import { claimsOf, type Phase } from './phases.ts';
import { statedPosition } from './stated-reading.ts';

/** The years of a phase as they are said: read again once a contradiction has ended, it began when its sources say so. */
export function phaseSpan({ span, position }: Phase): Span {
	if (span.to !== null || position.attested >= span.from) return span;
	return { from: Math.min(...claimsOf(position).map((claim) => claim.from)), to: null };
}

/** The phases with inferences left out (METHOD §2). */
export function statedPhases(phases: readonly Phase[]): readonly Phase[] {
	return phases.flatMap(({ span, position }) => {
		const left = statedPosition(position);
		return 'attested' in left ? [{ span, position: left }] : [];
	});
}
