import type { Answer, Entries } from '#lib/domain/answers.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import type { Rule, RuleCondition } from '#lib/domain/coherence-rules.ts';

/** One whole configuration: an option, a set, or nothing where the choice is set aside, open or not asked. */
export type Naive = ReadonlyMap<string, readonly OptionId[] | undefined>;

const ABSENT = undefined;
/** The value of an open choice where it is asked: it may still be anything. */
const OPEN: readonly OptionId[] = ['?'];

function holds(condition: RuleCondition, value: readonly OptionId[] | undefined): boolean {
	if (!value) return false;
	if ('in' in condition) return value.some((one) => condition.in.includes(one));
	if ('has' in condition) return condition.has.every((one) => value.includes(one));
	return condition.lacks.every((one) => !value.includes(one));
}

/** Whether a configuration breaks no excluding rule among those that name only these choices. */
export function coherent(choices: readonly Choice[], rules: readonly Rule[], configuration: Naive): boolean {
	const ids = choices.map(({ id }) => id);
	return rules
		.filter(
			({ strength, when }) => strength === 'incompatible' && when.every((one) => ids.includes(one.choice)),
		)
		.every(({ when }) => !when.every((one) => holds(one, configuration.get(one.choice))));
}

function everySet(items: readonly OptionId[]): readonly (readonly OptionId[])[] {
	return Array.from({ length: 2 ** items.length }, (_, bits) =>
		items.filter((_item, at) => (bits >> at) & 1),
	);
}

/** Every configuration of these choices, one by one, whatever the rules say: choices come after those they depend on. */
export function everyConfiguration(
	choices: readonly Choice[],
	allowed: (choice: Choice) => 'aside' | readonly (readonly OptionId[])[],
): readonly Naive[] {
	let all: readonly Naive[] = [new Map()];
	for (const choice of choices) {
		all = all.flatMap((before) => {
			const conditions = choice.appliesWhen?.anyOf;
			const values = allowed(choice);
			if (values === 'aside') return [new Map(before).set(choice.id, ABSENT)];
			if (
				conditions &&
				!conditions.some((one) => before.get(one.choice) === OPEN || holds(one, before.get(one.choice)))
			)
				return [new Map(before).set(choice.id, ABSENT)];
			return values.map((value) => new Map(before).set(choice.id, value));
		});
	}
	return all;
}

const answerOf = (entries: Entries, choice: Choice): Answer =>
	entries[choice.id]?.answer ?? { state: 'unanswered' };

/** How many coherent configurations of the single-option choices an answer sheet leaves: by listing them. */
export function naiveCount(choices: readonly Choice[], rules: readonly Rule[], entries: Entries): number {
	const singles = choices.filter(({ scale }) => scale !== 'set');
	return everyConfiguration(singles, (choice) => {
		const answer = answerOf(entries, choice);
		if (answer.state === 'set-aside') return 'aside';
		const options = answer.state === 'chosen' ? answer.options : choice.options;
		return options.map((option) => [option]);
	}).filter((configuration) => coherent(singles, rules, configuration)).length;
}

/**
 * The least number of choices to change, and every way to change no more: as text, a choice and its new value each.
 * A set that is open stays open; an answer to a choice that is not asked is no change.
 */
export function naiveRepairs(choices: readonly Choice[], rules: readonly Rule[], entries: Entries) {
	const fits = everyConfiguration(choices, (choice) => {
		const { state } = answerOf(entries, choice);
		if (state === 'set-aside' || (choice.scale === 'set' && state !== 'chosen')) return 'aside';
		return choice.scale === 'set' ? everySet(choice.options) : choice.options.map((option) => [option]);
	}).filter((configuration) => coherent(choices, rules, configuration));
	const changesIn = (configuration: Naive) =>
		choices.flatMap((choice) => {
			const answer = answerOf(entries, choice);
			const value = configuration.get(choice.id);
			if (answer.state !== 'chosen' || !value) return [];
			const kept =
				choice.scale === 'set'
					? value.join() === choice.options.filter((one) => answer.options.includes(one)).join()
					: answer.options.includes(value[0] ?? '');
			return kept ? [] : [{ choice, value }];
		});
	const all = fits.map(changesIn);
	const least = Math.min(...all.map(({ length }) => length));
	return { least, ways: all.filter(({ length }) => length === least) };
}

/** Whether a rule fires on the configurations that a design stands for: by listing them. */
export function naiveFiring(choices: readonly Choice[], rule: Rule, entries: Entries) {
	const named = choices.filter(({ id }) => rule.when.some(({ choice }) => choice === id));
	if (named.some((choice) => answerOf(entries, choice).state !== 'chosen')) return undefined;
	const all = everyConfiguration(choices, (choice) => {
		const answer = answerOf(entries, choice);
		if (answer.state === 'set-aside') return 'aside';
		if (answer.state !== 'chosen') return [OPEN];
		return choice.scale === 'set' ? [answer.options] : answer.options.map((option) => [option]);
	});
	const firing = all.filter((one) =>
		rule.when.every((condition) => holds(condition, one.get(condition.choice))),
	);
	return firing.length === 0 ? undefined : firing.length === all.length ? 'all' : 'some';
}
