import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInterval } from '#lib/domain/share-interval.ts';

describe('the interval of a drawn share', () => {
	it('is Wilson’s, worked by hand', () => {
		// z² = 3.8416. Never in 10,000: from 0 to z²/(N + z²) = 3.8416/10003.8416 = 0.000384.
		expect(shareInterval(0, 10_000).least).toBe(0);
		expect(shareInterval(0, 10_000).most).toBeCloseTo(3.8416 / 10_003.8416, 15);
		expect(shareInterval(0, 10_000).most).toBeCloseTo(0.000384, 7);
		// Always: the same from the other end.
		expect(shareInterval(1, 10_000).least).toBeCloseTo(1 - 3.8416 / 10_003.8416, 15);
		expect(shareInterval(1, 10_000).most).toBe(1);
		// Half of 10,000: ½ ± 0.0098/√(1 + z²/N) = ½ ± 0.0097981.
		expect(shareInterval(0.5, 10_000).least).toBeCloseTo(0.4902019, 7);
		expect(shareInterval(0.5, 10_000).most).toBeCloseTo(0.5097981, 7);
		// 1 in 10: (0.1 + 0.19208 ± 1.96·√(0.009 + 0.009604))/1.38416, where √0.018604 = 0.136397.
		expect(shareInterval(0.1, 10).least).toBeCloseTo(0.01787, 4);
		expect(shareInterval(0.1, 10).most).toBeCloseTo(0.40416, 4);
	});

	it('holds just the shares that so many draws would not reject: |x − s| ≤ 1.96·√(x(1 − x)/N)', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1000 }), fc.integer({ min: 1000, max: 20_000 }), (seen, draws) => {
				const share = seen / draws;
				const { least, most } = shareInterval(share, draws);
				expect(least).toBeGreaterThanOrEqual(0);
				expect(most).toBeLessThanOrEqual(1);
				expect(most - least).toBeGreaterThan(0);
				for (const end of [least, most])
					expect(Math.abs(end - share)).toBeCloseTo(1.96 * Math.sqrt((end * (1 - end)) / draws), 12);
				const other = shareInterval(1 - share, draws);
				expect([1 - other.most, 1 - other.least]).toEqual(
					[least, most].map((end) => expect.closeTo(end, 12)),
				);
			}),
		);
	});

	it('bears a sum of shares that strays from 1 by its last digits', () => {
		expect(shareInterval(1 + 1e-12, 10_000).most).toBeCloseTo(1, 9);
		expect(shareInterval(1 + 1e-12, 10_000).most).toBeLessThanOrEqual(1);
	});
});
