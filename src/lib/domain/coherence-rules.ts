import { applies, chosenOptions, entryOf, withEntry, type Entries } from './answers.ts';
import type { Choice, ChoiceId, Condition, OptionId } from './choices.ts';

/** A condition of a rule: `in`, the answer is one of these · `has`, the set contains all · `lacks`, it contains none. */
export type RuleCondition =
	| Condition
	| { readonly choice: ChoiceId; readonly has: readonly OptionId[] }
	| { readonly choice: ChoiceId; readonly lacks: readonly OptionId[] };

/** `incompatible` excludes, by definition of the options; `strained` warns (METHOD §5). */
export type Strength = 'incompatible' | 'strained';

/** What is computed with of a coherence rule: it fires when all its conditions hold. */
export interface Rule {
	readonly id: string;
	readonly strength: Strength;
	readonly when: readonly RuleCondition[];
}

/** Where several options are acceptable: whether a rule fires whichever is taken, or only for some of them. */
export type Extent = 'all' | 'some';

/** Some of the acceptable options of a choice. */
export interface SomeOptions {
	readonly choice: ChoiceId;
	readonly options: readonly OptionId[];
}

/** Choices and rules, indexed. */
export interface Rulebook {
	readonly choices: readonly Choice[];
	readonly rules: readonly Rule[];
	readonly choiceById: ReadonlyMap<ChoiceId, Choice>;
	/** The choices that decide whether a rule fires: those it names, and those on which these depend to apply. */
	readonly scope: ReadonlyMap<Rule, readonly ChoiceId[]>;
	/** The rules that a change of answer may start or stop. */
	readonly touchedBy: ReadonlyMap<ChoiceId, readonly Rule[]>;
	/** The choices that say what the coalition is, and its role with individuals. */
	readonly formAndRole: ReadonlySet<ChoiceId>;
}

/** The choices of the content that say the form of the coalition and its role (METHOD §5). */
const FORM_AND_ROLE: readonly ChoiceId[] = ['permanence', 'case'];

/** One value of a choice in one configuration; nothing where it is set aside or does not apply. */
type Value = readonly OptionId[] | 'open' | undefined;
type Configuration = ReadonlyMap<ChoiceId, Value>;

function withParents(ids: readonly ChoiceId[], byId: ReadonlyMap<ChoiceId, Choice>): readonly ChoiceId[] {
	const all = new Set(ids);
	for (const id of all)
		for (const condition of byId.get(id)?.appliesWhen?.anyOf ?? []) all.add(condition.choice);
	return [...all];
}

/** Indexes choices and rules. Throws when a rule names a choice that is not there. */
export function rulebookOf(
	choices: readonly Choice[],
	rules: readonly Rule[],
	formAndRole: readonly ChoiceId[] = FORM_AND_ROLE,
): Rulebook {
	const choiceById = new Map(choices.map((choice) => [choice.id, choice]));
	const scope = new Map(
		rules.map((rule) => {
			const named = rule.when.map(({ choice }) => choice);
			const astray = named.find((id) => !choiceById.has(id));
			if (astray !== undefined) throw new Error(`${rule.id} names ${astray}, which is no choice`);
			return [rule, withParents(named, choiceById)];
		}),
	);
	const touchedBy = new Map(
		choices.map(({ id }) => [id, rules.filter((rule) => scope.get(rule)?.includes(id))]),
	);
	return { choices, rules, choiceById, scope, touchedBy, formAndRole: new Set(formAndRole) };
}

/** Whether a condition holds for one value: one option in a list, or a set. */
export function conditionHolds(condition: RuleCondition, value: readonly OptionId[]): boolean {
	if ('in' in condition) return value.some((option) => condition.in.includes(option));
	if ('has' in condition) return condition.has.every((option) => value.includes(option));
	return !condition.lacks.some((option) => value.includes(option));
}

