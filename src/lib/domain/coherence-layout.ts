import type { Choice, ChoiceId, OptionId } from './choices.ts';
import { graphOf, type Constraint, type Graph } from './coherence-graph.ts';
import { conditionHolds, type Rule, type RuleCondition } from './coherence-rules.ts';
import { grouped } from './evidence.ts';

/** Values that no constraint tells apart, taken together: options of a choice, or sets with the same items that count. */
export interface ValueClass {
	/** Every option of the class; of a set, the items that count and are in it. */
	readonly options: readonly OptionId[];
}

/** A choice as a variable. After its classes come two values: not asked, and spoken of by no rule. */
export interface Variable {
	readonly choice: Choice;
	readonly classes: readonly ValueClass[];
}

/** The configurations of some choices and what binds them: excluding rules, and which choices apply. */
export interface Field {
	readonly variables: readonly Variable[];
	readonly graph: Graph;
}

/** The value of a variable whose choice does not apply. */
const notAsked = ({ classes }: Variable): number => classes.length;
/** The value of a variable of which no rule speaks: set aside, or a set that is open. */
const silent = ({ classes }: Variable): number => classes.length + 1;

interface Bond {
	readonly scope: readonly ChoiceId[];
	/** The conditions that read these choices. */
	readonly conditions: readonly RuleCondition[];
	/** For an exclusion: these conditions do not all hold. For a choice that depends: it is asked when one holds. */
	readonly asked: ChoiceId | undefined;
}

const unique = <Item>(items: readonly Item[]) => [...new Set(items)];
const itemsOf = (condition: RuleCondition) =>
	'in' in condition ? condition.in : 'has' in condition ? condition.has : condition.lacks;

function bondsOf(choices: readonly Choice[], rules: readonly Rule[]): readonly Bond[] {
	const ids = new Set(choices.map(({ id }) => id));
	const exclusions = rules
		.filter(
			({ strength, when }) => strength === 'incompatible' && when.every(({ choice }) => ids.has(choice)),
		)
		.map(({ when }): Bond => ({
			scope: unique(when.map(({ choice }) => choice)),
			conditions: when,
			asked: undefined,
		}));
	const applying = choices.flatMap(({ id, appliesWhen }): Bond[] => {
		const conditions = appliesWhen?.anyOf ?? [];
		return appliesWhen
			? [{ scope: unique([id, ...conditions.map(({ choice }) => choice)]), conditions, asked: id }]
			: [];
	});
	return [...exclusions, ...applying];
}

function subsets(items: readonly OptionId[]): readonly (readonly OptionId[])[] {
	return items.reduce<readonly (readonly OptionId[])[]>(
		(before, item) => [...before, ...before.map((set) => [...set, item])],
		[[]],
	);
}

/** A variable, from the conditions that read its choice. */
function variableOf(choice: Choice, conditions: readonly RuleCondition[]): Variable {
	if (choice.scale === 'set')
		return { choice, classes: subsets(unique(conditions.flatMap(itemsOf))).map((options) => ({ options })) };
	const alike = new Map<string, OptionId[]>();
	for (const option of choice.options) {
		const signature = conditions.map((condition) => Number(conditionHolds(condition, [option]))).join('');
		alike.set(signature, [...(alike.get(signature) ?? []), option]);
	}
	return { choice, classes: [...alike.values()].map((options) => ({ options })) };
}

/** Whether a condition holds for a value of a variable; never for one that is not asked or silent. */
function holdsFor(condition: RuleCondition, { choice, classes }: Variable, value: number): boolean {
	const held = classes[value];
	if (!held) return false;
	// The options of a class are alike for every condition: the first one speaks for all.
	return conditionHolds(condition, choice.scale === 'set' ? held.options : held.options.slice(0, 1));
}

function constraintOf(
	bond: Bond,
	variables: readonly Variable[],
	placeOf: ReadonlyMap<ChoiceId, number>,
): Constraint {
	const scope = bond.scope.map((id) => placeOf.get(id) ?? -1);
	const conditions = bond.conditions.map((condition) => ({
		condition,
		at: bond.scope.indexOf(condition.choice),
	}));
	return {
		scope,
		allows: (values) => {
			const holds = ({ condition, at }: (typeof conditions)[number]) => {
				const variable = variables[scope[at] ?? -1];
				return variable !== undefined && holdsFor(condition, variable, values[at] ?? 0);
			};
			if (bond.asked === undefined) return !conditions.every(holds);
			const place = bond.scope.indexOf(bond.asked);
			const variable = variables[scope[place] ?? -1];
			if (!variable || values[place] === silent(variable)) return true;
			return (values[place] === notAsked(variable)) !== conditions.some(holds);
		},
	};
}

/** Lays out these choices with the excluding rules that name no other. Throws when one depends on a choice left out. */
export function layOut(choices: readonly Choice[], rules: readonly Rule[]): Field {
	const bonds = bondsOf(choices, rules);
	const conditions = grouped(
		bonds.flatMap((bond) => bond.conditions),
		({ choice }) => choice,
	);
	const variables = choices.map((choice) => variableOf(choice, conditions.get(choice.id) ?? []));
	const placeOf = new Map(choices.map(({ id }, place) => [id, place]));
	const constraints = bonds.map((bond) => constraintOf(bond, variables, placeOf));
	if (constraints.some(({ scope }) => scope.includes(-1)))
		throw new Error('A choice depends on one that is left out');
	return {
		variables,
		graph: graphOf(
			variables.map(({ classes }) => classes.length + 2),
			constraints,
		),
	};
}
