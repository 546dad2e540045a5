import { describe, expect, it } from 'vitest';
import type { Comparison, Term } from '#lib/domain/comparison.ts';
import type { ScoringRule } from '#lib/domain/scoring-rules.ts';
import { ruleRows, sameEverywhere } from '#lib/features/compare/rule-orders.ts';

const term: Term = {
	...{ choice: 'a', importance: 1, position: { kind: 'not-documented' }, likeness: undefined },
	expected: 0.5,
};
/** A comparison with agreement S over a share C of what was asked; of the rest, a quarter is expected. */
const body = (model: string, agreement: number, coverage: number): Comparison => ({
	...{ model, terms: [term], documented: 3, agreement, coverage },
	expected: agreement * coverage + (1 - coverage) / 4,
	...{ lower: agreement * coverage, upper: agreement * coverage + 1 - coverage },
	...{ statedLower: agreement * coverage, statedUpper: agreement * coverage + 1 - coverage },
});
const places = (ranked: readonly Comparison[], rule: ScoringRule) =>
	Object.fromEntries(ruleRows(ranked, rule).map((row) => [row.model, row.places[rule].place]));

describe('the five rules', () => {
	const ranked = [body('full', 0.6, 1), body('half', 0.9, 0.5), body('poor', 0.2, 0.9)];

	it('order the bodies each in its way, worked by hand', () => {
		expect(places(ranked, 'worst-case')).toEqual({ full: 1, half: 2, poor: 3 });
		// Expected: 0.6, then 0.45 + 0.125, then 0.18 + 0.025.
		expect(places(ranked, 'expected')).toEqual({ full: 1, half: 2, poor: 3 });
		expect(places(ranked, 'skip-unknowns')).toEqual({ half: 1, full: 2, poor: 3 });
		// Neutral: 0.6, then 0.45 + 0.25, then 0.18 + 0.05.
		expect(places(ranked, 'neutral')).toEqual({ half: 1, full: 2, poor: 3 });
		const [first] = ruleRows(ranked, 'neutral');
		expect(first?.model).toBe('half');
		expect(first?.places.neutral.figure).toBeCloseTo(0.7, 12);
		expect(first?.places.mendez.figure).toBeCloseTo(0.4, 12);
	});

	it('give neutral and Mendez the same places', () => {
		expect(places(ranked, 'mendez')).toEqual(places(ranked, 'neutral'));
	});

	it('share a place between figures that differ by rounding only, and keep their order', () => {
		const near = [body('one', 0.3, 1), body('two', 0.1 + 0.2, 1), body('low', 0.1, 1)];
		expect(0.1 + 0.2).toBeGreaterThan(0.3);
		const rows = ruleRows(near, 'worst-case');
		expect(rows.map((row) => [row.model, row.places['worst-case'].place])).toEqual([
			['one', 1],
			['two', 1],
			['low', 3],
		]);
	});

	it('say who keeps the same place under all of them', () => {
		expect(ruleRows(ranked, 'worst-case').map(sameEverywhere)).toEqual([false, false, true]);
	});
});
