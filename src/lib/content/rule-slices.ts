import type { Rule } from '#lib/domain/coherence-rules.ts';
import type { ClaimStatus } from '#lib/domain/evidence.ts';
import type { SourceRow } from './schema.ts';

/** What a rule rests on, in one language: a general note, or a claim about a body. */
export interface BasisSlice {
	readonly id: string;
	readonly status: ClaimStatus;
	/** The field that the source is about, when it is another than trafficking. */
	readonly field: string | null;
	/** The body that it is about; none for a general note. */
	readonly model: { readonly id: string; readonly short: string } | null;
	readonly note: string;
	readonly source: SourceRow;
	readonly locator: string;
}

/** A coherence rule with all that a reader is told of it, in one language. */
export interface RuleSlice extends Rule {
	readonly kind: 'logical' | 'empirical' | 'normative';
	readonly title: string;
	readonly reason: string;
	readonly waysOut: readonly string[];
	/** The challenge of the presentation that it touches. */
	readonly challenge: { readonly id: string; readonly label: string };
	readonly basis: readonly BasisSlice[];
	/** `definition`: it follows from the options themselves · `inferred`: the project's own reading. */
	readonly status: ClaimStatus | 'definition';
}
