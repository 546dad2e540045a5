import { chosenOptions, type Entries } from './answers.ts';
import type { ChoiceId, OptionId } from './choices.ts';
import { firing, type Rule, type Rulebook, type Strength } from './coherence-rules.ts';
import { withAnswers } from './coherence-effects.ts';

/** What taking an option, or leaving it out, would bring, given the other answers. The excluding rules come first. */
export interface Prospect {
	/** The strength of what taking it would bring; where that is nothing, of what leaving it out would. */
	readonly strength: Strength;
	/** The rules that it would make fire. */
	readonly rules: readonly Rule[];
	/** The rules that would fire without it, nor any other item that would do as well. */
	readonly without: readonly Rule[];
}

function excludingFirst(rules: readonly Rule[]): readonly Rule[] {
	return [...rules].sort(
		(a, b) => Number(b.strength === 'incompatible') - Number(a.strength === 'incompatible'),
	);
}

/**
 * The options of a choice that would be strained or incompatible with what is decided elsewhere, each taken alone or
 * added to the set; and the items of a set that would be missed. Options that no rule speaks of are absent. Nothing is
 * ever forbidden.
 */
export function prospectsOf(book: Rulebook, entries: Entries, id: ChoiceId): ReadonlyMap<OptionId, Prospect> {
	const choice = book.choiceById.get(id);
	if (!choice) throw new Error(`No choice is called ${id}`);
	const chosen = chosenOptions(entries, id);
	const fires = (rule: Rule, options: readonly OptionId[]) =>
		firing(book, rule, withAnswers(entries, [{ choice: id, options }])) !== undefined;

	const taking = (option: OptionId): readonly Rule[] => {
		const set = choice.options.filter((o) => o === option || chosen.includes(o));
		return book.rules.filter(
			(rule) =>
				rule.when.some(
					(condition) =>
						condition.choice === id &&
						('in' in condition
							? condition.in.includes(option)
							: 'has' in condition && condition.has.includes(option)),
				) && fires(rule, choice.scale === 'set' ? set : [option]),
		);
	};
	const leavingOut = (option: OptionId): readonly Rule[] =>
		book.rules.filter((rule) =>
			rule.when.some((condition) => {
				if (condition.choice !== id || !('lacks' in condition) || !condition.lacks.includes(option))
					return false;
				const rest = chosen.filter((item) => item !== option);
				// An empty set is an open question: some item that this rule does not seek stands for an answer.
				const other = choice.options.filter((item) => !condition.lacks.includes(item)).slice(0, 1);
				return fires(rule, rest.length > 0 ? rest : other);
			}),
		);
	const found = choice.options.flatMap((option) => {
		const [rules, without] = [excludingFirst(taking(option)), excludingFirst(leavingOut(option))];
		const first = rules[0] ?? without[0];
		return first ? [[option, { strength: first.strength, rules, without }] as const] : [];
	});
	return new Map(found);
}
