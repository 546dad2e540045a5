import { describe, expect, it } from 'vitest';
import { rank, type Comparison } from '#lib/domain/comparison.ts';
import { intervalBars, intervalColumns } from '#lib/ui/charts/interval-bars.ts';

const body = (
	model: string,
	statedLower: number,
	lower: number,
	expected: number,
	upper: number,
): Comparison => ({
	...{ model, terms: [], documented: 3, coverage: 1, lower, agreement: 1, expected, upper },
	...{ statedLower, statedUpper: 1 },
});

describe('the bars of the chart', () => {
	const { ranked } = rank([body('b', 0.1, 0.2, 0.5, 0.9), body('a', 0, 0.4, 0.6, 0.7)], (model) => model);
	const bars = intervalBars(ranked, (model) => model.toUpperCase());

	it('are one a ranked body, in the order of the ranking, with L^d, L, U and E as they are', () => {
		expect(bars).toEqual([
			{ label: 'A', stated: 0, lower: 0.4, upper: 0.7, mark: 0.6 },
			{ label: 'B', stated: 0.1, lower: 0.2, upper: 0.9, mark: 0.5 },
		]);
	});

	it('are stated up to L^d, inferred from there to L, and open from L to U', () => {
		const { labels, stated, inferred, open } = intervalColumns(bars);
		expect(labels).toEqual(['A', 'B']);
		expect(stated).toEqual([
			[0, 0],
			[0, 0.1],
		]);
		expect(inferred).toEqual([
			[0, 0.4],
			[0.1, 0.2],
		]);
		expect(open).toEqual([
			[0.4, 0.7],
			[0.2, 0.9],
		]);
	});
});
