import { chosenOptions, withEntry, type Entries } from './answers.ts';
import type { ChoiceId, OptionId } from './choices.ts';
import {
	firingRules,
	isOpen,
	type Extent,
	type Rule,
	type Rulebook,
	type SomeOptions,
} from './coherence-rules.ts';

/** Another answer to one choice; no option leaves it open. */
export interface ChangeOfAnswer {
	readonly choice: ChoiceId;
	readonly options: readonly OptionId[];
}

/** The rules that fire on a design. */
export type Firing = ReadonlyMap<Rule, Extent>;

/** What changes of answer cost (METHOD §5); its rules may carry their words. */
export interface Cost<Told extends Rule = Rule> {
	/** The acceptable options and the items that the design no longer holds; of a choice that changes, none for items added. */
	readonly givenUp: readonly SomeOptions[];
	/** The form or the role of the coalition that it replaces: the choices that say them. */
	readonly dissolved: readonly ChoiceId[];
	/** Answers that no longer count: their choice is not asked any more. */
	readonly moot: readonly ChoiceId[];
	/** The rules that fired before and still do. */
	readonly remaining: readonly Told[];
	/** The rules that begin to fire, and the exclusions that held for a part of the design and now hold for all of it. */
	readonly coming: readonly Told[];
}

/** A design with other answers. */
export function withAnswers(entries: Entries, changes: readonly ChangeOfAnswer[]): Entries {
	return changes.reduce(
		(changed, { choice, options }) =>
			withEntry(changed, choice, {
				answer: options.length > 0 ? { state: 'chosen', options } : { state: 'unanswered' },
			}),
		entries,
	);
}

/** The rules that fire after some changes, of which `entries` already holds the answers. */
export function firingAfter(
	book: Rulebook,
	entries: Entries,
	before: Firing,
	changes: readonly ChangeOfAnswer[],
): Firing {
	const touched = new Set(changes.flatMap(({ choice }) => book.touchedBy.get(choice) ?? []));
	const kept = [...before].filter(([rule]) => !touched.has(rule));
	return new Map([...kept, ...firingRules(book, entries, [...touched])]);
}

/** What a change adds: rules that did not fire, and exclusions that were partial and become whole. */
export function added(before: Firing, after: Firing): readonly Rule[] {
	return [...after].flatMap(([rule, extent]) => {
		const former = before.get(rule);
		const whole = rule.strength === 'incompatible' && former === 'some' && extent === 'all';
		return former === undefined || whole ? [rule] : [];
	});
}

/** The choices that say the form or the role of the coalition, where other options take the place of those accepted. */
function dissolvedBy(
	book: Rulebook,
	entries: Entries,
	changes: readonly ChangeOfAnswer[],
): readonly ChoiceId[] {
	return changes.flatMap(({ choice, options }) => {
		const before = chosenOptions(entries, choice);
		const kept = options.length > 0 && options.every((option) => before.includes(option));
		return book.formAndRole.has(choice) && before.length > 0 && !kept ? [choice] : [];
	});
}

/** The answers that no longer count after some changes, those left open apart. */
function mootAfter(
	book: Rulebook,
	entries: Entries,
	changes: readonly ChangeOfAnswer[],
): readonly ChoiceId[] {
	const changed = withAnswers(entries, changes);
	const opened = changes.filter(({ options }) => options.length === 0).map(({ choice }) => choice);
	return book.choices.flatMap(({ id }) =>
		!opened.includes(id) && !isOpen(book, entries, id) && isOpen(book, changed, id) ? [id] : [],
	);
}

/** Whether changes keep the form and the role of the coalition, and every answer that hangs on what they change. */
export function keepsFormAndRole(
	book: Rulebook,
	entries: Entries,
	changes: readonly ChangeOfAnswer[],
): boolean {
	return dissolvedBy(book, entries, changes).length === 0 && mootAfter(book, entries, changes).length === 0;
}

/** What changes of answer cost a design (METHOD §5): what is given up, and the tensions that remain or come. */
export function costOf(
	book: Rulebook,
	entries: Entries,
	changes: readonly ChangeOfAnswer[],
	before: Firing = firingRules(book, entries),
): Cost {
	const after = firingAfter(book, withAnswers(entries, changes), before, changes);
	const coming = added(before, after);
	return {
		givenUp: changes.flatMap(({ choice, options }) => {
			const lost = chosenOptions(entries, choice).filter((option) => !options.includes(option));
			return lost.length > 0 ? [{ choice, options: lost }] : [];
		}),
		dissolved: dissolvedBy(book, entries, changes),
		moot: mootAfter(book, entries, changes),
		// In the order of the content.
		remaining: book.rules.filter((rule) => after.has(rule) && !coming.includes(rule)),
		coming: book.rules.filter((rule) => coming.includes(rule)),
	};
}
