import { getContext, setContext, type Snippet } from 'svelte';
import type { Claim, Source } from './source.ts';

/** What stands under each claim and each source, wherever they are shown: links to their own places. */
export interface EvidenceFeet {
	readonly claim?: Snippet<[Claim]>;
	readonly source?: Snippet<[Source]>;
}

const FEET = Symbol('evidence feet');

/** Gives the feet to every claim and source shown below. */
export function provideEvidenceFeet(feet: EvidenceFeet): void {
	setContext(FEET, feet);
}

/** The feet given above; none where nothing was given. */
export function useEvidenceFeet(): EvidenceFeet {
	return getContext<EvidenceFeet | undefined>(FEET) ?? {};
}
