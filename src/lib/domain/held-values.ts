import type { OptionId } from './choices.ts';
import { readingOf } from './cross-table.ts';
import { naming, type PositionClaim, type Span } from './evidence.ts';
import { claimsOf, phasesAt, type Moment, type Phase } from './phases.ts';
import { phaseSpan, statedPhases } from './shown-phases.ts';

/** One value of one phase, alone. */
export interface HeldValue {
	readonly value: OptionId;
	readonly phase: Phase;
	readonly span: Span;
	/** Whether it is only a reading of what the sources say. */
	readonly inferred: boolean;
	/** Whether its sources disagree. */
	readonly conflicting: boolean;
	/** The last year for which a source attests it. */
	readonly attested: number;
	/** The claims that name it. */
	readonly claims: readonly PositionClaim[];
}

/** Each value of some phases with its own years, status and claims: each side of a conflict, each item of a list. */
export function heldValues(phases: readonly Phase[]): readonly HeldValue[] {
	return phases.flatMap((phase) => {
		const { values, inferred, conflicting, attested } = readingOf(phase.position);
		const span = phaseSpan(phase);
		return values.map((value) => ({
			...{ value, phase, span, conflicting, inferred: inferred(value), attested: attested(value) },
			claims: naming(claimsOf(phase.position), value),
		}));
	});
}

/** What one body holds on one choice at a moment, from all its claims on it. `stated`: inferences are left out (METHOD §2). */
export function heldAt(
	claims: readonly PositionClaim[],
	moment: Moment,
	stated = false,
): readonly HeldValue[] {
	const phases = phasesAt(claims, moment);
	return heldValues(stated ? statedPhases(phases) : phases);
}
