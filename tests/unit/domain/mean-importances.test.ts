import { describe, expect, it } from 'vitest';
import type { Importance } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { importanceDraw } from '#lib/domain/importance-draw.ts';
import { meanImportances } from '#lib/domain/mean-importances.ts';
import { randomFrom } from '#lib/domain/random.ts';

const wants = (id: string, importance: Importance) => {
	const choice: Choice = { id, tier: 'core', scale: 'ordinal', options: ['no', 'yes'] };
	return { choice, chosen: ['yes'], importance };
};

describe('the mean importances over all draws', () => {
	it('are the same for all without an order', () => {
		expect(meanImportances([wants('a', 1), wants('b', 1)])).toEqual({ a: 0.5, b: 0.5 });
	});

	it('are the rank-order centroids within an order, by hand for three: 11/18, 5/18, 2/18', () => {
		const means = meanImportances([wants('c', 0.5), wants('a', 2), wants('b', 1)]);
		expect(means.a).toBeCloseTo(11 / 18, 12);
		expect(means.b).toBeCloseTo(5 / 18, 12);
		expect(means.c).toBeCloseTo(2 / 18, 12);
	});

	it('are what the draws come to, choices on a level sharing', () => {
		const criteria = [wants('a', 1), wants('b', 2), wants('c', 1), wants('d', 0.5)];
		const draw = importanceDraw(criteria, true);
		const random = randomFrom(3);
		const weights = new Float64Array(4);
		const sums = [0, 0, 0, 0];
		const DRAWS = 20_000;
		for (let at = 0; at < DRAWS; at += 1) {
			draw(random, weights);
			weights.forEach((weight, place) => (sums[place] = (sums[place] ?? 0) + weight));
		}
		const means = meanImportances(criteria);
		criteria.forEach(({ choice }, place) => {
			// A weight strays by a quarter at most: four standard errors are under a hundredth.
			expect(Math.abs((sums[place] ?? 0) / DRAWS - (means[choice.id] ?? 0))).toBeLessThan(0.008);
		});
	});
});
