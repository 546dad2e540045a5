import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entries, Importance } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { criteriaOf, type Comparison, type Criterion } from '#lib/domain/comparison.ts';
import { compare } from './compare.ts';
import { positionsOf, type Position, type Positions } from '#lib/domain/evidence.ts';
import { scoreBy, SCORING_RULES } from '#lib/domain/scoring-rules.ts';
import { positionArbitrary, worldArbitrary, type Body, type World } from './arbitraries.ts';
import { naiveFigures } from './naive-method.ts';

const NEAR_ENOUGH = 9;

function figuresOf({ choices, entries, year, listed }: World, body: Body): Comparison {
	return compare(criteriaOf(choices, entries), body.model, positionsOf(choices, body.claims, year), listed);
}

/** Holds the figures of one comparison against another's. */
function expectSameFigures(found: Omit<Comparison, 'model' | 'terms'>, expected: typeof found) {
	expect(found.documented).toBe(expected.documented);
	expect(found.agreement === undefined).toBe(expected.agreement === undefined);
	expect(found.agreement ?? 0).toBeCloseTo(expected.agreement ?? 0, NEAR_ENOUGH);
	for (const name of ['expected', 'coverage', 'lower', 'upper', 'statedLower', 'statedUpper'] as const)
		expect(found[name], name).toBeCloseTo(expected[name], NEAR_ENOUGH);
}

/** A world with one criterion of Q singled out, and a position that the first body might take on it. */
const worldWithCell = worldArbitrary
	.filter(({ choices, entries }) => criteriaOf(choices, entries).length > 0)
	.chain((world) =>
		fc.constantFrom(...criteriaOf(world.choices, world.entries)).chain((criterion) =>
			fc.record({
				world: fc.constant(world),
				criterion: fc.constant(criterion),
				position: positionArbitrary(criterion.choice),
			}),
		),
	);

const UNKNOWN: Position = { kind: 'not-documented' };

function withPosition(world: World, { choice }: Criterion, position: Position): Comparison {
	const { choices, entries, bodies, year, listed } = world;
	const positions: Positions = positionsOf(choices, bodies[0]?.claims ?? [], year);
	return compare(criteriaOf(choices, entries), 'm0', { ...positions, [choice.id]: position }, listed);
}

function expectWithin(inner: Comparison, outer: Comparison) {
	expect(inner.lower).toBeGreaterThanOrEqual(outer.lower - 1e-9);
	expect(inner.upper).toBeLessThanOrEqual(outer.upper + 1e-9);
}

