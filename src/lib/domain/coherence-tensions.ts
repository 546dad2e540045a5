import { chosenOptions, withEntry, type Entries } from './answers.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import { firingRules, isOpen, type Extent, type Rule, type Rulebook } from './coherence-rules.ts';
import { bestSimilarity } from './similarity.ts';

/** Another answer to one choice. */
export interface ChangeOfAnswer {
	readonly choice: ChoiceId;
	readonly options: readonly OptionId[];
}

/** Changes of answer to one choice, or to two, with how far they go: the sum of 1 − similarity (METHOD §3). */
export interface SmallestChange {
	readonly changes: readonly ChangeOfAnswer[];
	readonly distance: number;
}

/** A rule that fires on a design, and the smallest changes that remove it without adding another. */
export interface Tension {
	readonly rule: Rule;
	readonly extent: Extent;
	/** Several where they go equally far: the method does not choose between them. None where two answers do not do it. */
	readonly ways: readonly SmallestChange[];
}

type Firing = ReadonlyMap<Rule, Extent>;

/** A design with other answers. */
export function withAnswers(entries: Entries, changes: readonly ChangeOfAnswer[]): Entries {
	return changes.reduce(
		(changed, { choice, options }) => withEntry(changed, choice, { answer: { state: 'chosen', options } }),
		entries,
	);
}

/** How far another answer lies from the present one, in [0, 1]: keeping some of the acceptable options costs nothing. */
export function changeDistance(choice: Choice, from: readonly OptionId[], to: readonly OptionId[]): number {
	if (choice.scale !== 'set') return 1 - Math.max(...to.map((o) => bestSimilarity(choice, from, o)));
	const shared = from.filter((item) => to.includes(item)).length;
	return 1 - shared / (from.length + to.length - shared);
}

/**
 * The answers one step away: an item more or less in a set; what is left of several acceptable options without those
 * that these rules speak of; another option. Never no answer.
 */
function alternatives(choice: Choice, chosen: readonly OptionId[], rules: readonly Rule[]) {
	const narrowed = rules.flatMap(({ when }) =>
		when.flatMap((condition) =>
			condition.choice === choice.id && 'in' in condition
				? [chosen.filter((option) => !condition.in.includes(option))]
				: [],
		),
	);
	const answers =
		choice.scale === 'set'
			? choice.options.map((item) => choice.options.filter((o) => chosen.includes(o) !== (o === item)))
			: [...narrowed, ...choice.options.filter((o) => !chosen.includes(o)).map((option) => [option])];
	return answers
		.filter((options) => options.length > 0)
		.map((options) => ({ choice: choice.id, options, distance: changeDistance(choice, chosen, options) }));
}

/** The answers one step away, on the choices that these rules name. */
function stepsFrom(book: Rulebook, entries: Entries, rules: readonly Rule[], but?: ChoiceId) {
	const named = new Set(rules.flatMap(({ when }) => when.map(({ choice }) => choice)));
	return [...named].flatMap((id) => {
		const choice = book.choiceById.get(id);
		if (!choice || id === but || isOpen(book, entries, id)) return [];
		return alternatives(choice, chosenOptions(entries, id), rules);
	});
}

function firingAfter(book: Rulebook, entries: Entries, before: Firing, changed: ChoiceId): Firing {
	const touched = book.touchedBy.get(changed) ?? [];
	const kept = [...before].filter(([rule]) => !touched.includes(rule));
	return new Map([...kept, ...firingRules(book, entries, touched)]);
}

/** What a change adds: rules that did not fire, and exclusions that were partial and become whole. */
function added(before: Firing, after: Firing): readonly Rule[] {
	return [...after].flatMap(([rule, extent]) => {
		const former = before.get(rule);
		const whole = rule.strength === 'incompatible' && former === 'some' && extent === 'all';
		return former === undefined || whole ? [rule] : [];
	});
}

function nearest(changes: readonly SmallestChange[]): readonly SmallestChange[] {
	const least = Math.min(...changes.map(({ distance }) => distance));
	// Sums of thirds and halves: equal but for the last digits.
	return changes.filter(({ distance }) => distance - least < 1e-9);
}

/** The smallest changes of one answer, else of two, after which a rule is silent and no other has begun to fire. */
export function smallestChanges(
	book: Rulebook,
	entries: Entries,
	rule: Rule,
	before: Firing = firingRules(book, entries),
): readonly SmallestChange[] {
	const removing = stepsFrom(book, entries, [rule])
		.map((step) => {
			const changed = withAnswers(entries, [step]);
			const after = firingAfter(book, changed, before, step.choice);
			return { step, changed, after, more: added(before, after) };
		})
		.filter(({ after }) => !after.has(rule));
	const bare = ({ choice, options }: ChangeOfAnswer): ChangeOfAnswer => ({ choice, options });
	const one = removing.filter(({ more }) => more.length === 0);
	if (one.length > 0)
		return nearest(one.map(({ step }) => ({ changes: [bare(step)], distance: step.distance })));
	return nearest(
		removing.flatMap(({ step, changed, after, more }) =>
			stepsFrom(book, changed, more, step.choice).flatMap((second) => {
				const both = withAnswers(changed, [second]);
				const then = firingAfter(book, both, after, second.choice);
				if (then.has(rule) || added(before, then).length > 0) return [];
				return [{ changes: [bare(step), bare(second)], distance: step.distance + second.distance }];
			}),
		),
	);
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
			ways: smallestChanges(book, entries, rule, firingNow),
		}))
		.sort((one, other) => {
			const theirs = rank(other);
			return rank(one).reduce((order, value, at) => order || value - (theirs[at] ?? 0), 0);
		});
}
