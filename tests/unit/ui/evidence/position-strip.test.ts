import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '#lib/domain/timeline.ts';
import { lanesOf } from '#lib/ui/evidence/position-strip.ts';
import { choiceArbitrary, claimsArbitrary } from '../../domain/arbitraries.ts';
import { claim } from '../../domain/claims.ts';

describe('the lanes of a strip', () => {
	it('are one for each value ever held, in the order of the options, with its years', () => {
		const segments = segmentsOf(
			[
				claim({ value: 'project', from: 2010, to: 2012 }),
				claim({ value: 'core', from: 2014, to: null, sourceYear: 2016, status: 'inferred' }),
			],
			2008,
			2020,
		);
		expect(lanesOf(segments, ['in-kind', 'core', 'project'])).toEqual([
			{
				value: 'core',
				bars: [
					{
						...{ from: 2014, to: 2020, status: 'inferred', conflicting: false, open: true },
						attested: [{ from: 2014, to: 2016, status: 'inferred' }],
					},
				],
			},
			{
				value: 'project',
				bars: [
					{
						...{ from: 2010, to: 2012, status: 'documented', conflicting: false, open: false },
						attested: [{ from: 2010, to: 2012, status: 'documented' }],
					},
				],
			},
		]);
	});

	it('show both values where the sources conflict, and part where the conflict begins', () => {
		const segments = segmentsOf(
			[
				claim({ value: 'core', from: 2010, to: 2014 }),
				claim({ value: 'mixed', from: 2013, to: 2014, status: 'inferred' }),
			],
			2010,
			2015,
		);
		const [mixed, core] = lanesOf(segments, ['mixed', 'core']);
		expect(core?.bars.map(({ from, to, conflicting }) => [from, to, conflicting])).toEqual([
			[2010, 2012, false],
			[2013, 2014, true],
		]);
		expect(mixed?.bars.map(({ from, to, conflicting }) => [from, to, conflicting])).toEqual([
			[2013, 2014, true],
		]);
	});

	it('keep apart the years that an inferred claim alone attests', () => {
		const segments = segmentsOf(
			[
				claim({ value: 'core', from: 2005, to: null, sourceYear: 2009 }),
				claim({ value: 'core', from: 2007, to: null, sourceYear: 2016, status: 'inferred' }),
			],
			2005,
			2020,
		);
		const [core] = lanesOf(segments, ['core']);
		expect(core?.bars.map(({ from, to, status, attested }) => [from, to, status, attested])).toEqual([
			[
				...[2005, 2020, 'documented'],
				[
					{ from: 2005, to: 2009, status: 'documented' },
					{ from: 2010, to: 2016, status: 'inferred' },
				],
			],
		]);
	});

	it('leave bare the years between attestations', () => {
		const segments = segmentsOf(
			[
				claim({ value: 'core', from: 2005, to: null, sourceYear: 2009 }),
				claim({ value: 'core', from: 2015, to: 2018, sourceYear: 2016 }),
			],
			2005,
			2020,
		);
		const [core] = lanesOf(segments, ['core']);
		expect(core?.bars.map(({ from, to, attested }) => [from, to, attested])).toEqual([
			[
				...[2005, 2020],
				[
					{ from: 2005, to: 2009, status: 'documented' },
					{ from: 2015, to: 2016, status: 'documented' },
				],
			],
		]);
	});

	it('join the years of a list’s item through the coming and going of other items', () => {
		const members = (value: readonly string[], from: number, to: number) =>
			claim({ id: `${value.join('+')} ${from}`, choice: 'members', value, from, to });
		const segments = segmentsOf(
			[members(['police'], 2010, 2015), members(['health', 'police'], 2012, 2013)],
			2010,
			2015,
		);
		const lanes = lanesOf(segments, ['police', 'health']);
		expect(lanes.map(({ value, bars }) => [value, bars.map(({ from, to }) => [from, to])])).toEqual([
			['police', [[2010, 2015]]],
			['health', [[2012, 2013]]],
		]);
	});

	it('say nothing of silent years', () => {
		expect(lanesOf(segmentsOf([], 2010, 2015), ['core'])).toEqual([]);
	});

	it('cover, value by value, exactly the years in which a segment holds the value', () => {
		fc.assert(
			fc.property(
				choiceArbitrary('funding', ['ordinal', 'nominal', 'set']).chain((choice) =>
					fc.tuple(fc.constant(choice), claimsArbitrary('body', choice)),
				),
				([choice, claims]) => {
					const segments = segmentsOf(claims, 2002, 2026);
					const lanes = lanesOf(segments, choice.options);
					for (const value of choice.options) {
						const drawn = (lanes.find((lane) => lane.value === value)?.bars ?? []).flatMap(({ from, to }) =>
							Array.from({ length: to - from + 1 }, (_, at) => from + at),
						);
						const held = segments
							.filter((segment) => segment.held.some((one) => one.value === value))
							.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
						expect(drawn).toEqual(held);
					}
				},
			),
		);
	});
});
