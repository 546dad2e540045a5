import { comparisonsOf, type Comparison, type Criterion } from '#lib/domain/comparison.ts';
import { CompiledMatch } from '#lib/domain/compiled-match.ts';
import type { ModelId, Positions } from '#lib/domain/evidence.ts';
import type { ListingShares } from '#lib/domain/matching/listing-share.ts';

/** Compares a design with one body alone. */
export function compare(
	criteria: readonly Criterion[],
	model: ModelId,
	positions: Positions,
	listed: ListingShares,
): Comparison {
	const choices = criteria.map(({ choice }) => choice);
	return comparisonsOf(new CompiledMatch(choices, [{ model, positions }], listed), criteria)[0]!;
}
