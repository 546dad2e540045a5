import { answerWith, chosenOptions, withEntry, type Entries } from './answers.ts';
import type { ChoiceId, OptionId } from './choices.ts';
import { firing, type Rule, type Rulebook } from './coherence-rules.ts';

const excludes = ({ strength }: Rule) => strength === 'incompatible';

/** How many excluding rules fire on a design, for the whole of it or for a part of what it accepts. */
export function contradictions(
	book: Rulebook,
	entries: Entries,
	among: readonly Rule[] = book.rules,
): number {
	return among.filter((rule) => excludes(rule) && firing(book, rule, entries)).length;
}

/**
 * For each option of a choice, how many excluding rules would fire with it in the place of what is chosen, all other
 * answers as they stand. An item of a set is added to what is chosen, or taken out of it.
 */
export function contradictionsWith(
	book: Rulebook,
	entries: Entries,
	id: ChoiceId,
): ReadonlyMap<OptionId, number> {
	const choice = book.choiceById.get(id);
	if (!choice) throw new Error(`No choice is called ${id}`);
	const touched = book.touchedBy.get(id) ?? [];
	const untouched = contradictions(book, entries) - contradictions(book, entries, touched);
	const chosen = chosenOptions(entries, id);
	return new Map(
		choice.options.map((option) => {
			const options =
				choice.scale === 'set'
					? choice.options.filter((one) => chosen.includes(one) !== (one === option))
					: [option];
			const changed = withEntry(entries, id, { answer: answerWith(choice, options) });
			return [option, untouched + contradictions(book, changed, touched)];
		}),
	);
}
