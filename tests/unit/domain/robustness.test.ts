import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Importance } from '#lib/domain/answers.ts';
import type { Choice, OrdinalChoice } from '#lib/domain/choices.ts';
import type { Criterion } from '#lib/domain/comparison.ts';
import type { Position, Positions } from '#lib/domain/evidence.ts';
import { BLOCK } from '#lib/domain/draw-block.ts';
import { OpenCells } from '#lib/domain/draw-cells.ts';
import { drawTableOf } from '#lib/domain/draw-table.ts';
import { RandomWords } from '#lib/domain/random.ts';
import { DRAWS, errorOf, samplingOf, type DrawSettings, type Robustness } from '#lib/domain/robustness.ts';
import { evenListOf } from '#lib/domain/even-cells.ts';
import { expectedSimilarity } from '#lib/domain/matching/expected-similarity.ts';
import { cellsOn, type Cell } from '#lib/domain/robustness-field.ts';
import { choiceArbitrary, positionArbitrary } from './arbitraries.ts';
import { naiveExpected } from './naive-method.ts';

const ordinal = (id: string, size: number): OrdinalChoice => ({
	id,
	tier: 'core',
	scale: 'ordinal',
	options: Array.from({ length: size }, (_, at) => `${id}${at}`),
});
const wants = (choice: Choice, option: string, importance: Importance = 1): Criterion => ({
	choice,
	chosen: [option],
	importance,
});
const known = (value: string): Position => ({
	kind: 'known',
	year: 2026,
	attested: 2026,
	side: { value, status: 'documented', attested: 2026, claims: [] },
});
const conflicting = (...values: string[]): Position => ({
	kind: 'conflicting',
	year: 2026,
	attested: 2026,
	sides: values.map((value) => ({ value, status: 'documented', attested: 2026, claims: [] })),
});

const x = ordinal('x', 3);
const y = ordinal('y', 3);
const both = [wants(x, 'x0'), wants(y, 'y0')];

/** Whatever the weights; items that no list names are as likely as not. */
const settings = (seed: number): DrawSettings => ({ seed, weights: 'any', listed: {} });
/** The weights as given. */
const given = (listed: DrawSettings['listed'] = {}): DrawSettings => ({ seed: 1, weights: 'given', listed });

function sampled(
	criteria: readonly Criterion[],
	bodies: Readonly<Record<string, Positions>>,
	how = settings(1),
): Robustness {
	const sampling = samplingOf(
		criteria,
		Object.entries(bodies).map(([model, positions]) => ({ model, positions })),
		how,
	);
	sampling.take(DRAWS);
	return sampling.result();
}
const bodyOf = ({ bodies }: Robustness, model: string) => {
	const found = bodies.find((body) => body.model === model);
	if (!found) throw new Error(`No ${model}`);
	return found;
};
/** Four standard errors, by the width of the interval: one seed in some fifteen thousand would stray further. */
const within = (share: number) => (4 / 1.96) * errorOf(share, DRAWS);

/** The similarities that ten thousand draws of a cell come to. */
function drawnFrom(cell: Cell): readonly number[] {
	const random = new RandomWords(7);
	const open = new OpenCells([{ row: 0, column: 0, cell }]);
	return Array.from({ length: DRAWS / BLOCK }, () => {
		const scores = new Float64Array(BLOCK);
		open.addTo(scores, new Float64Array(BLOCK).fill(1), random);
		return [...scores];
	}).flat();
}

/** Draws a cell ten thousand times: each of its similarities comes as often as its share says, within four
 * errors, and draws that follow one another agree no more often than chance has them. */
function holdsItsShares(cell: Cell) {
	const drawn = drawnFrom(cell);
	for (const { similarity, share } of cell)
		expect(Math.abs(drawn.filter((one) => one === similarity).length / DRAWS - share)).toBeLessThan(
			within(share),
		);
	const pairs = drawn.flatMap((one, at) => (at % 2 === 0 ? [one === drawn[at + 1]] : []));
	const alike = cell.reduce((sum, { share }) => sum + share ** 2, 0);
	const error = (4 / 1.96) * errorOf(alike, pairs.length);
	expect(Math.abs(pairs.filter(Boolean).length / pairs.length - alike)).toBeLessThan(error);
}

