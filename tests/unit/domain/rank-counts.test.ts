import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK } from '#lib/domain/draw-block.ts';
import { RankCounts } from '#lib/domain/rank-counts.ts';

/** Scores of so many bodies, laid by body and then by draw as a block is; the draws left over are zero. */
function block(draws: readonly (readonly number[])[], bodies: number): Float64Array {
	const scores = new Float64Array(bodies * BLOCK);
	draws.forEach((row, draw) => row.forEach((score, body) => (scores[body * BLOCK + draw] = score)));
	return scores;
}

/** What was counted, in plain tables. */
function counted(draws: readonly (readonly number[])[], bodies: number, cut = draws.length) {
	const counts = new RankCounts(bodies);
	const closest: (readonly number[])[] = [];
	const onClosest = (...first: readonly [number, number, number]) => closest.push(first);
	counts.count(block(draws, bodies), 0, cut, onClosest);
	counts.count(block(draws, bodies), cut, draws.length, onClosest);
	const all = Array.from({ length: bodies }, (_, body) => body);
	return {
		ranks: all.map((body) => counts.ranksOf(body)),
		above: all.map((body) => all.map((other) => counts.timesAbove(body, other, draws.length))),
		closest,
	};
}

describe('ranks and pairs, counted over a block of draws', () => {
	it('remembers nothing of the block before', () => {
		const counts = new RankCounts(2);
		counts.count(block([[0.1, 0.9]], 2), 0, 1, () => undefined);
		counts.count(block([[0.1, 0.9]], 2), 0, 1, () => undefined);
		counts.count(block([[0.8, 0.3]], 2), 0, 1, () => undefined);
		expect([0, 1].map((body) => counts.ranksOf(body))).toEqual([
			[1, 2],
			[2, 1],
		]);
		expect(counts.timesAbove(1, 0, 3)).toBe(2);
	});

	it('takes scores one step of 2⁻³⁰ apart for level, and two steps for apart', () => {
		const step = 1 / (2 ** 30 - 1);
		// The lower of the first two lies just under a step: cut down, it is a whole step away.
		const { ranks } = counted(
			[
				[1000 * step, 1000 * step * (1 - 1e-12)],
				[1000 * step, 998.5 * step],
			],
			2,
		);
		expect(ranks).toEqual([
			[1.5, 0.5],
			[0.5, 1.5],
		]);
	});

	it('counts level bodies one half each, whichever of them lies a step ahead', () => {
		const step = 1 / (2 ** 30 - 1);
		const [low, high] = [1000.5 * step, 1001.5 * step];
		for (const draw of [
			[low, high],
			[high, low],
		])
			expect(counted([draw], 2).above).toEqual([
				[0, 0.5],
				[0.5, 0],
			]);
		// Three in a row, each a step ahead of the next, in every order.
		const top = 1002.5 * step;
		for (const draw of [
			...[
				[low, high, top],
				[low, top, high],
				[high, low, top],
			],
			...[
				[high, top, low],
				[top, low, high],
				[top, high, low],
			],
		])
			expect(counted([draw], 3).above).toEqual([
				[0, 0.5, 0.5],
				[0.5, 0, 0.5],
				[0.5, 0.5, 0],
			]);
	});

	it('orders bodies by score, level ones sharing ranks and pairs', () => {
		const { ranks, above, closest } = counted(
			[
				[0.2, 0.9, 0.5],
				[0.7, 0.7, 0.1],
				[0.4, 0.4, 0.4],
			],
			3,
		);
		const third = expect.closeTo(1 / 3, 12);
		const half = 1 / 2;
		expect(ranks).toEqual([
			[expect.closeTo(half + 1 / 3, 12), expect.closeTo(half + 1 / 3, 12), expect.closeTo(1 + 1 / 3, 12)],
			[expect.closeTo(1 + half + 1 / 3, 12), expect.closeTo(half + 1 / 3, 12), third],
			[third, expect.closeTo(1 + 1 / 3, 12), expect.closeTo(1 + 1 / 3, 12)],
		]);
		// 0 is below 1 once, level twice; above 2 once, level once, below once.
		expect(above[0]?.[1]).toBe(1);
		expect(above[0]?.[2]).toBe(1.5);
		expect(above[1]?.[2]).toBe(2.5);
		expect(above[1]?.[0]).toBe(2);
		expect(closest.map(([body, draw]) => [body, draw])).toEqual([
			[1, 0],
			[0, 1],
			[1, 1],
			[0, 2],
			[1, 2],
			[2, 2],
		]);
		expect(closest.map(([, , part]) => part)).toEqual([1, half, half, 1 / 3, 1 / 3, 1 / 3]);
	});

	it('takes sums that differ by rounding alone for level, and nothing else', () => {
		expect(counted([[0.1 + 0.2, 0.3]], 2).above[0]?.[1]).toBe(0.5);
		expect(counted([[0.3 + 1e-8, 0.3]], 2).above[0]?.[1]).toBe(1);
		expect(counted([[0, 1]], 2).above[1]?.[0]).toBe(1);
	});

	it('agrees with counting each pair of each draw, however the block is cut', () => {
		const score = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8);
		const drawsOf = (bodies: number) =>
			fc.array(fc.array(score, { minLength: bodies, maxLength: bodies }), { minLength: 1, maxLength: BLOCK });
		const worlds = fc
			.integer({ min: 1, max: 7 })
			.chain((bodies) => fc.tuple(fc.constant(bodies), drawsOf(bodies), fc.nat()));
		fc.assert(
			fc.property(worlds, ([bodies, draws, anywhere]) => {
				const { ranks, above } = counted(draws, bodies, anywhere % (draws.length + 1));
				for (let body = 0; body < bodies; body += 1) {
					const shares = ranks[body]?.map(() => 0) ?? [];
					for (const row of draws) {
						const own = row[body] ?? 0;
						const better = row.filter((other) => other > own).length;
						const level = row.filter((other) => other === own).length;
						for (let rank = better; rank < better + level; rank += 1)
							shares[rank] = (shares[rank] ?? 0) + 1 / level;
					}
					shares.forEach((share, rank) => expect(ranks[body]?.[rank]).toBeCloseTo(share, 9));
					for (let other = 0; other < bodies; other += 1) {
						if (other === body) continue;
						const times = draws.reduce((sum, row) => {
							const gap = (row[body] ?? 0) - (row[other] ?? 0);
							return sum + (gap > 0 ? 1 : gap === 0 ? 0.5 : 0);
						}, 0);
						expect(above[body]?.[other]).toBe(times);
					}
				}
			}),
		);
	});
});
