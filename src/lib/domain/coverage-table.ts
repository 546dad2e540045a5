import type { ChoiceId } from './choices.ts';
import { sourcesDisagree } from './disagreement.ts';
import {
	grouped,
	isFaded,
	positionsOf,
	type ClaimStatus,
	type ModelId,
	type Position,
	type PositionClaim,
} from './evidence.ts';
import { basisOf } from './position-status.ts';
import { statedPositions } from './stated-reading.ts';

/** What is known of one body on one choice, as last known (METHOD §2). */
export interface CoverageCell {
	readonly model: ModelId;
	readonly choice: ChoiceId;
	/** Undefined where nothing is documented, which is never a “no”. */
	readonly basis: ClaimStatus | undefined;
	/** Whether two sources say different things; one source read two ways does not disagree. */
	readonly disagree: boolean;
	/** Last attested year; null where nothing is documented. */
	readonly attested: number | null;
	/** Last attested more than five years before the edition. */
	readonly faded: boolean;
}

/** How much of what could be known is. Every cell is in `stated`, `inferred` or `silent`, by its basis (METHOD §2). */
export interface CoverageCount {
	readonly cells: number;
	readonly stated: number;
	readonly inferred: number;
	readonly silent: number;
	/** Of those documented, on how many sources disagree. */
	readonly disagree: number;
	/** Of those documented, how many were last attested more than five years ago. */
	readonly faded: number;
}

function isDisputed(position: Position): boolean {
	return position.kind === 'conflicting' && sourcesDisagree(position.sides.flatMap(({ claims }) => claims));
}

/**
 * A cell for each body on each choice, body by body, in the orders given; `claims` may speak of other bodies too.
 * `stated`: inferences are left out (METHOD §2).
 */
export function coverageCells(
	choices: readonly { readonly id: ChoiceId }[],
	bodies: readonly ModelId[],
	claims: readonly PositionClaim[],
	stated = false,
): readonly CoverageCell[] {
	const byModel = grouped(claims, ({ model }) => model);
	return bodies.flatMap((model) => {
		const all = positionsOf(choices, byModel.get(model) ?? [], 'last-known');
		const positions = stated ? statedPositions(all) : all;
		return choices.map(({ id: choice }): CoverageCell => {
			const position = positions[choice] ?? { kind: 'not-documented' };
			return {
				...{ model, choice, basis: basisOf(position), disagree: isDisputed(position) },
				attested: 'attested' in position ? position.attested : null,
				faded: isFaded(position, 'last-known'),
			};
		});
	});
}

/** Counts cells: the three parts by basis always sum to `cells`. */
export function coverageCount(cells: readonly CoverageCell[]): CoverageCount {
	const number = (is: (cell: CoverageCell) => boolean) => cells.filter(is).length;
	return {
		cells: cells.length,
		stated: number(({ basis }) => basis === 'documented'),
		inferred: number(({ basis }) => basis === 'inferred'),
		silent: number(({ basis }) => basis === undefined),
		disagree: number(({ disagree }) => disagree),
		faded: number(({ faded }) => faded),
	};
}
