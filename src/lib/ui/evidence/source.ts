import type { ClaimStatus, Confidence, Span } from '#lib/domain/evidence.ts';

/** What a reader is told of a source. The rows of the evidence have this shape. */
export interface Source {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly author: string | null;
	readonly year: number | null;
	readonly language: 'fr' | 'en';
	readonly url: string;
	/** The day on which it was read, as `2026-11-23`. */
	readonly accessed: string;
	/** The title is the evidence's wording, not the source's. */
	readonly titleSupplied: boolean;
	readonly yearEstimated: boolean;
	/** Only a copy was seen. */
	readonly copy: boolean;
	/** False: the address follows from a copy and was not itself opened. */
	readonly addressSeen: boolean;
}

/** What a reader is told of a claim. The claims of the evidence have this shape. */
export interface Claim extends Span {
	readonly id: string;
	/** The body that it is about. */
	readonly model: string;
	readonly kind: 'position' | 'outcome' | 'lesson';
	readonly status: ClaimStatus;
	readonly confidence: Confidence;
	readonly note: string;
	readonly source: Source;
	/** Where in the source, in English. */
	readonly locator: string;
	readonly checks: readonly ('source-checked' | 'second-coded')[];
}
