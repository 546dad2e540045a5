import { applies, entryOf, type Entries } from './answers.ts';
import type { Choice, ChoiceId } from './choices.ts';

/** Which questions are asked: the structural ones alone, or all. Answers outside the path are kept and count. */
export type WalkPath = 'essentials' | 'complete';

/** The choices asked on a path, in order: those of the path that apply (METHOD §1). */
export function walkOrder(choices: readonly Choice[], path: WalkPath, entries: Entries): readonly Choice[] {
	return choices.filter(
		(choice) => (path === 'complete' || choice.tier === 'core') && applies(choice, entries),
	);
}

/** The choices on either side of one, in a walk. A choice outside the walk has neighbours by content order. */
export function neighbours(
	choices: readonly Choice[],
	walk: readonly Choice[],
	id: ChoiceId,
): { readonly previous: Choice | undefined; readonly next: Choice | undefined } {
	const place = choices.findIndex((choice) => choice.id === id);
	const placed = walk.map((choice) => ({ choice, at: choices.findIndex(({ id }) => id === choice.id) }));
	return {
		previous: placed.findLast(({ at }) => at < place)?.choice,
		next: placed.find(({ at }) => at > place)?.choice,
	};
}

/** How far a walk has come: how many of its choices are in each state. The four numbers sum to `total`. */
export interface Progress {
	readonly total: number;
	readonly chosen: number;
	readonly undecided: number;
	readonly setAside: number;
	readonly unanswered: number;
}

/** Counts the states of the choices of a walk. */
export function progressOf(walk: readonly Choice[], entries: Entries): Progress {
	const count = (state: string) =>
		walk.filter((choice) => entryOf(entries, choice.id).answer.state === state).length;
	return {
		total: walk.length,
		chosen: count('chosen'),
		undecided: count('undecided'),
		setAside: count('set-aside'),
		unanswered: count('unanswered'),
	};
}

/** Where to resume: the first choice of the walk that has no answer, or nothing when all have one. */
export function firstUnanswered(walk: readonly Choice[], entries: Entries): Choice | undefined {
	return walk.find((choice) => entryOf(entries, choice.id).answer.state === 'unanswered');
}
