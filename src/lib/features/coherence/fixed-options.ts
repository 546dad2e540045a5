import { answerWith, chosenOptions, entryOf, withEntry, type Entries } from '#lib/domain/answers.ts';
import type { Choice, ChoiceId, OptionId } from '#lib/domain/choices.ts';

/**
 * With an option fixed or released: released where it was fixed, else fixed in the place of what was; the items of a
 * set stand beside one another.
 */
export function withOption(entries: Entries, choice: Choice, option: OptionId): Entries {
	const fixed = chosenOptions(entries, choice.id);
	const others = fixed.filter((one) => one !== option);
	const kept = choice.scale === 'set' ? [...fixed, option] : [option];
	return withEntry(entries, choice.id, {
		answer: answerWith(choice, fixed.includes(option) ? others : kept),
	});
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
