import { entryOf, type Answer, type Entries } from '#lib/domain/answers.ts';
import type { OptionId } from '#lib/domain/choices.ts';
import {
	isFaded,
	type ClaimStatus,
	type Position,
	type Positions,
	type YearChoice,
} from '#lib/domain/evidence.ts';

/** The six structural choices that are drawn, from the ground up. */
export const PARTS = ['funding', 'permanence', 'entry', 'case', 'coordination', 'agreements'] as const;

/** A structural choice that is a part of the house. */
export type Part = (typeof PARTS)[number];

/** The options that have a drawing, by part, in the order of the content. */
export const DRAWN_OPTIONS = {
	funding: ['in-kind', 'project', 'mixed', 'core'],
	permanence: ['ad-hoc', 'standing', 'organization', 'office'],
	entry: ['single', 'shared-doors', 'separate-doors', 'none'],
	case: ['none', 'referral', 'coordination', 'direct'],
	coordination: ['none', 'hosted', 'fixed-term', 'permanent'],
	agreements: ['informal', 'terms', 'bilateral', 'protocol'],
} as const satisfies Readonly<Record<Part, readonly OptionId[]>>;

/**
 * One option as it is drawn: in ink, or in pencil when its `status` is inferred (a reading of what the sources
 * say). A design's own answers have no status and are in ink.
 */
export interface Drawn {
	readonly option: OptionId;
	readonly status?: ClaimStatus;
}

/** What is known of one part of the house. `faded`: last attested more than five years before the year read. */
export type PartState =
	| ({ readonly kind: 'settled'; readonly faded?: boolean } & Drawn)
	/** Several at once: all acceptable to a design, or `conflicting` in what is known of a body. At least two. */
	| {
			readonly kind: 'several';
			readonly options: readonly Drawn[];
			readonly conflicting: boolean;
			readonly faded?: boolean;
	  }
	/** The design has no answer yet. */
	| { readonly kind: 'open' }
	/** The design leaves the question to be discussed. */
	| { readonly kind: 'undecided' }
	/** The design leaves the question out. */
	| { readonly kind: 'set-aside' }
	/** The evidence says nothing; with `otherYears`, it says nothing for the year that is read. */
	| { readonly kind: 'not-documented'; readonly otherYears?: boolean };

/** The state of each part: all that the drawing and its sentence know. */
export type House = Readonly<Record<Part, PartState>>;

function houseFrom(stateOf: (part: Part) => PartState): House {
	return {
		funding: stateOf('funding'),
		permanence: stateOf('permanence'),
		entry: stateOf('entry'),
		case: stateOf('case'),
		coordination: stateOf('coordination'),
		agreements: stateOf('agreements'),
	};
}

function stateOfAnswer(answer: Answer): PartState {
	switch (answer.state) {
		case 'unanswered':
			return { kind: 'open' };
		case 'undecided':
			return { kind: 'undecided' };
		case 'set-aside':
			return { kind: 'set-aside' };
		case 'chosen': {
			const [first, ...others] = answer.options;
			if (first === undefined) return { kind: 'open' };
			if (others.length === 0) return { kind: 'settled', option: first };
			return {
				kind: 'several',
				options: answer.options.map((option) => ({ option })),
				conflicting: false,
			};
		}
	}
}

function stateOfPosition(position: Position, year: YearChoice): PartState {
	const faded = isFaded(position, year);
	switch (position.kind) {
		case 'known':
			return { kind: 'settled', option: position.side.value, status: position.side.status, faded };
		case 'conflicting':
			return {
				kind: 'several',
				options: position.sides.map(({ value, status }) => ({ option: value, status })),
				conflicting: true,
				faded,
			};
		case 'other-years':
			return { kind: 'not-documented', otherYears: true };
		case 'not-documented':
			return { kind: 'not-documented' };
		case 'at-least':
			throw new Error('A part of the house is a single-option choice, not a set');
	}
}

/** The house of a design: what is not chosen yet is open, never guessed. */
export function houseOfDesign(entries: Entries): House {
	return houseFrom((part) => stateOfAnswer(entryOf(entries, part).answer));
}

/**
 * The house of a documented body, from its positions in the year that was read (METHOD §2). A choice that is
 * absent is not documented. Throws when one of the six holds a set.
 */
export function houseOfModel(positions: Positions, year: YearChoice = 'last-known'): House {
	return houseFrom((part) =>
		stateOfPosition(
			(Object.hasOwn(positions, part) ? positions[part] : undefined) ?? { kind: 'not-documented' },
			year,
		),
	);
}
