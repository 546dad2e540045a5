import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaOf, rank, type Comparison, type Ranked, type Ranking } from '#lib/domain/comparison.ts';
import { compare } from './compare.ts';
import { positionsOf } from '#lib/domain/evidence.ts';
import { optionSimilarity } from '#lib/domain/similarity.ts';
import { rankedWorldArbitrary, worldArbitrary, type World } from './arbitraries.ts';
import { naiveFigures, naiveRanking } from './naive-method.ts';

/** Names that collide, so that ties reach the identifier. */
const nameOf = (model: string) => `Body ${Number(model.slice(1)) % 2}`;

function rankingOf({ choices, entries, bodies, year, listed }: World): Ranking {
	const criteria = criteriaOf(choices, entries);
	const comparisons = bodies.map(({ model, claims }) =>
		compare(criteria, model, positionsOf(choices, claims, year), listed),
	);
	return rank(comparisons, nameOf);
}

/** Everything that a ranking says in words: order, ranges, who can be closest, who stands apart. Exact. */
function said({ ranked, apart }: Ranking) {
	return {
		ranked: ranked.map(({ model, bestRank, worstRank, possiblyClosest, necessarilyClosest }) => [
			model,
			bestRank,
			worstRank,
			possiblyClosest,
			necessarilyClosest,
		]),
		apart: apart.map(({ model }) => model),
	};
}

const shuffled = <Item>(items: readonly Item[]) =>
	fc.shuffledSubarray([...items], { minLength: items.length });

const anyWorld = fc.oneof(worldArbitrary, rankedWorldArbitrary);

/** A ranked body between two bounds, expected half way. */
function between(at: number, lower: number, upper: number): Comparison {
	const middle = (lower + upper) / 2;
	return {
		...{ model: `m${at}`, terms: [], documented: 3, coverage: 1, agreement: middle, expected: middle },
		...{ lower, upper, statedLower: lower, statedUpper: upper },
	};
}

/** Figures of ranked bodies on a coarse grid, so that intervals touch and tie often. */
const rankedFigures: fc.Arbitrary<readonly Comparison[]> = fc
	.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { minLength: 1, maxLength: 6 })
	.map((intervals) =>
		intervals.map(([one, other], at) => {
			return between(at, Math.min(one, other) / 6, Math.max(one, other) / 6);
		}),
	);

/** Many figures, closer to one another than rounding now and then: sums of the same terms in another order. */
const roundedFigures: fc.Arbitrary<readonly Comparison[]> = fc
	.array(
		fc.record({
			ends: fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 })),
			off: fc.constantFrom(0, 4e-13, -4e-13, 9e-13, 2e-12),
		}),
		{ minLength: 1, maxLength: 40 },
	)
	.map((drawn) =>
		drawn.map(({ ends, off }, at) => {
			return between(at, Math.min(...ends) / 12 + off, Math.max(...ends) / 12 + off);
		}),
	);

const firstRank = (values: readonly number[], mine: number) =>
	1 + values.filter((value) => value > mine).length;
const lastRank = (values: readonly number[], mine: number) =>
	values.length - values.filter((value) => value < mine).length;

