import type { ChoiceId } from '#lib/domain/choices.ts';
import { LEAST_DOCUMENTED, type Comparison } from '#lib/domain/comparison.ts';
import { isFaded, type YearChoice } from '#lib/domain/evidence.ts';
import { basisOf } from '#lib/domain/position-status.ts';

/** What one choice brings to a body's coverage. A conflicting position is documented as soon as one of its sides is (METHOD §2). */
export interface CoverageMark {
	readonly choice: ChoiceId;
	readonly state: 'documented' | 'inferred' | 'unknown';
	/** Last attested more than five years before the year that is read. */
	readonly faded: boolean;
}

/** How much of what was asked is known of a body, and how old it is. */
export interface Coverage {
	readonly marks: readonly CoverageMark[];
	readonly asked: number;
	/** Choices on which it has a position, inferred ones included. */
	readonly known: number;
	readonly inferred: number;
	readonly faded: number;
}

/** What is known of a body on the choices that were compared, in the order of the choices. */
export function coverageOf({ terms, documented }: Comparison, year: YearChoice): Coverage {
	const marks = terms.map(({ choice, position }): CoverageMark => ({
		choice,
		state: basisOf(position) ?? 'unknown',
		faded: isFaded(position, year),
	}));
	return {
		marks,
		asked: terms.length,
		known: documented,
		inferred: marks.filter(({ state }) => state === 'inferred').length,
		faded: marks.filter(({ faded }) => faded).length,
	};
}

/**
 * Whether little holds up what is said of a body: fewer of its positions are both documented and recent than must be
 * known of a body before it is ranked at all (METHOD §3).
 */
export function isThin({ marks }: Coverage): boolean {
	return marks.filter(({ state, faded }) => state === 'documented' && !faded).length < LEAST_DOCUMENTED;
}
