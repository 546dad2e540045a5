import type { Choice } from '#lib/domain/choices.ts';
import type { Criterion } from '#lib/domain/comparison.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';
import { flipsOf, type FlipBody, type Flips } from '#lib/domain/flips.ts';
import { DRAWS, samplingOf, type Robustness } from '#lib/domain/robustness.ts';
import { tellingOf, type Telling } from '#lib/domain/telling-choice.ts';

/** The same for everyone, so that the same design gives the same figures on every machine. */
export const SEED = 20_261_123;

const DRAWS_A_STEP = 500;
const DRAWS_OF_TELLING = 2_000;

/** What the draws are made from. */
export interface RobustnessTask {
	readonly criteria: readonly Criterion[];
	/** The bodies ranked beside the design. */
	readonly bodies: readonly FlipBody[];
	/** The choices that apply and have no answer yet. */
	readonly open: readonly Choice[];
}

/** What comes of it, one after the other: how far it is in [0, 1], the draws and the flips, the telling choices. */
export type RobustnessReport =
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'drawn'; readonly robustness: Robustness; readonly flips: Flips }
	| { readonly kind: 'told'; readonly tellings: readonly Telling[] };

function bare(position: Position): Position {
	switch (position.kind) {
		case 'known':
			return { ...position, side: { ...position.side, claims: [] } };
		case 'conflicting':
			return { ...position, sides: position.sides.map((side) => ({ ...side, claims: [] })) };
		case 'at-least':
			return { ...position, claims: [] };
		default:
			return { kind: 'not-documented' };
	}
}

/** The positions without the claims behind them: what is sent to another thread is copied. */
export function barePositions(positions: Positions): Positions {
	return Object.fromEntries(Object.entries(positions).map(([choice, position]) => [choice, bare(position)]));
}

/** Draws, looks for flips, then weighs each open choice, the most telling first; tells how far it is on the way. */
export function runRobustness(task: RobustnessTask, tell: (report: RobustnessReport) => void): void {
	const { criteria, bodies, open } = task;
	const sampling = samplingOf(criteria, bodies, SEED);
	while (sampling.draws < DRAWS) {
		sampling.take(DRAWS_A_STEP);
		tell({ kind: 'progress', share: sampling.draws / DRAWS });
	}
	tell({ kind: 'drawn', robustness: sampling.result(), flips: flipsOf(criteria, bodies) });
	const settings = { seed: SEED, draws: DRAWS_OF_TELLING };
	const tellings = open.flatMap((choice) => tellingOf(choice, criteria, bodies, settings) ?? []);
	tell({ kind: 'told', tellings: tellings.sort((a, b) => b.reduction - a.reduction) });
}