describe('closed forms of METHOD §4', () => {
	it('two bodies, each perfect on one of two choices, are closest half of the time', () => {
		const result = sampled(both, {
			a: { x: known('x0'), y: known('y2') },
			b: { x: known('x2'), y: known('y0') },
		});
		expect(Math.abs(bodyOf(result, 'a').closest - 1 / 2)).toBeLessThan(within(1 / 2));
		// w_x is uniform on [0, 1]; where a is closest it is uniform on [½, 1], of mean ¾.
		expect(bodyOf(result, 'a').central?.x).toBeCloseTo(3 / 4, 1);
		expect(bodyOf(result, 'a').central?.y).toBeCloseTo(1 / 4, 1);
	});

	it('a body that is right on x stays ahead of one half right on y while w_x > ⅓', () => {
		const result = sampled(both, {
			a: { x: known('x0'), y: known('y2') },
			b: { x: known('x2'), y: known('y1') },
		});
		expect(Math.abs(bodyOf(result, 'a').closest - 2 / 3)).toBeLessThan(within(2 / 3));
		expect(result.above[0]?.[1]).toBeCloseTo(bodyOf(result, 'a').closest, 12);
	});

	it('the order of the importances restricts the draws: w_x ∈ [0, ½] leaves a third to a', () => {
		const result = sampled([wants(x, 'x0', 0.5), wants(y, 'y0', 2)], {
			a: { x: known('x0'), y: known('y2') },
			b: { x: known('x2'), y: known('y1') },
		});
		expect(Math.abs(bodyOf(result, 'a').closest - 1 / 3)).toBeLessThan(within(1 / 3));
		const central = bodyOf(result, 'b').central;
		expect((central?.y ?? 0) > (central?.x ?? 1)).toBe(true);
	});

	it('equal importances inside a restricted order stay unordered', () => {
		const z = ordinal('z', 3);
		const result = sampled([wants(x, 'x0', 2), wants(y, 'y0', 2), wants(z, 'z0', 1)], {
			a: { x: known('x0'), y: known('y2'), z: known('z0') },
			b: { x: known('x2'), y: known('y0'), z: known('z0') },
		});
		expect(Math.abs(bodyOf(result, 'a').closest - 1 / 2)).toBeLessThan(within(1 / 2));
	});

	it('an unknown cell is drawn among the options of its choice, ties split equally', () => {
		// The unknown comes to 1, ½ or 0: above, level with and below the ½ of the other.
		const result = sampled([wants(x, 'x0')], { a: { x: known('x1') }, b: {} });
		expect(Math.abs(bodyOf(result, 'b').closest - 1 / 2)).toBeLessThan(within(1 / 2));
		const against = sampled([wants(x, 'x1')], { a: { x: known('x0') }, b: {} });
		// From the middle: 1 once in three, else level with the ½ of the other.
		expect(Math.abs(bodyOf(against, 'b').closest - 2 / 3)).toBeLessThan(within(2 / 3));
	});

	it('a conflicting cell is drawn among its values', () => {
		const result = sampled([wants(x, 'x0')], { a: { x: known('x1') }, b: { x: conflicting('x0', 'x2') } });
		expect(Math.abs(bodyOf(result, 'b').closest - 1 / 2)).toBeLessThan(within(1 / 2));
		expect(bodyOf(result, 'b').ranks[0]).toBeCloseTo(result.above[1]?.[0] ?? 0, 12);
	});

	it('a set is drawn among the lists that contain what is known', () => {
		// One wanted item, one other: had alone 1, had with the other ½, not had 0 (twice).
		const list: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0', 's1'] };
		const cell = cellsOn({ choice: list, chosen: ['s0'], importance: 1 }, 0.5)({ kind: 'not-documented' });
		expect(cell).toEqual([
			{ similarity: 0, share: 1 / 2 },
			{ similarity: 1 / 2, share: 1 / 4 },
			{ similarity: 1, share: 1 / 4 },
		]);
		holdsItsShares(cell);
	});

	it('a cell comes to each similarity as often as it should, listed or by table', () => {
		const shares = (...ways: number[]) => {
			const all = ways.reduce((sum, one) => sum + one, 0);
			return ways.map((one, at) => ({ similarity: at, share: one / all }));
		};
		// Seventeenths do not fit a list of sixteen.
		for (const cell of [shares(1, 2, 3), shares(9, 7), shares(9, 8), shares(3, 20, 1, 40, 13)])
			holdsItsShares(cell);
		expect(evenListOf(shares(1, 2, 3))).toEqual([0, 1, 1, 2, 2, 2]);
		expect(evenListOf(shares(9, 7))).toHaveLength(16);
		expect(evenListOf(shares(9, 8))).toBeUndefined();
	});

	it('a set known in part is filled up: only the lists that hold what is known, each as likely', () => {
		const list: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0', 's1', 's2', 's3'] };
		const asked: Criterion = { choice: list, chosen: ['s0'], importance: 1 };
		const atLeast = (...items: string[]): Position => ({
			...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items, claims: [] },
		});
		// s0 is had: alone 1, with one other ½ (three ways), with two ⅓ (three), with all ¼.
		expect(cellsOn(asked, 0.5)(atLeast('s0'))).toEqual([
			{ similarity: 1 / 4, share: 1 / 8 },
			{ similarity: 1 / 3, share: 3 / 8 },
			{ similarity: 1 / 2, share: 3 / 8 },
			{ similarity: 1, share: 1 / 8 },
		]);
		// s1 is had, so s0 is never alone: ½ without the other two, ⅓ with either, ¼ with both, 0 in the other half.
		expect(cellsOn(asked, 0.5)(atLeast('s1'))).toEqual([
			{ similarity: 0, share: 1 / 2 },
			{ similarity: 1 / 4, share: 1 / 8 },
			{ similarity: 1 / 3, share: 1 / 4 },
			{ similarity: 1 / 2, share: 1 / 8 },
		]);
		// All is known of a: ¼. Of b it is ¼ as well in one list of eight, and more in the seven others.
		const bodies = { a: { s: atLeast('s0', 's1', 's2', 's3') }, b: { s: atLeast('s0') } };
		expect(Math.abs(bodyOf(sampled([asked], bodies), 'b').closest - 15 / 16)).toBeLessThan(within(15 / 16));
	});

	it('an item that no list names is on it with the probability of the edition', () => {
		const list: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0', 's1', 's2'] };
		const asked: Criterion = { choice: list, chosen: ['s0'], importance: 1 };
		const atLeast = (...items: string[]): Position => ({
			...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items, claims: [] },
		});
		// s1 is had, s0 and s2 one time in four each: s0 off ¾; on without s2, ½, 3/16; on with it, ⅓, 1/16.
		const cell = cellsOn(asked, 0.25)(atLeast('s1'));
		expect(cell).toEqual([
			{ similarity: 0, share: 3 / 4 },
			{ similarity: 1 / 3, share: 1 / 16 },
			{ similarity: 1 / 2, share: 3 / 16 },
		]);
		holdsItsShares(cell);
		const bodies = { a: { s: atLeast('s0', 's1', 's2') }, b: { s: atLeast('s1') } };
		// a comes to ⅓: b is behind 12/16, level 1/16, ahead 3/16.
		const result = sampled([asked], bodies, given({ s: 0.25 }));
		expect(Math.abs(bodyOf(result, 'b').closest - 3.5 / 16)).toBeLessThan(within(3.5 / 16));
	});

	it('where the probability is none or all, nothing is left to chance', () => {
		const list: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0', 's1', 's2'] };
		const asked: Criterion = { choice: list, chosen: ['s0', 's1'], importance: 1 };
		const had: Position = {
			...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items: ['s0'], claims: [] },
		};
		// None: s0 alone, ½. All: s0, s1 and s2, ⅔.
		for (const [p, only] of [
			[0, 1 / 2],
			[1, 2 / 3],
		] as const) {
			const cell = cellsOn(asked, p)(had);
			expect(cell.filter(({ share }) => share > 0)).toEqual([{ similarity: only, share: 1 }]);
			if (cell.length > 1) expect(new Set(drawnFrom(cell))).toEqual(new Set([only]));
		}
	});

	it('the mean of a cell, and of its draws, is the expected likeness', () => {
		const cases = choiceArbitrary('c', ['ordinal', 'nominal', 'set']).chain((choice) =>
			fc.record({
				choice: fc.constant(choice),
				chosen: fc.subarray([...choice.options], { minLength: 1 }),
				position: fc.oneof(positionArbitrary(choice), fc.constant<Position>({ kind: 'not-documented' })),
				twentieths: fc.integer({ min: 0, max: 20 }),
			}),
		);
		fc.assert(
			fc.property(cases, ({ choice, chosen, position, twentieths }) => {
				const p = twentieths / 20;
				const cell = cellsOn({ choice, chosen, importance: 1 }, p)(position);
				const mean = (of: (similarity: number) => number) =>
					cell.reduce((sum, { similarity, share }) => sum + share * of(similarity), 0);
				const theirs =
					position.kind === 'known'
						? new Set([position.side.value])
						: position.kind === 'conflicting'
							? new Set(position.sides.map(({ value }) => value))
							: position.kind === 'at-least'
								? new Set(position.items)
								: undefined;
				const expected = naiveExpected(choice, chosen, theirs, p);
				expect(mean(() => 1)).toBeCloseTo(1, 12);
				expect(mean((s) => s)).toBeCloseTo(expected, 12);
				expect(mean((s) => s)).toBeCloseTo(expectedSimilarity({ choice, chosen }, position, p), 12);
				if (cell.length === 1) return;
				const drawn = drawnFrom(cell);
				const deviation = Math.sqrt(
					Math.max(
						0,
						mean((s) => (s - expected) ** 2),
					),
				);
				// Five standard errors, for a hundred cells.
				expect(Math.abs(drawn.reduce((sum, one) => sum + one, 0) / drawn.length - expected)).toBeLessThan(
					(5 * deviation) / Math.sqrt(drawn.length) + 1e-9,
				);
			}),
			{ numRuns: 100, seed: 11 },
		);
	});

	it('positions share a cell only where they come to the same', () => {
		const items = ['s0', 's1', 's2', 's3'];
		const list: Choice = { id: 's', tier: 'mandate', scale: 'set', options: items };
		const atLeast = (had: readonly string[]): Position => ({
			...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items: had, claims: [] },
		});
		const silent: Position = { kind: 'not-documented' };
		const asked: readonly (readonly [Criterion, readonly Position[]])[] = [
			[
				{ choice: list, chosen: ['s0', 's1'], importance: 1 },
				[silent, ...[['s0'], ['s1'], ['s2'], ['s0', 's2'], ['s2', 's3'], items].map(atLeast)],
			],
			[wants(x, 'x0'), [silent, known('x0'), known('x1'), conflicting('x0', 'x1'), conflicting('x0', 'x2')]],
		];
		for (const [criterion, positions] of asked) {
			const cellOf = cellsOn(criterion, 0.5);
			for (const position of [...positions, ...positions])
				expect(cellOf(position)).toEqual(cellsOn(criterion, 0.5)(position));
			expect(cellOf(silent)).toBe(cellOf({ kind: 'not-documented' }));
		}
	});

	it('a table to draw from gives each similarity its exact share', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 9 }), (ways) => {
				const all = ways.reduce((sum, one) => sum + one, 0);
				const cell = ways.map((one, at) => ({ similarity: at, share: one / all }));
				const { limits, aliases } = drawTableOf(cell);
				const shares = cell.map(({ similarity: at }) => {
					const lent = [...aliases].map((alias, other) => (alias === at ? 1 - (limits[other] ?? 0) : 0));
					return lent.reduce((sum, one) => sum + one, limits[at] ?? 0) / cell.length;
				});
				shares.forEach((share, at) => expect(share).toBeCloseTo(cell[at]?.share ?? 0, 9));
			}),
		);
	});

	it('bodies alike in all share every rank', () => {
		const alike = { x: known('x1'), y: known('y1') };
		const result = sampled(both, { a: alike, b: alike, c: alike });
		for (const { ranks } of result.bodies) for (const share of ranks) expect(share).toBeCloseTo(1 / 3, 9);
		expect(result.above[0]?.[1]).toBe(0.5);
	});

	it('a body that is never closest has no central importances', () => {
		const result = sampled(both, {
			a: { x: known('x0'), y: known('y0') },
			b: { x: known('x2'), y: known('y2') },
		});
		expect(bodyOf(result, 'b')).toMatchObject({ closest: 0, ranks: [0, 1], central: undefined });
	});

	it('the stated error is 0.0098 at most, for ten thousand draws, and never none', () => {
		// Half the width of Wilson's interval: 1.96/(2·100)/√(1 + 3.8416/10,000), and 3.8416/10,003.8416/2.
		expect(errorOf(0.5, DRAWS)).toBeCloseTo(0.0098 / Math.sqrt(1.00038416), 12);
		expect(errorOf(0, DRAWS)).toBeCloseTo(0.000192, 6);
		expect(errorOf(1, DRAWS)).toBeCloseTo(errorOf(0, DRAWS), 12);
	});
});

