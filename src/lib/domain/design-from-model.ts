import { answerWith, BLANK_ENTRY, type Entries, type Entry } from './answers.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import type { Position, Positions } from './evidence.ts';
import { valuesOf } from './position-values.ts';

/** The answers that a design takes over from a documented body, and what it leaves open. */
export interface Takeover {
	readonly entries: Entries;
	/** Choices with one known value, copied. */
	readonly copied: readonly ChoiceId[];
	/** Set choices: the items found are copied, there may be others. */
	readonly partial: readonly ChoiceId[];
	/** Choices on which the sources disagree: left open, for the person to decide. */
	readonly conflicting: readonly ChoiceId[];
	/** Choices of which nothing is known in the year that was read: left open, never a "no". */
	readonly unknown: readonly ChoiceId[];
}

/** The options that a position gives a design: none where it conflicts or is not documented. */
function optionsOf(position: Position | undefined): readonly OptionId[] {
	return position?.kind === 'conflicting' ? [] : (valuesOf(position) ?? []);
}

/** Copies the known positions of a body as answers of the usual importance; everything else is left open. */
export function designFromModel(choices: readonly Choice[], positions: Positions): Takeover {
	const idsWhere = (kinds: readonly Position['kind'][]) =>
		choices
			.filter(({ id }) => kinds.includes((positions[id] ?? { kind: 'not-documented' }).kind))
			.map(({ id }) => id);
	const entries = choices.flatMap((choice): [ChoiceId, Entry][] => {
		const answer = answerWith(choice, optionsOf(positions[choice.id]));
		return answer.state === 'chosen' ? [[choice.id, { ...BLANK_ENTRY, answer }]] : [];
	});
	return {
		entries: Object.fromEntries(entries),
		copied: idsWhere(['known']),
		partial: idsWhere(['at-least']),
		conflicting: idsWhere(['conflicting']),
		unknown: idsWhere(['other-years', 'not-documented']),
	};
}
