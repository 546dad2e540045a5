import { describe, expect, it } from 'vitest';
import type { Importance } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { isRankable, type Criterion } from '#lib/domain/comparison.ts';
import { compare } from './compare.ts';
import { positionsOf } from '#lib/domain/evidence.ts';
import { scoreBy, SCORING_RULES } from '#lib/domain/scoring-rules.ts';
import { claim } from './claims.ts';

const ordinal = (id: string): Choice => ({
	id,
	tier: 'core',
	scale: 'ordinal',
	options: ['0', '1', '2', '3'],
});
const choices = [ordinal('a'), ordinal('b'), ordinal('c'), ordinal('d')] as const;
const [a, b, c, d] = choices;
const set: Choice = { id: 'set', tier: 'mandate', scale: 'set', options: ['p', 'q', 'r', 's'] };

const asks = (choice: Choice, importance: Importance, ...chosen: string[]): Criterion => ({
	choice,
	importance,
	chosen,
});
const criteria = [
	asks(a, 1, '0'),
	asks(b, 2, '3'),
	asks(c, 0.5, '0', '2'),
	asks(d, 1, '1'),
	asks(set, 1, 'p', 'q'),
];

const claims = [
	claim({ choice: 'a', value: '1', from: 2010, to: null }), // s = 1 − 1/3 = 2/3
	claim({ choice: 'b', value: '3', from: 2010, to: null }), // s = 1 …
	claim({ choice: 'b', value: '0', from: 2010, to: null }), // … or 0: conflicting
	claim({ choice: 'c', value: '3', from: 2010, to: null }), // best of 0–3 (0) and 2–3 (2/3) = 2/3
	claim({ choice: 'set', value: ['q', 'r'], from: 2010, to: null }), // [1/4, 2/3]
]; // nothing on d
const positions = positionsOf([...choices, set], claims, 2012);
/** One item in four that no list names is on it all the same. */
const listed = { set: 0.25 };

describe('a design and a body', () => {
	const figures = compare(criteria, 'body', positions, listed);
	// Σ_K w·s_exp: a 2/3 · b 2·(1 + 0)/2 · c ½·2/3 · set 25/64, in all 2 + 25/64. The set: p is on the list once in four,
	// and so is s: ¾·(¾·1/3 + ¼·1/4) + ¼·(¾·2/3 + ¼·2/4) = 15/64 + 10/64. d, unknown: (2/3 + 1 + 2/3 + 1/3)/4 = 2/3.
	const s = 2 + 25 / 64;

	it('have the figures of the method', () => {
		// W = 1 + 2 + ½ + 1 + 1 = 5.5; covered: 4.5
		// Σ w·s_min = 2/3 + 2·0 + ½·2/3 + 1/4 = 1.25
		// Σ w·s_max = 2/3 + 2·1 + ½·2/3 + 2/3 = 11/3
		expect(figures.documented).toBe(4);
		expect(figures.coverage).toBeCloseTo(4.5 / 5.5, 12);
		expect(figures.lower).toBeCloseTo(1.25 / 5.5, 12);
		expect(figures.upper).toBeCloseTo((11 / 3 + 1) / 5.5, 12);
		expect(figures.agreement).toBeCloseTo(s / 4.5, 12);
		expect(figures.expected).toBeCloseTo((s + 2 / 3) / 5.5, 12);
	});
	it('have wider bounds where a position is only inferred', () => {
		// Nothing is inferred: the same bounds.
		expect([figures.statedLower, figures.statedUpper]).toEqual([figures.lower, figures.upper]);
		const inferred = claims.map((one) => ({
			...one,
			status: one.choice === 'a' || one.value === '0' ? ('inferred' as const) : one.status,
		}));
		const found = compare(criteria, 'body', positionsOf([...choices, set], inferred, 2012), listed);
		// a is unknown, from 0 to 1; b, where one side is stated, stays disputed.
		expect(found.statedLower).toBeCloseTo((1.25 - 2 / 3) / 5.5, 12);
		expect(found.statedUpper).toBeCloseTo((11 / 3 + 1 + 1 / 3) / 5.5, 12);
		expect([found.lower, found.upper]).toEqual([figures.lower, figures.upper]);
	});
	it('keep every term, with the position it rests on', () => {
		expect(figures.model).toBe('body');
		expect(figures.terms.map(({ choice, importance }) => [choice, importance])).toEqual([
			['a', 1],
			['b', 2],
			['c', 0.5],
			['d', 1],
			['set', 1],
		]);
		expect(figures.terms.map(({ position }) => position.kind)).toEqual([
			'known',
			'conflicting',
			'known',
			'not-documented',
			'at-least',
		]);
		expect(figures.terms[3]?.likeness).toBeUndefined();
	});
	it('have the figures that other published rules give', () => {
		expect(scoreBy('expected', figures)).toBeCloseTo((s + 2 / 3) / 5.5, 12);
		expect(scoreBy('worst-case', figures)).toBeCloseTo(1.25 / 5.5, 12);
		expect(scoreBy('skip-unknowns', figures)).toBeCloseTo(s / 4.5, 12);
		// one unknown of importance 1 counts ½
		expect(scoreBy('neutral', figures)).toBeCloseTo((s + 0.5) / 5.5, 12);
		// each known term scores 2s − 1, the unknown 0, over all the answers: (2·Σw·s − 4.5) / 5.5
		expect(scoreBy('mendez', figures)).toBeCloseTo((2 * s - 4.5) / 5.5, 12);
	});
});

