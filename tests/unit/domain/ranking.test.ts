import { describe, expect, it } from 'vitest';
import { rank, type Comparison, type Ranked, type Term } from '#lib/domain/comparison.ts';

/** Four choices of Q, of which what is said does not matter. */
const TERMS: readonly Term[] = ['a', 'b', 'c', 'd'].map((choice) => ({
	...{ choice, importance: 1, position: { kind: 'not-documented' }, likeness: undefined },
	expected: 0.5,
}));

/** Figures as `compare` would give them; S and E halfway unless the test says otherwise. */
function figures(model: string, lower: number, upper: number, about: Partial<Comparison> = {}): Comparison {
	const middle = (lower + upper) / 2;
	return {
		...{ model, terms: TERMS, documented: 3, coverage: 1, agreement: middle, expected: middle },
		...{ lower, upper, statedLower: lower, statedUpper: upper },
		...about,
	};
}

const byId = (model: string) => model;
const order = (comparisons: readonly Comparison[], nameOf = byId) =>
	rank(comparisons, nameOf).ranked.map(({ model }) => model);
const found = (comparisons: readonly Comparison[], model: string): Ranked => {
	const ranked = rank(comparisons, byId).ranked.find((one) => one.model === model);
	if (!ranked) throw new Error(`${model} is not ranked`);
	return ranked;
};
const rangeOf = (comparisons: readonly Comparison[], model: string) => {
	const { bestRank, worstRank } = found(comparisons, model);
	return [bestRank, worstRank];
};

describe('the order', () => {
	it('goes by E, then by L, then by name, then by identifier', () => {
		const names: Readonly<Record<string, string>> = {
			z: 'Alpha',
			y: 'Beta',
			x: 'Beta',
			w: 'Gamma',
			v: 'Zulu',
			u: 'Zulu',
		};
		// By L the order would be v, then w, x, y and z, then u; by S, z would be first.
		const bodies = [
			figures('w', 0.4, 0.6, { expected: 0.5 }),
			figures('x', 0.4, 0.6, { expected: 0.5 }),
			figures('v', 0.45, 0.5, { expected: 0.5 }),
			figures('y', 0.4, 0.6, { expected: 0.5 }),
			figures('z', 0.4, 0.9, { expected: 0.45, agreement: 0.9 }),
			figures('u', 0.1, 1, { expected: 0.7 }),
		];
		const expected = ['u', 'v', 'x', 'y', 'w', 'z'];
		const nameOf = (model: string) => names[model] ?? '';
		expect(order(bodies, nameOf)).toEqual(expected);
		expect(order([...bodies].reverse(), nameOf)).toEqual(expected);
	});
	it('puts names as French does: accents and capitals after the letters', () => {
		const names: Readonly<Record<string, string>> = { a: 'Ottawa', b: 'Éveil', c: 'étoile', d: 'Zone' };
		const bodies = ['a', 'b', 'c', 'd'].map((model) => figures(model, 0.5, 0.5));
		expect(order(bodies, (model) => names[model] ?? '')).toEqual(['c', 'b', 'a', 'd']);
		const alike: Readonly<Record<string, string>> = { a: 'Éveil', b: 'Eveil', c: 'eveil' };
		expect(order(bodies.slice(0, 3), (model) => alike[model] ?? '')).toEqual(['c', 'b', 'a']);
	});
	it('takes figures that differ by rounding alone as equal', () => {
		// 0.1 + 0.2 is a hair above 0.3: the two are tied, and the name decides.
		const level = { expected: 0.4 };
		expect(order([figures('b', 0.1 + 0.2, 0.5, level), figures('a', 0.3, 0.5, level)])).toEqual(['a', 'b']);
		expect(order([figures('b', 0.3 + 1e-9, 0.5, level), figures('a', 0.3, 0.5, level)])).toEqual(['b', 'a']);
		const levelBy = (expected: number, lower: number, model: string) =>
			figures(model, lower, 1, { expected });
		expect(order([levelBy(0.1 + 0.2, 0.1, 'a'), levelBy(0.3, 0.2, 'b')])).toEqual(['b', 'a']);
		expect(order([levelBy(0.3 + 1e-9, 0.1, 'a'), levelBy(0.3, 0.2, 'b')])).toEqual(['a', 'b']);
	});
	it('does not touch the list that it is given', () => {
		const bodies = [figures('a', 0.1, 0.2), figures('b', 0.5, 0.6)];
		rank(bodies, byId);
		expect(bodies.map(({ model }) => model)).toEqual(['a', 'b']);
	});
});

