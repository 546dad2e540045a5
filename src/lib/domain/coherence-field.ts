import { entryOf, type Entries } from './answers.ts';
import type { ChoiceId, OptionId } from './choices.ts';
import { layOut, type Field, type Variable } from './coherence-layout.ts';
import { LARGE_COUNTS, propagate, SMALL_COUNTS, type Semiring } from './coherence-propagation.ts';
import type { Rule, Rulebook } from './coherence-rules.ts';

/** The field of the single-option choices: only `incompatible` rules bind, those on sets left out (METHOD §5). */
export function fieldOf(book: Rulebook): Field {
	return layOut(
		book.choices.filter(({ scale }) => scale !== 'set'),
		book.rules,
	);
}

/** How much of the field is left. */
export interface Remaining {
	/** How many coherent configurations the answers leave. */
	readonly count: bigint;
	/** By choice and option: how many there are with this option, all other answers as they stand. */
	readonly keptOpen: ReadonlyMap<ChoiceId, ReadonlyMap<OptionId, bigint>>;
}

/** How many options of each class an answer allows. */
function weightsOf({ choice, classes }: Variable, entries: Entries): readonly number[] {
	const { answer } = entryOf(entries, choice.id);
	if (answer.state === 'set-aside') return [...classes.map(() => 0), 0, 1];
	const allowed = answer.state === 'chosen' ? answer.options : choice.options;
	const counts = classes.map(({ options }) => options.filter((option) => allowed.includes(option)).length);
	return [...counts, choice.appliesWhen ? 1 : 0, 0];
}

function remainingIn<Amount>(
	{ variables, graph }: Field,
	weights: readonly (readonly Amount[])[],
	semiring: Semiring<Amount>,
	exact: (amount: Amount) => bigint,
): Remaining {
	const { total, freed } = propagate(graph, semiring, weights);
	const keptOpen = variables.map(({ choice, classes }, at) => {
		const byOption = classes.flatMap(({ options }, value) =>
			options.map((option) => [option, exact(freed[at]?.[value] ?? semiring.zero)] as const),
		);
		const found = new Map(byOption);
		return [choice.id, new Map(choice.options.map((o) => [o, found.get(o) ?? 0n]))] as const;
	});
	return { count: exact(total), keptOpen: new Map(keptOpen) };
}

/**
 * Counts the coherent configurations that a design leaves, exactly, and those that each option would leave
 * (METHOD §5). Open choices take every option, several acceptable ones each of them; a choice that does not apply,
 * or was set aside, counts as one value.
 */
export function remainingOf(field: Field, entries: Entries): Remaining {
	const weights = field.variables.map((variable) => weightsOf(variable, entries));
	const most = field.variables.reduce((sum, { choice }) => sum * (choice.options.length + 1), 1);
	if (most <= Number.MAX_SAFE_INTEGER) return remainingIn(field, weights, SMALL_COUNTS, BigInt);
	const large = weights.map((one) => one.map(BigInt));
	return remainingIn(field, large, LARGE_COUNTS, (amount) => amount);
}

/** The possible designs among all those that some answers leave. */
export interface PossibleShare {
	readonly possible: bigint;
	/** As many as there would be if no rule excluded any. */
	readonly all: bigint;
	/** The rules that exclude some of them, in the order of the content; together they exclude the rest. */
	readonly excluding: readonly Rule[];
}

/** Reads what share of the designs is possible, and which rules exclude the others (METHOD §5). Laid out once. */
export function possibleShares(book: Rulebook): (entries: Entries) => PossibleShare {
	const under = (rules: readonly Rule[]) => fieldOf({ ...book, rules });
	const whole = under(book.rules);
	const free = under([]);
	const alone = book.rules
		.filter(({ strength }) => strength === 'incompatible')
		.map((rule) => ({ rule, field: under([rule]) }));
	return (entries) => {
		const all = remainingOf(free, entries).count;
		return {
			...{ possible: remainingOf(whole, entries).count, all },
			excluding: alone.filter(({ field }) => remainingOf(field, entries).count < all).map(({ rule }) => rule),
		};
	};
}
