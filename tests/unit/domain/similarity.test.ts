import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NominalChoice, OrdinalChoice, SetChoice } from '#lib/domain/choices.ts';
import type { Position, Side } from '#lib/domain/evidence.ts';
import { bestSimilarity, likeness, optionSimilarity, setLikeness } from '#lib/domain/similarity.ts';

const funding: OrdinalChoice = {
	id: 'funding',
	tier: 'core',
	scale: 'ordinal',
	options: ['in-kind', 'project', 'mixed', 'core'],
};
const permanence: NominalChoice = {
	id: 'permanence',
	tier: 'core',
	scale: 'nominal',
	options: ['ad-hoc', 'standing', 'organization', 'office'],
	near: [
		['ad-hoc', 'standing'],
		['standing', 'organization'],
	],
};
const funders: SetChoice = {
	id: 'funders',
	tier: 'mandate',
	scale: 'set',
	options: ['federal', 'provincial', 'faith', 'members', 'donations'],
};

const read = { year: 2026, attested: 2020 };
const sideOf = (value: string): Side => ({ value, status: 'documented', attested: 2020, claims: [] });
const known = (value: string): Position => ({ kind: 'known', ...read, side: sideOf(value) });
const conflicting = (...values: string[]): Position => ({
	kind: 'conflicting',
	...read,
	sides: values.map(sideOf),
});
const atLeast = (...items: string[]): Position => ({
	kind: 'at-least',
	...read,
	status: 'documented',
	items,
	claims: [],
});

describe('between two options', () => {
	// Four options in order: 1 − |i − j| / 3.
	it.each([
		['in-kind', 'in-kind', 1],
		['in-kind', 'project', 2 / 3],
		['core', 'project', 1 / 3],
		['in-kind', 'core', 0],
		['core', 'in-kind', 0],
	])('in order, %s and %s are alike at %d', (one, other, s) => {
		expect(optionSimilarity(funding, one, other)).toBeCloseTo(s, 12);
	});
	it.each([
		['office', 'office', 1],
		['ad-hoc', 'standing', 0.5],
		['standing', 'ad-hoc', 0.5],
		['organization', 'standing', 0.5],
		['ad-hoc', 'organization', 0],
		['office', 'standing', 0],
	])('without order, %s and %s are alike at %d', (one, other, s) => {
		expect(optionSimilarity(permanence, one, other)).toBe(s);
	});
	it('of two steps only, the ends are wholly unlike', () => {
		expect(optionSimilarity({ ...funding, options: ['no', 'yes'] }, 'no', 'yes')).toBe(0);
	});
});

describe('several acceptable options', () => {
	it('are as alike as the best of them', () => {
		// core–project 1/3, mixed–project 2/3
		expect(bestSimilarity(funding, ['core', 'mixed'], 'project')).toBeCloseTo(2 / 3, 12);
		expect(bestSimilarity(permanence, ['office', 'ad-hoc'], 'standing')).toBe(0.5);
	});
});

describe('an answer and a position', () => {
	it('on a known value give one figure', () => {
		expect(likeness(permanence, ['ad-hoc'], known('standing'))).toEqual({ min: 0.5, max: 0.5 });
	});
	it('on conflicting values give the pair [min, max], never a mean', () => {
		// in-kind: with project 2/3, with core 0, with mixed 1/3
		const found = likeness(funding, ['in-kind'], conflicting('mixed', 'project', 'core'));
		expect(found?.min).toBe(0);
		expect(found?.max).toBeCloseTo(2 / 3, 12);
	});
	it('on conflicting values, of which both are acceptable, agree wholly', () => {
		expect(likeness(funding, ['core', 'project'], conflicting('project', 'core'))).toEqual({
			min: 1,
			max: 1,
		});
	});
	it.each<Position>([
		{ kind: 'not-documented' },
		{ kind: 'other-years', year: 2026, spans: [{ from: 2010, to: 2011 }] },
	])('give nothing where the body has no position: $kind', (position) => {
		expect(likeness(funding, ['core'], position)).toBeUndefined();
		expect(likeness(funders, ['faith'], position)).toBeUndefined();
	});
	it('give nothing where the position is of another sort than the choice', () => {
		expect(likeness(funders, ['faith'], known('faith'))).toBeUndefined();
		expect(likeness(funding, ['core'], atLeast('core'))).toBeUndefined();
	});
	it('on a set give the bounds over what the body may have besides', () => {
		// A = {federal, faith}, B = {federal, provincial}, |O| = 5: |A∩B|/|O| = 1/5, |A|/|A∪B| = 2/3
		expect(likeness(funders, ['federal', 'faith'], atLeast('federal', 'provincial'))).toEqual({
			min: 1 / 5,
			max: 2 / 3,
		});
	});
});

describe('the bounds of a set', () => {
	it.each([
		[['a'], ['a'], 1 / 4, 1], // the same known part: the rest may be anything
		[['a'], ['b'], 0, 1 / 2], // nothing shared yet; at best the body has a as well: {a} against {a, b}
		[['a', 'b'], [], 0, 1], // nothing known: anything
		[['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], 1, 1], // everything on both sides: certain
	])('%j against at least %j of four lie in [%d, %d]', (wanted, part, min, max) => {
		expect(setLikeness(4, wanted, part)).toEqual({ min, max });
	});

	it('are those of the Jaccard index over every list that contains the known part', () => {
		const items = ['a', 'b', 'c', 'd', 'e', 'f'];
		const everyList = Array.from({ length: 2 ** items.length }, (_, code) =>
			items.filter((_, at) => (code >> at) % 2 === 1),
		);
		const jaccard = (one: readonly string[], other: readonly string[]) =>
			one.filter((item) => other.includes(item)).length / new Set([...one, ...other]).size;
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: items.length }),
				fc.subarray(items, { minLength: 1 }),
				fc.subarray(items),
				(size, wantedAny, knownAny) => {
					const within = (item: string) => items.indexOf(item) < size;
					const wanted = wantedAny.filter(within);
					const part = knownAny.filter(within);
					fc.pre(wanted.length > 0);
					const lists = everyList.filter(
						(list) => list.every(within) && part.every((item) => list.includes(item)),
					);
					const indices = lists.map((list) => jaccard(wanted, list));
					const { min, max } = setLikeness(size, wanted, part);
					expect(min).toBeCloseTo(Math.min(...indices), 12);
					expect(max).toBeCloseTo(Math.max(...indices), 12);
				},
			),
			{ numRuns: 300 },
		);
	});
});