describe('rank ranges', () => {
	//  a      ├────┤            [0.6, 0.8]
	//  b    ├────┤              [0.5, 0.7]
	//  c  ├──┤                  [0.3, 0.55]
	//  d ┤                      [0.1, 0.2]
	const bodies = [
		figures('a', 0.6, 0.8),
		figures('b', 0.5, 0.7),
		figures('c', 0.3, 0.55),
		figures('d', 0.1, 0.2),
	];

	it('go from 1 + those surely above to n − those surely below', () => {
		expect(rangeOf(bodies, 'a')).toEqual([1, 2]); // none surely above; c and d surely below: 4 − 2
		expect(rangeOf(bodies, 'b')).toEqual([1, 3]); // only d surely below
		expect(rangeOf(bodies, 'c')).toEqual([2, 3]); // a surely above (0.6 > 0.55); d below
		expect(rangeOf(bodies, 'd')).toEqual([4, 4]);
	});
	it('let bodies that touch share a rank: equal is not above', () => {
		const touching = [figures('a', 0.5, 0.8), figures('b', 0.2, 0.5)];
		expect(rangeOf(touching, 'a')).toEqual([1, 2]);
		expect(rangeOf(touching, 'b')).toEqual([1, 2]);
	});
	it('take a touch that rounding opened as a touch', () => {
		const touching = [figures('a', 0.1 + 0.2, 0.8), figures('b', 0.2, 0.3)];
		expect(rangeOf(touching, 'b')).toEqual([1, 2]);
		expect(found(touching, 'a').necessarilyClosest).toBe(false);
		expect(found(touching, 'b').possiblyClosest).toBe(true);
	});
});

describe('the closest', () => {
	it('is necessarily closest when its L is above every other U', () => {
		const bodies = [figures('a', 0.7, 0.9), figures('b', 0.2, 0.6), figures('c', 0.1, 0.69)];
		expect(found(bodies, 'a')).toMatchObject({
			necessarilyClosest: true,
			possiblyClosest: true,
			bestRank: 1,
			worstRank: 1,
		});
		expect(found(bodies, 'b')).toMatchObject({ necessarilyClosest: false, possiblyClosest: false });
	});
	it('is only possibly closest when one other U reaches its L', () => {
		const bodies = [figures('a', 0.7, 0.9), figures('b', 0.2, 0.7), figures('c', 0.1, 0.6)];
		expect(found(bodies, 'a')).toMatchObject({ necessarilyClosest: false, possiblyClosest: true });
		expect(found(bodies, 'b')).toMatchObject({ necessarilyClosest: false, possiblyClosest: true });
		expect(found(bodies, 'c')).toMatchObject({ necessarilyClosest: false, possiblyClosest: false });
	});
	it('is not necessarily closest beside its like', () => {
		const bodies = [figures('a', 0.7, 0.7), figures('b', 0.7, 0.7)];
		for (const model of ['a', 'b'])
			expect(found(bodies, model)).toMatchObject({
				necessarilyClosest: false,
				possiblyClosest: true,
				bestRank: 1,
				worstRank: 2,
			});
	});
	it('is the only one, where only one is ranked', () => {
		expect(found([figures('a', 0, 1)], 'a')).toMatchObject({
			necessarilyClosest: true,
			bestRank: 1,
			worstRank: 1,
		});
	});
});

describe('bodies too little documented', () => {
	const bodies = [
		figures('c', 0, 0.9, { documented: 2 }),
		figures('a', 0.5, 0.6),
		figures('b', 0, 1, { coverage: 0.49 }),
		figures('d', 0, 1, { documented: 0, coverage: 0, agreement: undefined }),
	];
	it('stand apart by name, not by figure', () => {
		const { ranked, apart } = rank(bodies, byId);
		expect(ranked.map(({ model }) => model)).toEqual(['a']);
		expect(apart.map(({ model }) => model)).toEqual(['b', 'c', 'd']);
		expect(rank([...bodies].reverse(), byId).apart).toEqual(apart);
	});
	it('weigh on nobody’s rank', () => {
		expect(found(bodies, 'a')).toMatchObject({ bestRank: 1, worstRank: 1, necessarilyClosest: true });
	});
	it('are those with less than all of them, where fewer than three choices count', () => {
		const [one, two] = [TERMS.slice(0, 1), TERMS.slice(0, 2)];
		const few = [
			figures('a', 0.5, 0.6, { terms: two, documented: 2 }),
			figures('b', 0.5, 0.6, { terms: two, documented: 1, coverage: 0.5 }),
			figures('c', 0.5, 0.6, { terms: one, documented: 1 }),
		];
		expect(order(few)).toEqual(['a', 'c']);
	});
	it('leave an empty ranking where there is no body', () => {
		expect(rank([], byId)).toEqual({ ranked: [], apart: [] });
	});
});
