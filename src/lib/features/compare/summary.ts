import type { ModelId } from '#lib/domain/evidence.ts';
import type { Standing } from '#lib/features/evidence/standing.ts';

/** What the comparison has to say first, in one sentence. */
export type Summary =
	/** No answer counts yet. */
	| { readonly kind: 'no-answer' }
	| { readonly kind: 'none-ranked'; readonly considered: number }
	/** One body alone is documented well enough. */
	| { readonly kind: 'one-ranked'; readonly model: ModelId; readonly considered: number }
	/** However the unknowns are filled, it is the closest. */
	| {
			readonly kind: 'necessarily';
			readonly model: ModelId;
			readonly ranked: number;
			readonly considered: number;
	  }
	/** It is expected to be the closest, and the `others` may be closest as well. */
	| {
			readonly kind: 'possibly';
			readonly model: ModelId;
			readonly others: readonly ModelId[];
			readonly ranked: number;
			readonly considered: number;
	  };

/** Chooses the sentence: what is certain when something is, what stays possible otherwise. */
export function summaryOf({ criteria, ranking, considered }: Standing): Summary {
	if (criteria.length === 0) return { kind: 'no-answer' };
	const { ranked } = ranking;
	const [first] = ranked;
	if (!first) return { kind: 'none-ranked', considered };
	const { model } = first;
	if (ranked.length === 1) return { kind: 'one-ranked', model, considered };
	if (first.necessarilyClosest) return { kind: 'necessarily', model, ranked: ranked.length, considered };
	// Its U is at least its E, which no L is above: the first is always possibly closest.
	const others = ranked.filter((one) => one !== first && one.possiblyClosest).map((one) => one.model);
	return { kind: 'possibly', model, others, ranked: ranked.length, considered };
}