describe('with the weights as given', () => {
	it('every draw is alike where nothing is unknown', () => {
		// Twice as much weight on x: a 2·1 + 0, b 0 + 1, c 2·½ + 1 = 2, level with a.
		const asked = [wants(x, 'x0', 2), wants(y, 'y0', 1)];
		const result = sampled(
			asked,
			{
				a: { x: known('x0'), y: known('y2') },
				b: { x: known('x2'), y: known('y0') },
				c: { x: known('x1'), y: known('y0') },
			},
			given(),
		);
		expect(result.bodies.map(({ model, ranks }) => [model, ranks])).toEqual([
			['a', [0.5, 0.5, 0]],
			['b', [0, 0, 1]],
			['c', [0.5, 0.5, 0]],
		]);
		expect(result.above).toEqual([
			[0, 1, 0.5],
			[0, 0, 0],
			[0.5, 1, 0],
		]);
		// The only importances there are.
		expect(bodyOf(result, 'a').central).toEqual({ x: expect.closeTo(2 / 3, 9), y: expect.closeTo(1 / 3, 9) });
		expect(bodyOf(result, 'b').central).toBeUndefined();
	});

	it('what is unknown comes with its exact probability, ties split equally', () => {
		// Times three: a 2·½ + 1 = 2 · b 2·(1, ½ or 0) + ½ = 2½, 1½ or ½ · c 2·1 + (1 or 0) = 3 or 2.
		const asked = [wants(x, 'x0', 2), wants(y, 'y0', 1)];
		const result = sampled(
			asked,
			{
				a: { x: known('x1'), y: known('y0') },
				b: { y: known('y1') },
				c: { x: known('x0'), y: conflicting('y0', 'y2') },
			},
			given(),
		);
		// b is first when it comes to 2½ and c to 2: ⅓·½. When c comes to 2 and b to less, a and c are
		// level: ½·⅔, half of it each. Else c is first.
		const shares = { a: 1 / 6, b: 1 / 6, c: 1 / 2 + 1 / 6 };
		for (const [model, share] of Object.entries(shares))
			expect(Math.abs(bodyOf(result, model).closest - share)).toBeLessThan(within(share));
		const above = (one: number, other: number, share: number) =>
			expect(Math.abs((result.above[one]?.[other] ?? 0) - share)).toBeLessThan(within(share));
		above(0, 1, 2 / 3); // a above b, unless b comes to 2½
		above(0, 2, 1 / 4); // level half of the time
		above(1, 2, 1 / 6);
		expect(bodyOf(result, 'b').central).toEqual({ x: expect.closeTo(2 / 3, 9), y: expect.closeTo(1 / 3, 9) });
	});

	it('the weights tell, where whatever the weights they would not', () => {
		const bodies = {
			a: { x: known('x0'), y: known('y2') },
			b: { x: known('x2'), y: known('y0') },
		};
		const heavier = [wants(x, 'x0', 1), wants(y, 'y0', 0.5)];
		expect(bodyOf(sampled(heavier, bodies, given()), 'a').closest).toBe(1);
		expect(bodyOf(sampled(both, bodies, given()), 'a').closest).toBe(0.5);
		// A constant multiple of all of them changes nothing.
		const twice = [wants(x, 'x0', 2), wants(y, 'y0', 1)];
		expect(sampled(twice, { ...bodies, c: {} }, given())).toEqual(
			sampled(heavier, { ...bodies, c: {} }, given()),
		);
	});
});

