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

/** Whether nothing tells where a source is to be found, or there is none: a person may have typed nothing of it. */
export function isBare({ url, publisher, year }: Source): boolean {
	return !isLinked(url) && publisher === '' && year === null;
}

/** Whether an address is one of the web, the only kind that is linked to. */
export function isLinked(url: string): boolean {
	return /^https?:\/\//i.test(url);
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
