import { describe, expect, it } from 'vitest';
import type { Acceptability } from '#lib/domain/robustness.ts';
import {
	byCloseness,
	centralWords,
	firmnessOf,
	sharersOf,
} from '#lib/features/robustness/robustness-words.ts';

const body = (model: string, closest: number, central?: Record<string, number>): Acceptability => ({
	model,
	ranks: [closest],
	closest,
	central,
});
const shares = (...closest: number[]) => closest.map((share, at) => body(String(at), share));

describe('what the draws say in words', () => {
	it('is firm from three draws in four, divided when none is closest in more than half', () => {
		expect(firmnessOf(shares(0.75, 0.25))).toBe('firm');
		expect(firmnessOf(shares(0.74, 0.26))).toBe('half');
		expect(firmnessOf(shares(0.5, 0.5))).toBe('divided');
		expect(firmnessOf(shares(0.31, 0.3, 0.2, 0.19))).toBe('divided');
	});

	it('counts those that together hold most of what the first leaves', () => {
		expect(sharersOf(shares(1))).toBe(0);
		expect(sharersOf(shares(0.6, 0.4))).toBe(1);
		// 0.69 is left; 0.3 is less than half of it, 0.3 + 0.2 is more.
		expect(sharersOf(shares(0.31, 0.3, 0.2, 0.19))).toBe(2);
		expect(sharersOf(shares(1, 0, 0))).toBe(0);
	});

	it('puts the most often closest first, then goes by name', () => {
		const all = { draws: 1, above: [], bodies: [body('b', 0.2), body('c', 0.6), body('a', 0.2)] };
		expect(byCloseness(all, (model) => model).map(({ model }) => model)).toEqual(['c', 'a', 'b']);
	});

	it('sets the largest central importance beside the smallest, unless they are nearly the same', () => {
		const title = (choice: string) => choice.toUpperCase();
		expect(centralWords(body('a', 0.3, { funding: 0.6, entry: 0.3, case: 0.1 }), title)).toContain('6');
		expect(centralWords(body('a', 0.3, { funding: 0.6, entry: 0.3, case: 0.1 }), title)).toMatch(
			/FUNDING.*CASE/s,
		);
		const even = centralWords(body('a', 0.3, { funding: 0.55, entry: 0.45 }), title);
		expect(even).not.toContain('FUNDING');
		expect(centralWords(body('a', 0), title)).not.toBe(even);
	});
});