describe('a ranking, on any input', () => {
	it('does not change when choices, bodies or claims come in another order', () => {
		const reordered = anyWorld.chain((world) =>
			fc.record({
				world: fc.constant(world),
				choices: shuffled(world.choices),
				bodies: shuffled(world.bodies).chain((bodies) =>
					fc.tuple(
						...bodies.map(({ model, claims }) => shuffled(claims).map((claims) => ({ model, claims }))),
					),
				),
			}),
		);
		fc.assert(
			fc.property(reordered, ({ world, choices, bodies }) => {
				expect(said(rankingOf({ ...world, choices, bodies }))).toEqual(said(rankingOf(world)));
			}),
			{ numRuns: 300 },
		);
	});

	it('holds each body once, ranked ones by E, then L, then name, then identifier', () => {
		fc.assert(
			fc.property(anyWorld, (world) => {
				const { ranked, apart } = rankingOf(world);
				const models = [...ranked, ...apart].map(({ model }) => model);
				expect(models.sort()).toEqual(world.bodies.map(({ model }) => model).sort());
				const key = ({ model }: Ranked) => `${nameOf(model)} ${model}`;
				for (const [at, next] of ranked.slice(1).entries()) {
					const before = ranked[at]!;
					if (Math.abs(before.expected - next.expected) > 1e-9)
						expect(before.expected).toBeGreaterThan(next.expected);
					else if (Math.abs(before.lower - next.lower) > 1e-9)
						expect(before.lower).toBeGreaterThan(next.lower);
					else expect(key(before) < key(next)).toBe(true);
				}
			}),
		);
	});

	it('is the list of the method, written a second time', () => {
		fc.assert(
			fc.property(anyWorld, (world) => {
				const { choices, entries, year, listed } = world;
				const figures = world.bodies.map(({ model, claims }) => ({
					...{ model, name: nameOf(model) },
					...naiveFigures(choices, entries, claims, year, listed),
				}));
				const { ranked, apart } = rankingOf(world);
				expect(
					ranked.map(({ model, bestRank, worstRank, possiblyClosest, necessarilyClosest }) => ({
						...{ model, bestRank, worstRank },
						...{ possibly: possiblyClosest, surely: necessarilyClosest },
					})),
				).toEqual(naiveRanking(figures));
				expect(apart.map(({ model }) => model).sort()).toEqual(
					figures.flatMap(({ model, ranked }) => (ranked ? [] : [model])).sort(),
				);
			}),
			{ numRuns: 400 },
		);
	});

	it('does not change the figures of the others when a copy of a body is added', () => {
		fc.assert(
			fc.property(anyWorld, fc.nat(), (world, pick) => {
				const original = world.bodies[pick % world.bodies.length]!;
				const withCopy = { ...world, bodies: [...world.bodies, { ...original, model: 'm99' }] };
				const figures = ({ ranked, apart }: Ranking) =>
					Object.fromEntries(
						[...ranked, ...apart].map(({ model, agreement, expected, coverage, ...others }) => {
							const { lower, upper, statedLower, statedUpper, documented } = others;
							const bounds = { lower, upper, statedLower, statedUpper };
							return [model, { agreement, expected, coverage, documented, ...bounds }];
						}),
					);
				const { m99, ...others } = figures(rankingOf(withCopy));
				expect(others).toEqual(figures(rankingOf(world)));
				expect(m99).toEqual(others[original.model]);
				expect(
					said(rankingOf(withCopy))
						.ranked.map(([model]) => model)
						.filter((model) => model !== 'm99'),
				).toEqual(said(rankingOf(world)).ranked.map(([model]) => model));
			}),
		);
	});

	it('gives no rank outside the range, however the unknowns are filled, and reaches both ends', () => {
		fc.assert(
			fc.property(
				rankedFigures,
				fc.array(fc.nat({ max: 3 }), { minLength: 6, maxLength: 6 }),
				(figures, steps) => {
					const { ranked } = rank(figures, nameOf);
					// Each value at a third, two thirds or an end of its interval.
					const values = ranked.map(({ lower, upper }, at) => lower + ((upper - lower) * steps[at]!) / 3);
					for (const [at, one] of ranked.entries()) {
						const value = values[at]!;
						const clear = values.map((other) => (Math.abs(other - value) < 1e-9 ? value : other));
						expect(firstRank(clear, value)).toBeGreaterThanOrEqual(one.bestRank);
						expect(lastRank(clear, value)).toBeLessThanOrEqual(one.worstRank);
						const others = ranked.filter((other) => other !== one);
						const atBest = [one.upper, ...others.map(({ lower }) => lower)];
						const atWorst = [one.lower, ...others.map(({ upper }) => upper)];
						expect(firstRank(atBest, one.upper)).toBe(one.bestRank);
						expect(lastRank(atWorst, one.lower)).toBe(one.worstRank);
					}
				},
			),
			{ numRuns: 500 },
		);
	});

	it('calls possibly closest whoever some filling puts first, and necessarily closest whom every one does alone', () => {
		fc.assert(
			fc.property(rankedFigures, (figures) => {
				// Every corner: each body at its L or at its U.
				const corners = Array.from({ length: 2 ** figures.length }, (_, code) =>
					figures.map(({ lower, upper }, at) => ((code >> at) % 2 === 1 ? upper : lower)),
				);
				const { ranked } = rank(figures, nameOf);
				for (const [at, { model }] of figures.entries()) {
					const one = ranked.find((body) => body.model === model)!;
					const others = (corner: readonly number[]) => corner.filter((_, place) => place !== at);
					expect(one.possiblyClosest).toBe(
						corners.some((corner) => others(corner).every((value) => value <= corner[at]!)),
					);
					expect(one.necessarilyClosest).toBe(
						corners.every((corner) => others(corner).every((value) => value < corner[at]!)),
					);
				}
			}),
		);
	});

	it('covers every way in which the evidence may turn out', () => {
		fc.assert(
			fc.property(anyWorld, fc.infiniteStream(fc.nat({ max: 1000 })), (world, chances) => {
				const draw = (below: number) => chances.next().value % below;
				const criteria = criteriaOf(world.choices, world.entries);
				const { ranked } = rankingOf(world);
				const total = criteria.reduce((sum, { importance }) => sum + importance, 0);
				const truths = ranked.map(({ terms }) => {
					const weighed = terms.map(({ position }, at): number => {
						const { choice, chosen, importance } = criteria[at]!;
						if (choice.scale === 'set') {
							const known = position.kind === 'at-least' ? position.items : [];
							const list = choice.options.filter((item) => known.includes(item) || draw(2) === 1);
							const either = new Set([...list, ...chosen]).size;
							return (importance * list.filter((item) => chosen.includes(item)).length) / either;
						}
						const values =
							position.kind === 'known'
								? [position.side.value]
								: position.kind === 'conflicting'
									? position.sides.map(({ value }) => value)
									: choice.options;
						const value = values[draw(values.length)]!;
						return importance * Math.max(...chosen.map((option) => optionSimilarity(choice, option, value)));
					});
					return Number((weighed.reduce((sum, term) => sum + term, 0) / total).toFixed(9));
				});
				for (const [at, { bestRank, worstRank, lower, upper }] of ranked.entries()) {
					const truth = truths[at]!;
					expect(truth).toBeGreaterThanOrEqual(lower - 1e-8);
					expect(truth).toBeLessThanOrEqual(upper + 1e-8);
					expect(firstRank(truths, truth)).toBeGreaterThanOrEqual(bestRank);
					expect(lastRank(truths, truth)).toBeLessThanOrEqual(worstRank);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('has the ranges of ranks that comparing each two bodies gives, level within rounding', () => {
		const isAbove = (one: number, other: number) => one - other > 1e-12;
		fc.assert(
			fc.property(roundedFigures, (figures) => {
				for (const found of rank(figures, (model) => model).ranked) {
					const others = figures.filter(({ model }) => model !== found.model);
					const { lower, upper } = found;
					expect(found.bestRank).toBe(1 + others.filter((one) => isAbove(one.lower, upper)).length);
					expect(found.worstRank).toBe(
						figures.length - others.filter((one) => isAbove(lower, one.upper)).length,
					);
					expect(found.possiblyClosest).toBe(others.every((one) => !isAbove(one.lower, upper)));
					expect(found.necessarilyClosest).toBe(others.every((one) => isAbove(lower, one.upper)));
				}
			}),
		);
	});
});
