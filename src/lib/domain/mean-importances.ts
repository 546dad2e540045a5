import type { ChoiceId } from './choices.ts';
import type { Criterion } from './comparison.ts';

/**
 * The mean importance of each choice over all draws; they sum to 1. Equal importances share equally; an order gives
 * the rank-order centroids (Barron & Barrett 1996, Management Science 42:1515–1523), choices on a level their mean.
 */
export function meanImportances(criteria: readonly Criterion[]): Readonly<Record<ChoiceId, number>> {
	const count = criteria.length;
	const centroid = (rank: number) =>
		Array.from({ length: count - rank + 1 }, (_, at) => 1 / (rank + at)).reduce((sum, one) => sum + one, 0) /
		count;
	return Object.fromEntries(
		criteria.map(({ choice, importance }) => {
			const above = criteria.filter((other) => other.importance > importance).length;
			const level = criteria.filter((other) => other.importance === importance).length;
			const centroids = Array.from({ length: level }, (_, at) => centroid(above + 1 + at));
			return [choice.id, centroids.reduce((sum, one) => sum + one, 0) / level];
		}),
	);
}
