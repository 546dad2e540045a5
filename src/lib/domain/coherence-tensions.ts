import type { Entries } from './answers.ts';
import { smallestChanges, type SmallestChange } from './coherence-changes.ts';
import { costOf, type Cost } from './coherence-effects.ts';
import {
	concerned,
	firingRules,
	type Extent,
	type Rule,
	type Rulebook,
	type SomeOptions,
} from './coherence-rules.ts';

/** A change of answer that removes a tension, with what it costs. */
export interface WayOut extends SmallestChange {
	readonly cost: Cost;
}

/** A rule that fires on a design, and the smallest changes that remove it without adding another. */
export interface Tension {
	readonly rule: Rule;
	readonly extent: Extent;
	/** Where the extent is `some`: the acceptable options that it fires with; none where only pairs of options tell. */
	readonly only: readonly SomeOptions[];
	/** Several where they go equally far: the method does not choose between them. None where two answers do not do it. */
	readonly ways: readonly WayOut[];
}

/**
 * The tensions of a design (METHOD §5): first those that one change of answer removes; then incompatible before
 * strained, the whole design before a part of it, the smaller change, the order of the content.
 */
export function tensions(book: Rulebook, entries: Entries): readonly Tension[] {
	const firingNow = firingRules(book, entries);
	const rank = ({ rule, extent, ways }: Tension): readonly number[] => [
		ways[0]?.changes.length ?? 3,
		rule.strength === 'incompatible' ? 0 : 1,
		extent === 'all' ? 0 : 1,
		ways[0]?.distance ?? 0,
	];
	return [...firingNow]
		.map(([rule, extent]): Tension => ({
			rule,
			extent,
			only: extent === 'some' ? concerned(book, rule, entries) : [],
			ways: smallestChanges(book, entries, rule, firingNow).map((way) => ({
				...way,
				cost: costOf(book, entries, way.changes, firingNow),
			})),
		}))
		.sort((one, other) => {
			const theirs = rank(other);
			return rank(one).reduce((order, value, at) => order || value - (theirs[at] ?? 0), 0);
		});
}
