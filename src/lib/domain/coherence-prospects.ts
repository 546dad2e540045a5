import { chosenOptions, type Entries } from './answers.ts';
import type { ChoiceId, OptionId } from './choices.ts';
import { firing, type Rule, type Rulebook, type Strength } from './coherence-rules.ts';
import { withAnswers } from './coherence-changes.ts';

/** What an option would bring, given the other answers: the rules that it would make fire, the excluding ones first. */
export interface Prospect {
	readonly strength: Strength;
	readonly rules: readonly Rule[];
}

/**
 * The options of a choice that would be strained or incompatible with what is decided elsewhere: each taken alone,
 * or added to the set. Options that no rule speaks against are absent. Nothing is ever forbidden.
 */
export function prospectsOf(book: Rulebook, entries: Entries, id: ChoiceId): ReadonlyMap<OptionId, Prospect> {
	const choice = book.choiceById.get(id);
	if (!choice) throw new Error(`No choice is called ${id}`);
	const chosen = chosenOptions(entries, id);
	const found = choice.options.flatMap((option) => {
		const options =
			choice.scale === 'set' ? choice.options.filter((o) => o === option || chosen.includes(o)) : [option];
		const taken = withAnswers(entries, [{ choice: id, options }]);
		const rules = book.rules
			.filter(({ when }) =>
				when.some(
					(condition) =>
						condition.choice === id &&
						('in' in condition
							? condition.in.includes(option)
							: 'has' in condition && condition.has.includes(option)),
				),
			)
			.filter((rule) => firing(book, rule, taken))
			.sort((a, b) => Number(b.strength === 'incompatible') - Number(a.strength === 'incompatible'));
		const [first] = rules;
		return first ? [[option, { strength: first.strength, rules }] as const] : [];
	});
	return new Map(found);
}
