import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NominalChoice, OrdinalChoice, SetChoice } from '#lib/domain/choices.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { expectedJaccard, expectedSimilarity } from '#lib/domain/matching/expected-similarity.ts';
import { likeness } from '#lib/domain/similarity.ts';
import { choiceArbitrary, positionArbitrary } from '../arbitraries.ts';

const read = { year: 2026, attested: 2026 };
const side = (value: string) => ({ value, status: 'documented' as const, attested: 2026, claims: [] });
const known = (value: string): Position => ({ kind: 'known', ...read, side: side(value) });
const disputed = (...values: string[]): Position => ({
	...{ kind: 'conflicting', ...read },
	sides: values.map(side),
});
const list = (...items: string[]): Position => ({
	...{ kind: 'at-least', ...read, status: 'documented', items, claims: [] },
});
const SILENT: Position = { kind: 'not-documented' };

const steps: OrdinalChoice = {
	id: 'steps',
	tier: 'core',
	scale: 'ordinal',
	options: ['a', 'b', 'c', 'd', 'e'],
};
const kinds: NominalChoice = {
	...{ id: 'kinds', tier: 'core', scale: 'nominal', options: ['a', 'b', 'c'] },
	near: [['a', 'b']],
};
const things: SetChoice = { id: 'things', tier: 'mandate', scale: 'set', options: ['a', 'b', 'c', 'd'] };

describe('the expected likeness', () => {
	it('of what is known is its likeness', () => {
		expect(expectedSimilarity({ choice: steps, chosen: ['a'] }, known('b'), 0.5)).toBe(0.75);
		expect(expectedSimilarity({ choice: kinds, chosen: ['a'] }, known('b'), 0.5)).toBe(0.5);
	});

	it('of sources that disagree is the mean over their values, not the middle of the extremes', () => {
		// 1, ¾ and 0: the mean is 7/12, the middle ½.
		expect(expectedSimilarity({ choice: steps, chosen: ['a'] }, disputed('a', 'b', 'e'), 0.5)).toBeCloseTo(
			7 / 12,
			12,
		);
	});

	it('of an unknown is the mean over all options', () => {
		// 1, ¾, ½, ¼, 0.
		expect(expectedSimilarity({ choice: steps, chosen: ['a'] }, SILENT, 0.5)).toBeCloseTo(0.5, 12);
		// Two acceptable options, the best of which counts: 1, 1, 0.
		const otherYears: Position = { kind: 'other-years', year: 2012, spans: [] };
		expect(expectedSimilarity({ choice: kinds, chosen: ['a', 'b'] }, otherYears, 0.5)).toBeCloseTo(2 / 3, 12);
	});

	it('of a list counts the items that it may not name', () => {
		// A = {a, b}, B = {a}, p = ½. With b: 2/2, 2/3, 2/3, 2/4; without: 1/2, 1/3, 1/3, 1/4. Each one in eight.
		const eighths = [1, 2 / 3, 2 / 3, 1 / 2, 1 / 2, 1 / 3, 1 / 3, 1 / 4];
		const expected = eighths.reduce((sum, one) => sum + one, 0) / 8;
		expect(expectedSimilarity({ choice: things, chosen: ['a', 'b'] }, list('a'), 0.5)).toBeCloseTo(
			expected,
			12,
		);
	});

	it('of an unknown list is that of an empty one', () => {
		const wanted = { choice: things, chosen: ['a', 'b'] };
		expect(expectedSimilarity(wanted, SILENT, 0.3)).toBe(expectedSimilarity(wanted, list(), 0.3));
		// A = {a}, p = ¼: a is there one time in four, among 0 to 3 others.
		const others = [27, 27, 9, 1].map((ways) => ways / 64);
		const expected = others.reduce((sum, likely, extra) => sum + (0.25 * likely) / (1 + extra), 0);
		expect(expectedJaccard(things, ['a'], [], 0.25)).toBeCloseTo(expected, 12);
	});

	it('is the index itself where no item can be missing, and where none ever is', () => {
		expect(expectedJaccard(things, ['a', 'b'], ['b', 'c'], 0)).toBeCloseTo(1 / 3, 12);
		expect(expectedJaccard(things, ['a', 'b'], ['b'], 1)).toBeCloseTo(1 / 2, 12);
	});

	it('stands between the bounds of the likeness', () => {
		const cases = choiceArbitrary('c', ['ordinal', 'nominal', 'set']).chain((choice) =>
			fc.record({
				choice: fc.constant(choice),
				chosen: fc.subarray([...choice.options], { minLength: 1 }),
				position: positionArbitrary(choice),
				listed: fc.double({ min: 0, max: 1, noNaN: true }),
			}),
		);
		fc.assert(
			fc.property(cases, ({ choice, chosen, position, listed }) => {
				const bounds = likeness(choice, chosen, position);
				const expected = expectedSimilarity({ choice, chosen }, position, listed);
				expect(expected).toBeGreaterThanOrEqual((bounds?.min ?? 0) - 1e-12);
				expect(expected).toBeLessThanOrEqual((bounds?.max ?? 1) + 1e-12);
			}),
		);
	});

	it('agrees with listing every list that contains the known part', () => {
		const cases = fc.record({
			chosen: fc.subarray([...things.options], { minLength: 1 }),
			items: fc.subarray([...things.options]),
			p: fc.double({ min: 0, max: 1, noNaN: true }),
		});
		fc.assert(
			fc.property(cases, ({ chosen, items, p }) => {
				let expected = 0;
				for (let mask = 0; mask < 16; mask += 1) {
					const real = things.options.filter((_, at) => mask & (1 << at));
					if (items.some((item) => !real.includes(item))) continue;
					const likely = things.options
						.filter((item) => !items.includes(item))
						.reduce((product, item) => product * (real.includes(item) ? p : 1 - p), 1);
					const both = chosen.filter((item) => real.includes(item)).length;
					expected += (likely * both) / new Set([...chosen, ...real]).size;
				}
				expect(expectedJaccard(things, chosen, items, p)).toBeCloseTo(expected, 12);
			}),
		);
	});
});