/** The values that an answer stands for: each acceptable option by itself, or the one set. */
function valuesOf(choice: Choice, entries: Entries): readonly Value[] {
	const { answer } = entryOf(entries, choice.id);
	switch (answer.state) {
		case 'chosen':
			return choice.scale === 'set' ? [answer.options] : answer.options.map((option) => [option]);
		case 'set-aside':
			return [undefined];
		case 'unanswered':
		case 'undecided':
			return ['open'];
	}
}

function configurations(choices: readonly Choice[], entries: Entries): readonly Configuration[] {
	return choices.reduce<readonly Configuration[]>(
		(before, choice) =>
			valuesOf(choice, entries).flatMap((value) =>
				before.map((configuration) => new Map(configuration).set(choice.id, value)),
			),
		[new Map()],
	);
}

/** The value that counts in a configuration: none where the choice does not apply in it. */
function valueIn(book: Rulebook, configuration: Configuration, id: ChoiceId): Value {
	const conditions = book.choiceById.get(id)?.appliesWhen?.anyOf;
	const asked = conditions?.some((condition) => {
		const value = valueIn(book, configuration, condition.choice);
		return value === 'open' || (value !== undefined && conditionHolds(condition, value));
	});
	return asked === false ? undefined : configuration.get(id);
}

function holdsIn(book: Rulebook, rule: Rule, configuration: Configuration): boolean {
	return rule.when.every((condition) => {
		const value = valueIn(book, configuration, condition.choice);
		return Array.isArray(value) && conditionHolds(condition, value);
	});
}

/** Whether a choice has no answer that a rule could speak of: not chosen, or not asked. */
export function isOpen(book: Rulebook, entries: Entries, id: ChoiceId): boolean {
	const choice = book.choiceById.get(id);
	return !choice || entryOf(entries, id).answer.state !== 'chosen' || !applies(choice, entries);
}

/**
 * Whether a rule fires on a design, and for how much of it (METHOD §5): nothing while a choice that it names is
 * open, that is unanswered, undecided, set aside or not asked.
 */
export function firing(book: Rulebook, rule: Rule, entries: Entries): Extent | undefined {
	if (rule.when.some(({ choice }) => isOpen(book, entries, choice))) return undefined;
	// Most rules are silent because of one answer: seen without laying out the configurations.
	const never = rule.when.some((condition) => {
		const choice = book.choiceById.get(condition.choice);
		return choice && !valuesOf(choice, entries).some((v) => Array.isArray(v) && conditionHolds(condition, v));
	});
	if (never) return undefined;
	const scope = (book.scope.get(rule) ?? []).flatMap((id) => book.choiceById.get(id) ?? []);
	const all = configurations(scope, entries);
	const holding = all.filter((configuration) => holdsIn(book, rule, configuration)).length;
	return holding === 0 ? undefined : holding === all.length ? 'all' : 'some';
}

/** The rules that fire on a design, in the order of the content, among those given. */
export function firingRules(
	book: Rulebook,
	entries: Entries,
	among: readonly Rule[] = book.rules,
): ReadonlyMap<Rule, Extent> {
	return new Map(
		among.flatMap((rule) => {
			const extent = firing(book, rule, entries);
			return extent ? [[rule, extent] as const] : [];
		}),
	);
}

/**
 * Where a rule fires for a part of a design: per choice with several acceptable options, those with which it fires,
 * when it does not with all of them.
 */
export function concerned(book: Rulebook, rule: Rule, entries: Entries): readonly SomeOptions[] {
	return (book.scope.get(rule) ?? []).flatMap((id) => {
		const chosen = chosenOptions(entries, id);
		if (chosen.length < 2 || book.choiceById.get(id)?.scale === 'set') return [];
		const options = chosen.filter((option) => {
			const alone = withEntry(entries, id, { answer: { state: 'chosen', options: [option] } });
			return firing(book, rule, alone) !== undefined;
		});
		return options.length < chosen.length ? [{ choice: id, options }] : [];
	});
}
