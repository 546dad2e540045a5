import { applies, entryOf } from '#lib/domain/answers.ts';
import { criteriaOf } from '#lib/domain/comparison.ts';
import { flipsOf, type Contest, type Flips } from '#lib/domain/flips.ts';
import { DRAWS, samplingOf, type Robustness } from '#lib/domain/robustness.ts';
import { entropyOf, tellingOf, type Telling } from '#lib/domain/telling-choice.ts';

/** The same for everyone, so that the same design gives the same figures on every machine. */
export const SEED = 20_261_123;

const DRAWS_A_STEP = 500;
const DRAWS_OF_TELLING = 2_000;

/** What comes of it, one after the other: how far it is in [0, 1], the draws and the flips, the telling choices. */
export type RobustnessReport =
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'drawn'; readonly robustness: Robustness; readonly flips: Flips }
	| { readonly kind: 'told'; readonly tellings: readonly Telling[] };

/** Draws, looks for flips, then weighs each open choice, the most telling first; tells how far it is on the way. */
export function runRobustness(contest: Contest, tell: (report: RobustnessReport) => void): void {
	const { choices, entries, bodies, listed } = contest;
	const settings = { seed: SEED, weights: 'given', listed } as const;
	const sampling = samplingOf(criteriaOf(choices, entries), bodies, settings);
	// The first draws are those that the telling choices are weighed against.
	let before: number | undefined;
	while (sampling.draws < DRAWS) {
		sampling.take(DRAWS_A_STEP);
		if (sampling.draws === DRAWS_OF_TELLING) before = entropyOf(sampling.result());
		tell({ kind: 'progress', share: sampling.draws / DRAWS });
	}
	tell({ kind: 'drawn', robustness: sampling.result(), flips: flipsOf(contest) });
	const open = choices.filter(
		(choice) =>
			applies(choice, entries) &&
			['unanswered', 'undecided'].includes(entryOf(entries, choice.id).answer.state),
	);
	const asked = { seed: SEED, draws: DRAWS_OF_TELLING, before };
	const tellings = open.flatMap((choice) => tellingOf(choice, contest, asked) ?? []);
	tell({ kind: 'told', tellings: tellings.sort((a, b) => b.reduction - a.reduction) });
}