const bodiesArbitrary = fc.dictionary(
	fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	fc.record(
		{
			x: fc.oneof(fc.constantFrom('x0', 'x1', 'x2').map(known), fc.constant(conflicting('x0', 'x2'))),
			y: fc.constantFrom('y0', 'y1', 'y2').map(known),
			s: fc.subarray(['s0', 's1', 's2']).map((items): Position => ({
				...{ kind: 'at-least', year: 2026, attested: 2026, status: 'documented', items, claims: [] },
			})),
		},
		{ requiredKeys: [] },
	),
	{ minKeys: 1, noNullPrototype: true },
);
const importanceArbitrary = fc.constantFrom<Importance>(0.5, 1, 2);

/** METHOD §4 a second time, draw by draw, with nothing borrowed from the domain but its types. */
function plainly(
	criteria: readonly Criterion[],
	bodies: Readonly<Record<string, Positions>>,
	draws: number,
	{ weights, listed }: DrawSettings,
) {
	let state = 12345;
	// A linear congruential generator (Numerical Recipes): another one than the domain's.
	const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
	const closest = new Map<string, number>();
	for (let kept = 0; kept < draws;) {
		const raw = criteria.map(({ importance }) =>
			weights === 'given' ? importance : -Math.log(1 - random()),
		);
		const respects = criteria.every((one, i) =>
			criteria.every((other, j) => one.importance <= other.importance || (raw[i] ?? 0) >= (raw[j] ?? 0)),
		);
		if (!respects) continue;
		kept += 1;
		const scores = Object.entries(bodies).map(([model, positions]) => {
			const score = criteria.map(({ choice, chosen }, at) => {
				const position = positions[choice.id];
				if (choice.scale === 'set') {
					const items = position?.kind === 'at-least' ? position.items : [];
					const p = listed[choice.id] ?? 0.5;
					const real = choice.options.filter((item) => items.includes(item) || random() < p);
					const both = real.filter((item) => chosen.includes(item)).length;
					return ((raw[at] ?? 0) * both) / new Set([...real, ...chosen]).size;
				}
				const values =
					position?.kind === 'known'
						? [position.side.value]
						: position?.kind === 'conflicting'
							? position.sides.map(({ value }) => value)
							: choice.options;
				const value = values[Math.floor(random() * values.length)] ?? '';
				const apart = Math.abs(choice.options.indexOf(value) - choice.options.indexOf(chosen[0] ?? ''));
				return (raw[at] ?? 0) * (1 - apart / (choice.options.length - 1));
			});
			return { model, score: score.reduce((a, b) => a + b, 0) };
		});
		const best = Math.max(...scores.map(({ score }) => score));
		const level = scores.filter(({ score }) => best - score < 1e-9);
		for (const { model } of level) closest.set(model, (closest.get(model) ?? 0) + 1 / level.length);
	}
	return new Map([...closest].map(([model, times]) => [model, times / draws]));
}

