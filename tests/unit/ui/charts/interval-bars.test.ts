import { describe, expect, it } from 'vitest';
import { rank, type Comparison } from '#lib/domain/comparison.ts';
import { intervalBars, intervalColumns } from '#lib/ui/charts/interval-bars.ts';

const body = (model: string, lower: number, agreement: number, upper: number): Comparison => ({
	...{ model, terms: [], documented: 3, coverage: 1, lower, agreement, upper },
});

describe('the bars of the chart', () => {
	const { ranked } = rank([body('b', 0.2, 0.5, 0.9), body('a', 0.4, 0.4, 0.4)], (model) => model);
	const bars = intervalBars(ranked, (model) => model.toUpperCase());

	it('are one a ranked body, in the order of the ranking, with L, S and U as they are', () => {
		expect(bars).toEqual([
			{ label: 'A', lower: 0.4, upper: 0.4, mark: 0.4 },
			{ label: 'B', lower: 0.2, upper: 0.9, mark: 0.5 },
		]);
	});

	it('are certain up to L and open from L to U', () => {
		const { labels, certain, open } = intervalColumns(bars);
		expect(labels).toEqual(['A', 'B']);
		expect(certain).toEqual([
			[0, 0.4],
			[0, 0.2],
		]);
		expect(open).toEqual([
			[0.4, 0.4],
			[0.2, 0.9],
		]);
	});
});
