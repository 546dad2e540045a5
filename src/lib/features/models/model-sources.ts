import type { ClaimSlice } from '#lib/content/slices.ts';
import { grouped } from '#lib/domain/evidence.ts';
import type { Source } from '#lib/ui/evidence/source.ts';

/** One source of a body's claims. */
export interface CitedSource {
	readonly source: Source;
	/** How many of the claims come from it. */
	readonly count: number;
}

/** The sources of some claims, each once, in the order in which they come. */
export function sourcesOf(claims: readonly ClaimSlice[]): readonly CitedSource[] {
	return [...grouped(claims, ({ source }) => source.id).values()].flatMap((about) =>
		about[0] ? [{ source: about[0].source, count: about.length }] : [],
	);
}
