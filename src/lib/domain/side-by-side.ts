import { applies, chosenOptions, entryOf, type Entries } from './answers.ts';
import type { Choice, OptionId } from './choices.ts';
import type { Position, Positions } from './evidence.ts';
import { likeness, type Likeness } from './similarity.ts';

/** How a design and a body meet on one choice. Only the first three compare two known things. */
export type Meeting =
	| 'same'
	| 'near'
	| 'different'
	| 'conflicting'
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
}

const NOT_DOCUMENTED: Position = { kind: 'not-documented' };

function meet(choice: Choice, entries: Entries, position: Position, alike: Likeness | undefined): Meeting {
	const { answer } = entryOf(entries, choice.id);
	if (!applies(choice, entries)) return 'not-applicable';
	if (answer.state === 'set-aside') return 'set-aside';
	if (position.kind === 'not-documented' || position.kind === 'other-years') return 'not-documented';
	if (answer.state !== 'chosen' || answer.options.length === 0) return 'not-answered';
	if (position.kind === 'conflicting') return 'conflicting';
	if (!alike) return 'not-documented';
	// A set known in part can share something without being the same: only its lower bound speaks.
	if (alike.min === 0) return 'different';
	return alike.min === 1 ? 'same' : 'near';
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
		return { choice, meeting: meet(choice, entries, position, alike), chosen, position, likeness: alike };
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
