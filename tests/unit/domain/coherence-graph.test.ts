import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentsOf, graphOf, type Constraint } from '#lib/domain/coherence-graph.ts';
import { propagate, SMALL_COUNTS } from '#lib/domain/coherence-propagation.ts';
import { plainGraphOf } from './plain-graph.ts';

/** Up to nine variables and ten constraints over one to three of them; each forbids one combination of values. */
const drawn = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 }).chain((sizes) =>
	fc.record({
		sizes: fc.constant(sizes),
		constraints: fc.array(
			fc.subarray([...sizes.keys()], { minLength: 1, maxLength: Math.min(3, sizes.length) }).chain((scope) =>
				fc
					.tuple(...scope.map((one) => fc.integer({ min: 0, max: (sizes[one] ?? 1) - 1 })))
					.map((forbidden): Constraint => ({
						scope,
						allows: (values) => values.some((value, at) => value !== forbidden[at]),
					})),
			),
			{ maxLength: 10 },
		),
	}),
);
const ones = (sizes: readonly number[]) => sizes.map((size) => new Array<number>(size).fill(1));

describe('a graph', () => {
	it('is laid out as by looking through everything at each step', () => {
		fc.assert(
			fc.property(drawn, ({ sizes, constraints }) => {
				expect(graphOf(sizes, constraints)).toEqual(plainGraphOf(sizes, constraints));
			}),
		);
	});

	it('falls into parts that hold each variable once, and whose sums make its own', () => {
		fc.assert(
			fc.property(drawn, ({ sizes, constraints }) => {
				const graph = graphOf(sizes, constraints);
				const parts = componentsOf(graph);
				const places = parts.flatMap((part) => part.places);
				expect([...places].sort((a, b) => a - b)).toEqual([...sizes.keys()]);
				const whole = propagate(graph, SMALL_COUNTS, ones(sizes));
				const sums = parts.map((part) => propagate(part.graph, SMALL_COUNTS, ones(part.graph.sizes)));
				expect(sums.reduce((product, { total }) => product * total, 1)).toBe(whole.total);
				parts.forEach((part, at) => {
					const others = sums.reduce(
						(product, { total }, one) => (one === at ? product : product * total),
						1,
					);
					part.places.forEach((place, within) => {
						expect(part.graph.sizes[within]).toBe(sizes[place]);
						expect(sums[at]?.freed[within]?.map((sum) => sum * others)).toEqual(whole.freed[place]);
					});
				});
				// No constraint binds two parts, and no part could fall further apart.
				const partOf = (place: number | undefined) => parts.find((part) => part.places.includes(place ?? -1));
				for (const { scope } of constraints) expect(new Set(scope.map(partOf)).size).toBe(1);
				for (const part of parts)
					expect(part.graph.clusters.filter(({ parent }) => parent === undefined)).toHaveLength(1);
			}),
		);
	});
});
