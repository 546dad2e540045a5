import type { ClaimSlice } from '#lib/content/slices.ts';
import { claimsBehind } from '#lib/domain/evidence-question.ts';
import type { Position } from '#lib/domain/evidence.ts';
import type { Source } from '#lib/ui/evidence/source.ts';

/** The sources that some positions rest on, numbered from 1 in the order in which they are met. */
export interface NumberedSources {
	readonly sources: readonly Source[];
	/** The numbers of the sources of a position, the smallest first; none while its claims are not there. */
	numbersOf(position: Position): readonly number[];
}

/** Numbers the sources behind positions, from the claims of their bodies. */
export function numberedSources(
	positions: readonly Position[],
	claims: readonly ClaimSlice[],
): NumberedSources {
	const sourceOf = new Map(claims.map(({ id, source }) => [id, source]));
	const behind = (position: Position) => claimsBehind(position).flatMap(({ id }) => sourceOf.get(id) ?? []);
	const sources = new Map(positions.flatMap(behind).map((source) => [source.id, source]));
	const numbers = new Map([...sources.keys()].map((id, at) => [id, at + 1]));
	return {
		sources: [...sources.values()],
		numbersOf: (position) =>
			[...new Set(behind(position).flatMap(({ id }) => numbers.get(id) ?? []))].sort((a, b) => a - b),
	};
}