describe('Mendez’s rule', () => {
	it('goes from −1, wholly opposed, to +1, wholly agreed', () => {
		const opposed = compare(
			[asks(a, 1, '3')],
			'm',
			positionsOf(choices, [claim({ choice: 'a', value: '0', from: 2012, to: null })], 2012),
			listed,
		);
		const agreed = compare(
			[asks(a, 1, '0')],
			'm',
			positionsOf(choices, [claim({ choice: 'a', value: '0', from: 2012, to: null })], 2012),
			listed,
		);
		expect(scoreBy('mendez', opposed)).toBe(-1);
		expect(scoreBy('mendez', agreed)).toBe(1);
	});
	it('pulls toward 0 as answers are undocumented', () => {
		const half = compare([asks(a, 1, '1'), asks(d, 1, '0')], 'm', positions, listed);
		expect(half.agreement).toBe(1);
		expect(scoreBy('mendez', half)).toBe(0.5);
	});
});

describe('a body of which nothing is documented', () => {
	const silent = compare(criteria, 'silent', {}, listed);
	it('may be anything, and agrees or disagrees with nothing', () => {
		expect(silent).toMatchObject({ documented: 0, coverage: 0, lower: 0, upper: 1 });
		expect(silent.agreement).toBeUndefined();
		expect([silent.statedLower, silent.statedUpper]).toEqual([0, 1]);
		expect(isRankable(silent)).toBe(false);
	});
	it('scores what any body would, the worst, nothing, the middle and a plain zero', () => {
		// Mean over the options: a ½, b ½, c (1 + 2/3 + 1 + 2/3)/4 = 5/6, d 2/3. The set: ½ an item of p and q is expected,
		// and 1/(2 + others) is 9/16·1/2 + 6/16·1/3 + 1/16·1/4 = 27/64: 27/128.
		const expected = (1 / 2 + 2 / 2 + (1 / 2) * (5 / 6) + 2 / 3 + 27 / 128) / 5.5;
		expect(SCORING_RULES.map((rule) => scoreBy(rule, silent))).toEqual([
			...[expect.closeTo(expected, 12), 0, undefined, 0.5, 0],
		]);
	});
});

describe('before any answer', () => {
	it('nothing is asked: the figures exclude nothing and no rule gives one', () => {
		const unasked = compare([], 'body', positions, listed);
		expect(unasked).toMatchObject({ terms: [], documented: 0, coverage: 0, lower: 0, upper: 1 });
		expect(unasked).toMatchObject({ expected: 0.5, statedLower: 0, statedUpper: 1 });
		expect(isRankable(unasked)).toBe(false);
		expect(unasked.agreement).toBeUndefined();
		expect(SCORING_RULES.map((rule) => scoreBy(rule, unasked))).toEqual(SCORING_RULES.map(() => undefined));
	});
});

describe('enough to be ranked', () => {
	const documentedOn = (ids: readonly string[], asked: readonly Criterion[]) =>
		isRankable(
			compare(
				asked,
				'm',
				positionsOf(
					choices,
					ids.map((choice) => claim({ choice, value: '0', from: 2012, to: null })),
					2012,
				),
				listed,
			),
		);
	const four = [asks(a, 1, '0'), asks(b, 1, '0'), asks(c, 1, '0'), asks(d, 1, '0')];

	it('is three documented choices, not two', () => {
		expect(documentedOn(['a', 'b', 'c'], four)).toBe(true);
		expect(documentedOn(['a', 'b'], four)).toBe(false);
	});
	it('is all of them where fewer than three are asked', () => {
		expect(documentedOn(['a', 'b'], four.slice(0, 2))).toBe(true);
		// Half of the importances is covered, but one of two is not both.
		expect(documentedOn(['a'], four.slice(0, 2))).toBe(false);
		expect(documentedOn(['a'], four.slice(0, 1))).toBe(true);
		expect(documentedOn([], four.slice(0, 1))).toBe(false);
	});
	it('is half of the importances, not less', () => {
		// 3·½ = 1.5 of 3.5: too little; with the fourth at 1: 1.5 of 2.5
		const light = [asks(a, 0.5, '0'), asks(b, 0.5, '0'), asks(c, 0.5, '0')];
		expect(documentedOn(['a', 'b', 'c'], [...light, asks(d, 2, '0')])).toBe(false);
		expect(documentedOn(['a', 'b', 'c'], [...light, asks(d, 1, '0')])).toBe(true);
		// exactly half: (½ + ½ + 1) of 4
		expect(
			documentedOn(['a', 'b', 'c'], [asks(a, 0.5, '0'), asks(b, 0.5, '0'), asks(c, 1, '0'), asks(d, 2, '0')]),
		).toBe(true);
	});
	it('counts conflicting and partly known positions as documented', () => {
		expect(compare(criteria, 'm', positions, listed).documented).toBe(4);
	});
});