describe('properties', () => {
	it('agrees with a plain second implementation within the errors of both', () => {
		const list: Choice = { id: 's', tier: 'mandate', scale: 'set', options: ['s0', 's1', 's2'] };
		const wanted = fc.subarray([...list.options], { minLength: 1 });
		const how = fc.record({
			seed: fc.integer(),
			weights: fc.constantFrom('given' as const, 'any' as const),
			listed: fc.constantFrom(0, 0.2, 0.5, 1).map((p) => ({ s: p })),
		});
		fc.assert(
			fc.property(
				bodiesArbitrary,
				wanted,
				fc.tuple(...[1, 2, 3].map(() => importanceArbitrary)),
				how,
				(...args) => {
					const [bodies, chosen, [wx, wy, ws], drawn] = args;
					const criteria = [
						...[wants(x, 'x0', wx), wants(y, 'y1', wy)],
						{ choice: list, chosen, importance: ws ?? 1 },
					];
					const expected = plainly(criteria, bodies, DRAWS, drawn);
					for (const { model, closest } of sampled(criteria, bodies, drawn).bodies) {
						const other = expected.get(model) ?? 0;
						const middle = Math.min(1, Math.max((closest + other) / 2, 1 / DRAWS));
						// Two samples: √2 standard errors; five of them, for some hundred comparisons.
						expect(Math.abs(closest - other)).toBeLessThan(
							5 * Math.SQRT2 * (errorOf(middle, DRAWS) / 1.96) + 1e-9,
						);
					}
				},
			),
			{ numRuns: 30, seed: 4 },
		);
	});

	it('is unchanged, to the last digit, by the order of choices and bodies', () => {
		fc.assert(
			fc.property(bodiesArbitrary, fc.integer(), (bodies, seed) => {
				const turned = Object.fromEntries(Object.entries(bodies).reverse());
				for (const weights of ['any', 'given'] as const) {
					const how = { ...settings(seed), weights };
					expect(sampled([...both].reverse(), turned, how)).toEqual(sampled(both, bodies, how));
				}
			}),
			{ numRuns: 15 },
		);
	});

	it('shares add up: the ranks of a body, the bodies of a rank, and each pair', () => {
		fc.assert(
			fc.property(bodiesArbitrary, (bodies) => {
				const { bodies: found, above } = sampled(both, bodies);
				const total = (shares: readonly number[]) => shares.reduce((a, b) => a + b, 0);
				found.forEach(({ ranks, central }, i) => {
					expect(total(ranks)).toBeCloseTo(1, 9);
					expect(total(found.map((body) => body.ranks[i] ?? 0))).toBeCloseTo(1, 9);
					if (central) expect(total(Object.values(central))).toBeCloseTo(1, 9);
					found.forEach((_, j) => {
						if (i !== j) expect((above[i]?.[j] ?? 0) + (above[j]?.[i] ?? 0)).toBeCloseTo(1, 9);
					});
				});
			}),
			{ numRuns: 15 },
		);
	});

	it('gives the same figures for the same seed, in one go or by pieces', () => {
		const bodies = [
			{ model: 'a', positions: { x: known('x0') } },
			{ model: 'b', positions: {} },
		];
		const once = samplingOf(both, bodies, settings(9));
		once.take(300);
		const pieces = samplingOf(both, bodies, settings(9));
		for (const piece of [1, 99, 130, 30, 40]) pieces.take(piece);
		expect(pieces.result()).toEqual(once.result());
		expect(pieces.draws).toBe(300);
	});

	it('says nothing before the first draw', () => {
		expect(() => samplingOf(both, [], settings(1)).result()).toThrow('Nothing has been drawn yet');
	});
});
