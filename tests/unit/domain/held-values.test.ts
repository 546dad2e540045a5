import { describe, expect, it } from 'vitest';
import { heldAt, heldValues } from '#lib/domain/held-values.ts';
import { phasesAt } from '#lib/domain/phases.ts';
import { phaseSpan, statedPhases } from '#lib/domain/shown-phases.ts';
import { claim } from './claims.ts';

const told = (some: ReturnType<typeof heldAt>) =>
	some.map(({ value, span, inferred, conflicting, attested, claims }) => ({
		...{ value, span, inferred, conflicting, attested },
		claims: claims.map(({ id }) => id),
	}));
/** Two sources that do not agree, one of them an inference; before them, another answer. */
const money = [
	claim({ value: 'project', from: 2008, to: 2010, sourceYear: 2010 }),
	claim({ value: 'core', from: 2012, to: 2014, sourceYear: 2014, status: 'inferred' }),
	claim({ value: 'mixed', from: 2012, to: 2014, sourceYear: 2013 }),
];
/** A list of which one item is stated and one is inferred, in other years. */
const members = [
	claim({ choice: 'members', value: ['police'], from: 2010, to: 2012, sourceYear: 2012 }),
	claim({
		choice: 'members',
		value: ['shelter'],
		from: 2014,
		to: null,
		sourceYear: 2015,
		status: 'inferred',
	}),
];

describe('the values of a body on one choice', () => {
	it('are each side of a disagreement, with its own status, year and claims', () => {
		const span = { from: 2012, to: 2014 };
		expect(told(heldAt(money, 2013))).toEqual([
			{ value: 'core', span, inferred: true, conflicting: true, attested: 2014, claims: ['core 2012'] },
			{ value: 'mixed', span, inferred: false, conflicting: true, attested: 2013, claims: ['mixed 2012'] },
		]);
	});

	it('are, at any time, those of every phase', () => {
		expect(told(heldAt(money, 'any-time')).map(({ value, span }) => [value, span.from, span.to])).toEqual([
			...[
				['project', 2008, 2010],
				['core', 2012, 2014],
				['mixed', 2012, 2014],
			],
		]);
	});

	it('are each item of a list, with its own period and its own claims', () => {
		expect(told(heldAt(members, 'any-time'))).toEqual([
			{
				...{ value: 'police', span: { from: 2010, to: 2012 }, inferred: false, conflicting: false },
				...{ attested: 2012, claims: ['police 2010'] },
			},
			{
				...{ value: 'shelter', span: { from: 2014, to: null }, inferred: true, conflicting: false },
				...{ attested: 2015, claims: ['shelter 2014'] },
			},
		]);
	});

	it('are none where nothing is known', () => {
		expect(heldAt([], 'any-time')).toEqual([]);
		expect(heldAt(money, 2011)).toEqual([]);
		expect(heldValues([])).toEqual([]);
	});

	it('with inferences left out, are a stated value, both sides of a disagreement that one states, and stated items', () => {
		const values = (some: ReturnType<typeof heldAt>) => some.map(({ value }) => value);
		expect(values(heldAt(money, 2013, true))).toEqual(['core', 'mixed']);
		expect(values(heldAt(money.slice(1, 2), 2013, true))).toEqual([]);
		expect(values(heldAt(money.slice(1, 2), 2013))).toEqual(['core']);
		expect(values(heldAt(members, 'any-time', true))).toEqual(['police']);
	});
});

describe('the phases without inferences', () => {
	it('keep their years, and lose those that no claim states', () => {
		const phases = phasesAt(money, 'any-time');
		expect(statedPhases(phases).map(({ span }) => span)).toEqual([
			{ from: 2008, to: 2010 },
			{ from: 2012, to: 2014 },
		]);
		const inferred = phasesAt(
			[claim({ value: 'core', from: 2012, to: 2014, status: 'inferred' })],
			'any-time',
		);
		expect(inferred).toHaveLength(1);
		expect(statedPhases(inferred)).toEqual([]);
	});
});

describe('the years that a phase is said to have', () => {
	/** An open claim of 2010, another value from 2014 to 2016: from 2017 the open one is read again. */
	const back = [
		claim({ value: 'project', from: 2008, to: null, sourceYear: 2010, confidence: 'high' }),
		claim({ value: 'core', from: 2014, to: 2016, sourceYear: 2016, status: 'inferred' }),
	];

	it('begin when its sources say so, where it is only read again', () => {
		const last = phasesAt(back, 'any-time').at(-1);
		expect(last?.span).toEqual({ from: 2017, to: null });
		expect(phaseSpan(last!)).toEqual({ from: 2008, to: null });
	});

	it('last as long as its sources say where another answer takes its place, never until the year before', () => {
		const then = [
			claim({ value: 'project', from: 2008, to: null, sourceYear: 2010 }),
			claim({ value: 'core', from: 2014, to: 2016, sourceYear: 2016 }),
		];
		const [first, second] = phasesAt(then, 'any-time');
		expect(first!.span).toEqual({ from: 2008, to: 2013 });
		expect(phaseSpan(first!)).toEqual({ from: 2008, to: 2010 });
		expect(phaseSpan(second!)).toEqual({ from: 2014, to: 2016 });
		// What was announced keeps its end, which its words tell as announced.
		const announced = phasesAt(
			[claim({ value: 'core', from: 2012, to: 2018, sourceYear: 2013 })],
			'any-time',
		);
		expect(phaseSpan(announced[0]!)).toEqual({ from: 2012, to: 2018 });
	});

	it('are those of the phase where a source speaks within it, or it has ended', () => {
		const [first, ...others] = phasesAt(money, 'any-time');
		for (const phase of [first!, ...others]) expect(phaseSpan(phase)).toBe(phase.span);
		const open = phasesAt([claim({ value: 'core', from: 2012, to: null, sourceYear: 2012 })], 'any-time')[0]!;
		expect(phaseSpan(open)).toBe(open.span);
	});
});
