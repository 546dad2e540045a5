import { applies, chosenOptions, entryOf, type Entries } from './answers.ts';
import type { Choice, OptionId, SingleChoice } from './choices.ts';
import type { Position, Positions } from './evidence.ts';
import { bestSimilarity, likeness, type Likeness } from './similarity.ts';

/** How a design and a body meet on one choice (METHOD §3, “choice by choice”). Only the first five compare two known things. */
export type Meeting =
	| 'same'
	/** The next step of an ordinal scale, or a pair of options that are near. */
	| 'near'
	| 'different'
	/** A list: how many of the items that the design wants it is known to hold. Never a difference. */
	| 'shares'
	/** Sources that disagree, and whose values would be told by different words. */
	| 'depends'
	| 'not-documented'
	| 'not-answered'
	| 'set-aside'
	| 'not-applicable';

/** One choice of a design and a body, side by side. */
export interface Pairing {
	readonly choice: Choice;
	readonly meeting: Meeting;
	readonly chosen: readonly OptionId[];
	readonly position: Position;
	readonly likeness: Likeness | undefined;
	/** Of a list, how many of the chosen items are on it; 0 elsewhere. */
	readonly shared: number;
}

/** One less a share of steps differs from the figure by less than this. */
const ROUNDING = 1e-12;

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

/** The word for one value of a body. */
function wordFor(
	choice: SingleChoice,
	chosen: readonly OptionId[],
	value: OptionId,
): 'same' | 'near' | 'different' {
	const s = bestSimilarity(choice, chosen, value);
	if (s === 1) return 'same';
	const nextStep = 1 - 1 / (choice.options.length - 1);
	const near = choice.scale === 'ordinal' ? s >= nextStep - ROUNDING : s > 0;
	return near ? 'near' : 'different';
}

function meet(choice: Choice, entries: Entries, position: Position): Meeting {
	const { answer } = entryOf(entries, choice.id);
	if (!applies(choice, entries)) return 'not-applicable';
	if (answer.state === 'set-aside') return 'set-aside';
	if (position.kind === 'not-documented' || position.kind === 'other-years') return 'not-documented';
	if (answer.state !== 'chosen' || answer.options.length === 0) return 'not-answered';
	if (choice.scale === 'set') return 'shares';
	const values =
		position.kind === 'conflicting'
			? position.sides.map(({ value }) => value)
			: position.kind === 'known'
				? [position.side.value]
				: [];
	const words = new Set(values.map((value) => wordFor(choice, answer.options, value)));
	const [word = 'not-documented'] = words;
	return words.size > 1 ? 'depends' : word;
}

/** Sets a design beside a body, choice by choice, in the order of the choices. */
export function sideBySide(
	choices: readonly Choice[],
	entries: Entries,
	positions: Positions,
): readonly Pairing[] {
	return choices.map((choice) => {
		const position = positions[choice.id] ?? NOT_DOCUMENTED;
		const chosen = chosenOptions(entries, choice.id);
		const alike = chosen.length > 0 ? likeness(choice, chosen, position) : undefined;
		const listed = position.kind === 'at-least' ? position.items : [];
		return {
			...{ choice, chosen, position, likeness: alike },
			meeting: meet(choice, entries, position),
			shared: chosen.filter((option) => listed.includes(option)).length,
		};
	});
}

/** A change of answer that would bring a design to where a body is known to stand. */
export interface ChangeToward {
	readonly choice: Choice;
	readonly from: readonly OptionId[];
	/** The option to take; for a set choice, the items to add. */
	readonly to: readonly OptionId[];
}

/**
 * What to change so as to resemble a body: each answered choice whose known position is not already among the
 * acceptable options, and for a set the items the body is known to have and the design lacks. Conflicting and
 * unknown positions ask for nothing: nobody knows what to change to. Nor does a choice that does not apply.
 */
export function changesToward(pairings: readonly Pairing[]): readonly ChangeToward[] {
	return pairings.flatMap(({ choice, meeting, chosen, position }): ChangeToward[] => {
		if (chosen.length === 0 || meeting === 'not-applicable') return [];
		const to =
			position.kind === 'known' ? [position.side.value] : position.kind === 'at-least' ? position.items : [];
		const missing = to.filter((option) => !chosen.includes(option));
		return missing.length > 0 ? [{ choice, from: chosen, to: missing }] : [];
	});
}
