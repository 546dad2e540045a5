import { applies, entryOf } from '#lib/domain/answers.ts';
import { criteriaOf } from '#lib/domain/comparison.ts';
import { flipsOf, type Contest, type FlipBody, type Flips } from '#lib/domain/flips.ts';
import { DRAWS, samplingOf, type Robustness, type Weights } from '#lib/domain/robustness.ts';
import { entropyOf, tellingOf, type Telling } from '#lib/domain/telling-choice.ts';

/** The same for everyone, so that the same design gives the same figures on every machine. */
export const SEED = 20_261_123;

const DRAWS_A_STEP = 500;
const DRAWS_OF_TELLING = 2_000;

/** A design, the bodies ranked beside it, and those that are ranked with inferences left out, in that reading. */
export interface RobustnessQuestion extends Contest {
	readonly stated: readonly FlipBody[];
}

/** What the draws and the flips come to (METHOD §4). */
export interface Drawn {
	/** With the weights that were given: only what is not known is drawn. */
	readonly given: Robustness;
	/** Whatever the weights. */
	readonly any: Robustness;
	/** With the weights that were given, inferences counting as unknown. */
	readonly stated: Robustness;
	readonly flips: Flips;
}

/** What comes of it, one after the other: how far it is in [0, 1], the draws and the flips, the telling choices. */
export type RobustnessReport =
	| { readonly kind: 'progress'; readonly share: number }
	| ({ readonly kind: 'drawn' } & Drawn)
	| { readonly kind: 'told'; readonly tellings: readonly Telling[] };

/** Draws, looks for flips, then weighs each open choice, the most telling first; tells how far it is on the way. */
export function runRobustness(question: RobustnessQuestion, tell: (report: RobustnessReport) => void): void {
	const { choices, entries, bodies, stated, listed } = question;
	const criteria = criteriaOf(choices, entries);
	let runs = 0;
	/** Every draw of one of the three readings; `first` sees the first ones. */
	const drawn = (some: readonly FlipBody[], weights: Weights, first?: (early: Robustness) => void) => {
		const sampling = samplingOf(criteria, some, { seed: SEED, weights, listed });
		while (sampling.draws < DRAWS) {
			sampling.take(DRAWS_A_STEP);
			if (sampling.draws === DRAWS_OF_TELLING) first?.(sampling.result());
			tell({ kind: 'progress', share: (runs + sampling.draws / DRAWS) / 3 });
		}
		runs += 1;
		return sampling.result();
	};
	// The first draws are those that the telling choices are weighed against.
	let before: number | undefined;
	const given = drawn(bodies, 'given', (early) => (before = entropyOf(early)));
	const any = drawn(bodies, 'any');
	tell({ kind: 'drawn', given, any, stated: drawn(stated, 'given'), flips: flipsOf(question) });
	const open = choices.filter(
		(choice) =>
			applies(choice, entries) &&
			['unanswered', 'undecided'].includes(entryOf(entries, choice.id).answer.state),
	);
	const asked = { seed: SEED, draws: DRAWS_OF_TELLING, before };
	const tellings = open.flatMap((choice) => tellingOf(choice, question, asked) ?? []);
	tell({ kind: 'told', tellings: tellings.sort((a, b) => b.reduction - a.reduction) });
}
