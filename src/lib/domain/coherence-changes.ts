import { chosenOptions, type Entries } from './answers.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import {
	added,
	firingAfter,
	keepsFormAndRole,
	withAnswers,
	type ChangeOfAnswer,
	type Firing,
} from './coherence-effects.ts';
import { firingRules, isOpen, type Rule, type RuleCondition, type Rulebook } from './coherence-rules.ts';
import { bestSimilarity } from './similarity.ts';

/** Changes of answer to one choice, or to two, with how far they go: the sum of 1 − similarity (METHOD §3). */
export interface SmallestChange {
	readonly changes: readonly ChangeOfAnswer[];
	readonly distance: number;
}

/** A change while it is sought: `lost` counts the acceptable options given up where others are kept. */
interface Candidate extends SmallestChange {
	readonly lost: number;
}

/** How far another answer lies from the present one, in [0, 1]: keeping some of the acceptable options costs nothing. */
export function changeDistance(choice: Choice, from: readonly OptionId[], to: readonly OptionId[]): number {
	if (choice.scale !== 'set') return 1 - Math.max(...to.map((o) => bestSimilarity(choice, from, o)));
	const shared = from.filter((item) => to.includes(item)).length;
	return 1 - shared / (from.length + to.length - shared);
}

/** What some rules speak of, or what makes a choice that they name apply: the options and items of one choice. */
function spokenOf(
	{ choiceById }: Rulebook,
	id: ChoiceId,
	rules: readonly Rule[],
): readonly (readonly OptionId[])[] {
	const conditions = rules.flatMap(({ when }) => when);
	const parents = conditions.flatMap(({ choice }) => choiceById.get(choice)?.appliesWhen?.anyOf ?? []);
	return [...conditions, ...parents].flatMap((condition: RuleCondition) => {
		if (condition.choice !== id) return [];
		if ('in' in condition) return [condition.in];
		return ['has' in condition ? condition.has : condition.lacks];
	});
}

/**
 * The answers one step away: of a set, an item more or less that these rules speak of; fewer of several acceptable
 * options, without those that the rules speak of or with one alone; another option. Never no answer.
 */
function alternatives(
	book: Rulebook,
	choice: Choice,
	chosen: readonly OptionId[],
	rules: readonly Rule[],
): readonly Candidate[] {
	const spoken = spokenOf(book, choice.id, rules);
	const narrowed = spoken.map((options) => chosen.filter((option) => !options.includes(option)));
	const answers =
		choice.scale === 'set'
			? choice.options
					.filter((item) => spoken.some((some) => some.includes(item)))
					.map((item) => choice.options.filter((o) => chosen.includes(o) !== (o === item)))
			: [...narrowed, ...choice.options.map((option) => [option])];
	const others = answers.filter((options) => options.length > 0 && options.join() !== chosen.join());
	// The same answer can be reached in several ways: it is one alternative.
	return [...new Map(others.map((options) => [options.join(), options])).values()].map(
		(options): Candidate => {
			const distance = changeDistance(choice, chosen, options);
			const lost = distance === 0 ? chosen.length - options.length : 0;
			return { changes: [{ choice: choice.id, options }], distance, lost };
		},
	);
}

/** The answers one step away, on the choices that these rules name, and on those that decide whether these apply. */
function stepsFrom(
	book: Rulebook,
	entries: Entries,
	rules: readonly Rule[],
	but?: readonly ChangeOfAnswer[],
): readonly Candidate[] {
	const deciding = new Set(rules.flatMap((rule) => book.scope.get(rule) ?? []));
	return [...deciding].flatMap((id) => {
		const choice = book.choiceById.get(id);
		if (!choice || isOpen(book, entries, id) || but?.some((change) => change.choice === id)) return [];
		return alternatives(book, choice, chosenOptions(entries, id), rules);
	});
}

/** The nearest, and of those the ones that give up the fewest acceptable options; none of none. */
function nearest(candidates: readonly Candidate[]): readonly SmallestChange[] {
	const least = Math.min(...candidates.map(({ distance }) => distance));
	// Sums of thirds and halves: equal but for the last digits.
	const near = candidates.filter(({ distance }) => distance - least < 1e-9);
	const fewest = Math.min(...near.map(({ lost }) => lost));
	return near
		.filter(({ lost }) => lost === fewest)
		.map(({ changes, distance }): SmallestChange => ({ changes, distance }));
}

/** A change of answer that silences the rule, and the rules that begin to fire with it. */
interface Removing {
	readonly step: Candidate;
	readonly more: readonly Rule[];
}

/** Of the steps that bring other tensions, yet exclude nothing more, the nearest of those that bring the fewest. */
function livable(steps: readonly Removing[]): readonly SmallestChange[] {
	const warning = steps.filter(({ more }) => more.every(({ strength }) => strength === 'strained'));
	const fewest = Math.min(...warning.map(({ more }) => more.length));
	return nearest(warning.filter(({ more }) => more.length === fewest).map(({ step }) => step));
}

/**
 * The smallest changes of one answer, else of two, after which a rule is silent and no other has begun to fire. Where
 * all of them replace the form or the role of the coalition, or give up what another answer hangs on, those that keep
 * them stand beside (METHOD §5): the nearest of as many answers; where there is none, the nearest of two, and of one
 * that brings other tensions.
 */
export function smallestChanges(
	book: Rulebook,
	entries: Entries,
	rule: Rule,
	before: Firing = firingRules(book, entries),
): readonly SmallestChange[] {
	const removing = stepsFrom(book, entries, [rule])
		.map((step) => {
			const changed = withAnswers(entries, step.changes);
			const after = firingAfter(book, changed, before, step.changes);
			return { step, changed, after, more: added(before, after) };
		})
		.filter(({ after }) => !after.has(rule));
	const one = removing.filter(({ more }) => more.length === 0).map(({ step }) => step);
	const two = () =>
		removing.flatMap(({ step, changed, after, more }) =>
			stepsFrom(book, changed, more, step.changes).flatMap((second): Candidate[] => {
				const both = withAnswers(changed, second.changes);
				const then = firingAfter(book, both, after, second.changes);
				if (then.has(rule) || added(before, then).length > 0) return [];
				return [
					{
						changes: [...step.changes, ...second.changes],
						distance: step.distance + second.distance,
						lost: step.lost + second.lost,
					},
				];
			}),
		);
	const keeps = ({ changes }: SmallestChange) => keepsFormAndRole(book, entries, changes);
	const clean = one.length > 0 ? one : two();
	const least = nearest(clean);
	if (least.length === 0 || least.some(keeps)) return least;
	const keeping = nearest(clean.filter(keeps));
	if (keeping.length > 0) return [...least, ...keeping];
	const further = one.length > 0 ? nearest(two().filter(keeps)) : [];
	const tense = livable(removing.filter(({ step, more }) => more.length > 0 && keeps(step)));
	return [...least, ...further, ...tense];
}
