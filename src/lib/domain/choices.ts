/** Identifies a structural choice, such as `entry`. Stable across versions of the content. */
export type ChoiceId = string;
/** Identifies an option within its choice. Stable across versions of the content. */
export type OptionId = string;

/** `core`: the presentation's structural questions · `context`: the surroundings · `mandate`: sets of things. */
export type Tier = 'core' | 'context' | 'mandate';

/** A condition on the answer to one single-option choice. */
export interface Condition {
	readonly choice: ChoiceId;
	readonly in: readonly OptionId[];
}

interface ChoiceFrame {
	readonly id: ChoiceId;
	readonly tier: Tier;
	readonly options: readonly OptionId[];
	/** The choice makes sense when any of these holds; absent, it always does. */
	readonly appliesWhen?: { readonly anyOf: readonly Condition[] };
}

/** A choice whose options stand in order, from least to most. */
export interface OrdinalChoice extends ChoiceFrame {
	readonly scale: 'ordinal';
}

/** A choice whose options have no order; `near` pairs are half alike. */
export interface NominalChoice extends ChoiceFrame {
	readonly scale: 'nominal';
	readonly near: readonly (readonly [OptionId, OptionId])[];
}

/** A choice answered by a set of items rather than by one option. */
export interface SetChoice extends ChoiceFrame {
	readonly scale: 'set';
}

/** A choice answered by one option, or by several that are all acceptable. */
export type SingleChoice = OrdinalChoice | NominalChoice;

/** A structural choice. */
export type Choice = SingleChoice | SetChoice;

/** The choice with this id. Throws when there is none: ids are checked at the doors. */
export function choiceById(choices: readonly Choice[], id: ChoiceId): Choice {
	const found = choices.find((choice) => choice.id === id);
	if (!found) throw new Error(`No choice is called ${id}`);
	return found;
}
