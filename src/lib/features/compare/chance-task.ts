import { criteriaOf } from '#lib/domain/comparison.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { Contest } from '#lib/domain/flips.ts';
import { chanceLevel, leaderChance, type ChanceLevel } from '#lib/domain/matching/chance.ts';

/** What plans drawn at random come to beside a design (METHOD §3). */
export type ChanceReport =
	/** R and P of each ranked body; nothing for one that has no position on a choice of Q. */
	| { readonly kind: 'levels'; readonly levels: Readonly<Record<ModelId, ChanceLevel | undefined>> }
	/** P*. */
	| { readonly kind: 'leader'; readonly leader: number | undefined };

/** Works out R and P of each body, then P*: that takes up to a second on a phone. */
export function runChance(contest: Contest, tell: (report: ChanceReport) => void): void {
	const { choices, entries, bodies, listed } = contest;
	const criteria = criteriaOf(choices, entries);
	const levels = bodies.map(({ model, positions }) => [model, chanceLevel(criteria, positions, listed)]);
	tell({ kind: 'levels', levels: Object.fromEntries(levels) });
	const leader = leaderChance(
		criteria,
		bodies.map(({ positions }) => positions),
		listed,
	);
	tell({ kind: 'leader', leader });
}
