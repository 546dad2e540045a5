import type { ChoiceLink } from './context.ts';
import type { ChoiceNoteSlice, ClaimSlice } from './slices.ts';

/** A general note, with the label of the option that it is about. */
export interface BearingNote extends ChoiceNoteSlice {
	readonly optionLabel: string | null;
}

/** What a rule rests on: a claim about a body, or a general note. */
export type BasisLink =
	| { readonly kind: 'claim'; readonly id: string; readonly model: string; readonly name: string }
	| {
			readonly kind: 'note';
			readonly id: string;
			readonly choice: string;
			/** The challenge whose page shows the note; null when none does. */
			readonly challenge: string | null;
			readonly name: string;
	  };

/** A coherence rule as a reader meets it, in one language. */
export interface RuleSlice {
	readonly id: string;
	readonly title: string;
	readonly reason: string;
	readonly waysOut: readonly string[];
	readonly strength: 'incompatible' | 'strained';
	readonly status: 'documented' | 'inferred' | 'definition';
	readonly choices: readonly ChoiceLink[];
	readonly basis: readonly BasisLink[];
}

/** An outcome or a lesson on which a rule rests, with the body that lived it. */
export interface LivedSlice {
	readonly claim: ClaimSlice;
	readonly model: string;
	readonly name: string;
}

/** All that bears on one challenge, in one language. */
export interface ChallengeSlice {
	readonly notes: readonly { readonly choice: ChoiceLink; readonly notes: readonly BearingNote[] }[];
	readonly rules: readonly RuleSlice[];
	/** Outcomes and lessons that these rules rest on. */
	readonly lived: readonly LivedSlice[];
}
