import { answerWith, chosenOptions, entryOf, withEntry, type Entries } from '#lib/domain/answers.ts';
import type { Choice, ChoiceId, OptionId } from '#lib/domain/choices.ts';

/**
 * With an option fixed in the place of what was, or released where it alone was fixed. The items of a set stand beside
 * one another: one more, or one less.
 */
export function withOption(entries: Entries, choice: Choice, option: OptionId): Entries {
	const fixed = chosenOptions(entries, choice.id);
	const alone = fixed.length === 1 && fixed[0] === option;
	const single = alone ? [] : [option];
	const set = fixed.includes(option) ? fixed.filter((one) => one !== option) : [...fixed, option];
	return withEntry(entries, choice.id, { answer: answerWith(choice, choice.scale === 'set' ? set : single) });
}

/** With a choice open again. */
export function released(entries: Entries, choice: ChoiceId): Entries {
	return withEntry(entries, choice, { answer: { state: 'unanswered' } });
}

/** How many of these choices are fixed or set aside. */
export function fixedCount(entries: Entries, choices: readonly Choice[]): number {
	return choices.filter(({ id }) => ['chosen', 'set-aside'].includes(entryOf(entries, id).answer.state))
		.length;
}
