import type { Choice, ChoiceId, OptionId } from './choices.ts';

/** How much a choice counts in the comparison: not at all, half, as usual, double (METHOD §1). */
export type Importance = 0 | 0.5 | 1 | 2;

/** Every importance that can be given, smallest first. */
export const IMPORTANCES: readonly Importance[] = [0, 0.5, 1, 2];

/**
 * The state of one choice, for a person or a group (METHOD §1). `chosen` holds at least one option: one, or
 * several that are all acceptable; for a set choice, the one set.
 */
export type Answer =
	| { readonly state: 'unanswered' }
	| { readonly state: 'chosen'; readonly options: readonly OptionId[] }
	| { readonly state: 'undecided' }
	| { readonly state: 'set-aside'; readonly reason: string };

/** What a design says of one choice. The note stands beside any state of the answer. */
export interface Entry {
	readonly answer: Answer;
	readonly note: string;
	readonly importance: Importance;
}

/** What a design says, by choice. A choice that is absent is unanswered, without a note, of importance 1. */
export type Entries = Readonly<Record<ChoiceId, Entry>>;

/** The entry of a choice of which nothing was said. */
export const BLANK_ENTRY: Entry = { answer: { state: 'unanswered' }, note: '', importance: 1 };

/** What the design says of a choice, blank when nothing was. */
export function entryOf(entries: Entries, choice: ChoiceId): Entry {
	return (Object.hasOwn(entries, choice) ? entries[choice] : undefined) ?? BLANK_ENTRY;
}

/** The options chosen for a choice; none in any other state. */
export function chosenOptions(entries: Entries, choice: ChoiceId): readonly OptionId[] {
	const { answer } = entryOf(entries, choice);
	return answer.state === 'chosen' ? answer.options : [];
}

/** The answer that these options make, in the choice's own order and without repeats; no option at all is no answer. */
export function answerWith(choice: Choice, options: Iterable<OptionId>): Answer {
	const wanted = new Set(options);
	const kept = choice.options.filter((option) => wanted.has(option));
	return kept.length === 0 ? { state: 'unanswered' } : { state: 'chosen', options: kept };
}

/** Whether an entry is as good as absent: no answer, no note, the usual importance. */
export function saysNothing(entry: Entry): boolean {
	return entry.answer.state === 'unanswered' && entry.note === '' && entry.importance === 1;
}

/** The same entries with one changed. An entry that says nothing is left out. */
export function withEntry(entries: Entries, choice: ChoiceId, change: Partial<Entry>): Entries {
	const next: Entry = { ...entryOf(entries, choice), ...change };
	const { [choice]: _before, ...others } = entries;
	return saysNothing(next) ? others : { ...others, [choice]: next };
}

/**
 * Whether a choice makes sense given the others (METHOD §1). It fails only when every condition is settled
 * against it: while a choice that a condition names is unanswered or undecided, it may still hold. A choice set
 * aside fulfils nothing.
 */
export function applies(choice: Choice, entries: Entries): boolean {
	if (!choice.appliesWhen) return true;
	return choice.appliesWhen.anyOf.some((condition) => {
		const { answer } = entryOf(entries, condition.choice);
		switch (answer.state) {
			case 'chosen':
				return answer.options.some((option) => condition.in.includes(option));
			case 'unanswered':
			case 'undecided':
				return true;
			case 'set-aside':
				return false;
		}
	});
}
