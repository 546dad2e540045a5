import { describe, expect, it } from 'vitest';
import type { Importance } from '#lib/domain/answers.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { compare, isRankable, type Criterion } from '#lib/domain/comparison.ts';
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

describe('a design and a body', () => {
	const figures = compare(criteria, 'body', positions);

	it('have the figures of the method', () => {
		// W = 1 + 2 + ½ + 1 + 1 = 5.5; covered: 4.5
		// Σ w·s_min = 2/3 + 2·0 + ½·2/3 + 1/4 = 1.25
		// Σ w·s_max = 2/3 + 2·1 + ½·2/3 + 2/3 = 11/3
		expect(figures.documented).toBe(4);
		expect(figures.coverage).toBeCloseTo(4.5 / 5.5, 12);
		expect(figures.lower).toBeCloseTo(1.25 / 5.5, 12);
		expect(figures.upper).toBeCloseTo((11 / 3 + 1) / 5.5, 12);
		expect(figures.agreement).toBeCloseTo((1.25 + 11 / 3) / 2 / 4.5, 12);
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
		const s = (1.25 + 11 / 3) / 2;
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
		);
		const agreed = compare(
			[asks(a, 1, '0')],
			'm',
			positionsOf(choices, [claim({ choice: 'a', value: '0', from: 2012, to: null })], 2012),
		);
		expect(scoreBy('mendez', opposed)).toBe(-1);
		expect(scoreBy('mendez', agreed)).toBe(1);
	});
	it('pulls toward 0 as answers are undocumented', () => {
		const half = compare([asks(a, 1, '1'), asks(d, 1, '0')], 'm', positions);
		expect(half.agreement).toBe(1);
		expect(scoreBy('mendez', half)).toBe(0.5);
	});
});

describe('a body of which nothing is documented', () => {
	const silent = compare(criteria, 'silent', {});
	it('may be anything, and agrees or disagrees with nothing', () => {
		expect(silent).toMatchObject({ documented: 0, coverage: 0, lower: 0, upper: 1 });
		expect(silent.agreement).toBeUndefined();
		expect(isRankable(silent)).toBe(false);
	});
	it('scores the worst, nothing, the middle and a plain zero', () => {
		expect(SCORING_RULES.map((rule) => scoreBy(rule, silent))).toEqual([0, undefined, 0.5, 0]);
	});
});

describe('before any answer', () => {
	it('nothing is asked: the figures exclude nothing and no rule gives one', () => {
		const unasked = compare([], 'body', positions);
		expect(unasked).toMatchObject({ terms: [], documented: 0, coverage: 0, lower: 0, upper: 1 });
		expect(unasked.agreement).toBeUndefined();
		expect(SCORING_RULES.map((rule) => scoreBy(rule, unasked))).toEqual([
			undefined,
			undefined,
			undefined,
			undefined,
		]);
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
			),
		);
	const four = [asks(a, 1, '0'), asks(b, 1, '0'), asks(c, 1, '0'), asks(d, 1, '0')];

	it('is three documented choices, not two', () => {
		expect(documentedOn(['a', 'b', 'c'], four)).toBe(true);
		expect(documentedOn(['a', 'b'], four)).toBe(false);
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
		expect(compare(criteria, 'm', positions).documented).toBe(4);
	});
});