describe('the figures, on any input', () => {
	it('are those of the method’s sentences', () => {
		fc.assert(
			fc.property(worldArbitrary, (world) => {
				for (const body of world.bodies) {
					expectSameFigures(
						figuresOf(world, body),
						naiveFigures(world.choices, world.entries, body.claims, world.year, world.listed),
					);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('are the weighted means of what their terms are expected to bring', () => {
		fc.assert(
			fc.property(worldArbitrary, (world) => {
				for (const body of world.bodies) {
					const { terms, expected, agreement } = figuresOf(world, body);
					const mean = (some: typeof terms) =>
						some.reduce((sum, term) => sum + term.importance * term.expected, 0) /
						some.reduce((sum, { importance }) => sum + importance, 0);
					if (terms.length > 0) expect(expected).toBeCloseTo(mean(terms), NEAR_ENOUGH);
					const known = terms.filter(({ likeness }) => likeness);
					if (known.length > 0) expect(agreement).toBeCloseTo(mean(known), NEAR_ENOUGH);
				}
			}),
		);
	});

	it('stand in order: 0 ≤ L^d ≤ L ≤ E ≤ U ≤ U^d ≤ 1, and L ≤ S·C ≤ S', () => {
		const expectRising = (steps: readonly number[]) => {
			for (const [at, step] of steps.slice(1).entries())
				expect(step).toBeGreaterThanOrEqual(steps[at]! - 1e-9);
		};
		fc.assert(
			fc.property(worldArbitrary, (world) => {
				for (const body of world.bodies) {
					const { agreement, expected, coverage, lower, upper, statedLower, statedUpper } = figuresOf(
						world,
						body,
					);
					expectRising([0, statedLower, lower, expected, upper, statedUpper, 1]);
					if (agreement === undefined) continue;
					expectRising([lower, agreement * coverage, agreement, upper]);
					expectRising([agreement * coverage, expected]);
				}
			}),
		);
	});

	it('narrow, never widen, when one more choice is coded', () => {
		fc.assert(
			fc.property(worldWithCell, ({ world, criterion, position }) => {
				expectWithin(withPosition(world, criterion, position), withPosition(world, criterion, UNKNOWN));
			}),
		);
	});

	it('narrow, never widen, when one more item of a set is coded', () => {
		fc.assert(
			fc.property(worldWithCell, fc.nat(), ({ world, criterion, position }, pick) => {
				fc.pre(position.kind === 'at-least');
				const missing = criterion.choice.options.filter((option) => !position.items.includes(option));
				fc.pre(missing.length > 0);
				const items = [...position.items, missing[pick % missing.length]!];
				expectWithin(
					withPosition(world, criterion, { ...position, items }),
					withPosition(world, criterion, position),
				);
			}),
		);
	});

	it('never make an unknown cost more than the worst disagreement, by any rule', () => {
		const opposed: Choice = {
			id: 'opposed',
			tier: 'core',
			scale: 'nominal',
			options: ['yes', 'no'],
			near: [],
		};
		const no: Position = {
			kind: 'known',
			year: 2026,
			attested: 2026,
			side: { value: 'no', status: 'documented', attested: 2026, claims: [] },
		};
		fc.assert(
			fc.property(worldArbitrary, fc.constantFrom<Importance>(0.5, 1, 2), (world, importance) => {
				const { choices, entries, bodies, year, listed } = world;
				const criteria = [...criteriaOf(choices, entries), { choice: opposed, chosen: ['yes'], importance }];
				const positions = positionsOf(choices, bodies[0]!.claims, year);
				const unknown = compare(criteria, 'm0', positions, listed);
				const worst = compare(criteria, 'm0', { ...positions, opposed: no }, listed);
				expect(unknown.upper).toBeGreaterThanOrEqual(worst.upper - 1e-9);
				for (const rule of SCORING_RULES)
					expect(scoreBy(rule, unknown) ?? 0).toBeGreaterThanOrEqual((scoreBy(rule, worst) ?? 0) - 1e-9);
			}),
		);
	});

	it('expect of an unknown no less than of the worst that it may be, and no more than of the best', () => {
		fc.assert(
			fc.property(worldWithCell, ({ world, criterion }) => {
				const { choice, chosen } = criterion;
				const wanted = new Set(chosen);
				const positionWith = (value: string): Position => ({
					...{ kind: 'known', year: 2026, attested: 2026 },
					side: { value, status: 'documented', attested: 2026, claims: [] },
				});
				const listWith = (items: readonly string[]): Position => ({
					...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items, claims: [] },
				});
				const each =
					choice.scale === 'set'
						? [chosen, choice.options.filter((option) => !wanted.has(option))].map(listWith)
						: choice.options.map(positionWith);
				const known = each.map((position) => withPosition(world, criterion, position).expected);
				const unknown = withPosition(world, criterion, UNKNOWN).expected;
				expect(unknown).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
				expect(unknown).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
			}),
		);
	});

	it('are between their bounds by every rule that scores from 0 to 1', () => {
		fc.assert(
			fc.property(worldArbitrary, (world) => {
				const found = figuresOf(world, world.bodies[0]!);
				fc.pre(found.terms.length > 0);
				for (const rule of ['expected', 'worst-case', 'skip-unknowns', 'neutral'] as const) {
					const score = scoreBy(rule, found) ?? found.lower;
					expect(score).toBeGreaterThanOrEqual(found.lower - 1e-9);
					expect(score).toBeLessThanOrEqual(found.upper + 1e-9);
				}
				// Mendez's scale runs from −1 to +1: halved and raised, it is the neutral rule.
				const neutral = scoreBy('neutral', found)!;
				expect((scoreBy('mendez', found)! + 1) / 2).toBeCloseTo(neutral, NEAR_ENOUGH);
			}),
		);
	});

	it('do not change when all importances are multiplied by a constant', () => {
		fc.assert(
			fc.property(worldArbitrary, fc.constantFrom(0.1, 0.5, 2, 3, 1000), (world, factor) => {
				const { choices, entries, bodies, year, listed } = world;
				const criteria = criteriaOf(choices, entries);
				// The importances that can be given are four; the arithmetic must hold for any.
				const scaled = criteria.map((criterion) => ({
					...criterion,
					importance: (criterion.importance * factor) as Importance,
				}));
				const positions = positionsOf(choices, bodies[0]!.claims, year);
				expectSameFigures(
					compare(scaled, 'm0', positions, listed),
					compare(criteria, 'm0', positions, listed),
				);
			}),
		);
	});

	it('do not change when options are renamed', () => {
		const anew = (name: string) => `z${[...name].reverse().join('')}`;
		const renamed = ({ choices, entries, bodies, year, listed }: World): World => ({
			choices: choices.map((choice): Choice => {
				const { appliesWhen } = choice;
				const conditions = appliesWhen && {
					anyOf: appliesWhen.anyOf.map((condition) => ({ ...condition, in: condition.in.map(anew) })),
				};
				return {
					...choice,
					options: choice.options.map(anew),
					...(choice.scale === 'nominal'
						? { near: choice.near.map(([one, other]) => [anew(one), anew(other)] as const) }
						: {}),
					...(conditions ? { appliesWhen: conditions } : {}),
				};
			}),
			entries: Object.fromEntries(
				Object.entries(entries).map(([id, entry]): [string, Entries[string]] => [
					id,
					entry.answer.state === 'chosen'
						? { ...entry, answer: { ...entry.answer, options: entry.answer.options.map(anew) } }
						: entry,
				]),
			),
			bodies: bodies.map(({ model, claims }) => ({
				model,
				claims: claims.map((claim) => ({
					...claim,
					value: typeof claim.value === 'string' ? anew(claim.value) : claim.value.map(anew),
				})),
			})),
			...{ year, listed },
		});
		fc.assert(
			fc.property(worldArbitrary, (world) => {
				const other = renamed(world);
				for (const [at, body] of world.bodies.entries())
					expectSameFigures(figuresOf(other, other.bodies[at]!), figuresOf(world, body));
			}),
		);
	});
});
