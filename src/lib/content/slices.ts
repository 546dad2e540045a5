import type { Confidence, ClaimStatus, PositionClaim, Span } from '#lib/domain/evidence.ts';
import type { ChoiceNoteRow, ModelRow, SourceRow } from './schema.ts';

/** A body, in one language: a documented one, or one that the person added, which may be elsewhere. */
export interface ModelSlice extends Omit<ModelRow, 'name' | 'short' | 'province'> {
	readonly province: ModelRow['province'] | 'elsewhere';
	readonly name: string;
	readonly short: string;
}

/** A claim with all that a reader is told of it, in one language. */
export interface ClaimSlice extends Span {
	readonly id: string;
	/** The body that it is about. */
	readonly model: string;
	/** The choice that it codes; null for an outcome or a lesson. */
	readonly choice: string | null;
	readonly kind: 'position' | 'outcome' | 'lesson';
	readonly value: string | readonly string[] | null;
	readonly status: ClaimStatus;
	readonly confidence: Confidence;
	readonly note: string;
	readonly source: SourceRow;
	/** Where in the source, in the language of the slice. */
	readonly locator: string;
	readonly checks: readonly ('source-checked' | 'second-coded')[];
}

/** A general note on a choice or on one of its options, in one language. */
export interface ChoiceNoteSlice {
	readonly id: string;
	readonly option: string | null;
	readonly kind: ChoiceNoteRow['kind'];
	readonly status: ClaimStatus;
	/** The field that the source is about, when it is another than trafficking. */
	readonly field: string | null;
	/** The challenge of the presentation that it bears on. */
	readonly challenge: { readonly id: string; readonly label: string } | null;
	readonly note: string;
	readonly source: SourceRow;
	readonly locator: string;
}

/** The documented bodies that took an option, with the periods that the claims give. */
export interface Precedent {
	readonly option: string;
	readonly model: string;
	readonly name: string;
	readonly listed: boolean;
	readonly spans: readonly (Span & { readonly status: ClaimStatus })[];
}

/** A claim's bare position in as few characters as a page can carry. */
export type PackedClaim = readonly [
	id: string,
	model: string,
	choice: string,
	value: string | readonly string[],
	from: number,
	to: number | null,
	status: 'd' | 'i',
	confidence: 'l' | 'm' | 'h',
	sourceYear: number | null,
	/** What stands for the source. */
	source?: string | number | undefined,
];

const CONFIDENCE: Readonly<Record<PackedClaim[7], Confidence>> = { l: 'low', m: 'medium', h: 'high' };

/** Unpacks the bare positions that a page carries. */
export function unpackClaims(packed: readonly PackedClaim[]): readonly PositionClaim[] {
	return packed.map(([id, model, choice, value, from, to, status, confidence, sourceYear, source]) => ({
		id,
		model,
		choice,
		value,
		from,
		to,
		status: status === 'd' ? 'documented' : 'inferred',
		confidence: CONFIDENCE[confidence],
		sourceYear,
		source,
	}));
}

/** A text that a search looks through, in French and in English: a body’s names, or a note of one of its claims. */
export type SearchText = readonly [model: string, choice: string | null, fr: string, en: string];

/** Who says a claim: the publisher of its source, and the source's year; null when it has none. */
export type Sayer = Pick<SourceRow, 'publisher' | 'year'>;
