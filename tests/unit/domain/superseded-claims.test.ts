import { describe, expect, it } from 'vitest';
import {
	isSuperseded,
	positionInYear,
	positionOf,
	supersededFrom,
	type PositionClaim,
} from '#lib/domain/evidence.ts';
import { claim } from './claims.ts';

/** Open since 2010, last attested in 2012. */
const early = claim({ value: 'project', from: 2010, to: null, sourceYear: 2012, confidence: 'medium' });
/** Another value, from 2014 on. */
const later = claim({ value: 'core', from: 2014, to: null, sourceYear: 2014, confidence: 'medium' });

const valuesIn = (claims: readonly PositionClaim[], year: number): readonly string[] => {
	const position = positionInYear(claims, year);
	if (position.kind === 'known') return [position.side.value];
	return position.kind === 'conflicting' ? position.sides.map(({ value }) => value) : [];
};

describe('an open claim gives way', () => {
	it('from the year in which another value begins after it was last attested', () => {
		// t(early) = max(2010, 2012) = 2012 < from(later) = 2014 ≤ Y
		expect(valuesIn([early, later], 2013)).toEqual(['project']);
		expect(valuesIn([early, later], 2014)).toEqual(['core']);
		expect(valuesIn([early, later], 2026)).toEqual(['core']);
	});
	it('whatever the order of the claims', () => {
		expect(valuesIn([later, early], 2014)).toEqual(['core']);
	});
	it('to a surer claim, and to one as sure', () => {
		expect(valuesIn([early, { ...later, confidence: 'high' }], 2014)).toEqual(['core']);
		expect(
			valuesIn(
				[
					{ ...early, confidence: 'low' },
					{ ...later, confidence: 'low' },
				],
				2014,
			),
		).toEqual(['core']);
	});
	it('where both are inferred, and where only it is', () => {
		const inferred = { ...early, status: 'inferred' as const };
		expect(valuesIn([inferred, { ...later, status: 'inferred' }], 2014)).toEqual(['core']);
		expect(valuesIn([inferred, later], 2014)).toEqual(['core']);
	});
	it('and does not come back when the later claim ends', () => {
		const ended = { ...later, to: 2016 };
		expect(valuesIn([early, ended], 2016)).toEqual(['core']);
		expect(positionInYear([early, ended], 2017)).toEqual({
			kind: 'other-years',
			year: 2017,
			// The early claim speaks of no year after the one in which it was last attested.
			spans: [
				{ from: 2010, to: 2012 },
				{ from: 2014, to: 2016 },
			],
		});
	});
	it('in the last known position too', () => {
		expect(positionOf([early, later], 'last-known')).toMatchObject({
			kind: 'known',
			year: 2026,
			attested: 2014,
			side: { value: 'core', claims: [later] },
		});
	});
	it('alone: a third claim that is attested since stays, and the two conflict', () => {
		const attestedSince = claim({ value: 'mixed', from: 2011, to: null, sourceYear: 2015 });
		expect(valuesIn([early, later, attestedSince], 2016)).toEqual(['core', 'mixed']);
	});
	it('although the claim that takes its place is itself superseded since', () => {
		const last = claim({ value: 'mixed', from: 2018, to: 2018 });
		expect(valuesIn([early, later, last], 2018)).toEqual(['mixed']);
		expect(valuesIn([early, later, last], 2020)).toEqual([]);
	});
});

describe('both stand, and conflict', () => {
	it('where the later claim is less sure', () => {
		expect(valuesIn([early, { ...later, confidence: 'low' }], 2014)).toEqual(['project', 'core']);
		expect(valuesIn([{ ...early, confidence: 'high' }, later], 2014)).toEqual(['project', 'core']);
	});
	it('where the later claim is inferred and the early one documented', () => {
		expect(valuesIn([early, { ...later, status: 'inferred' }], 2014)).toEqual(['project', 'core']);
	});
	it('where the later claim begins in the very year in which the early one was last attested', () => {
		expect(valuesIn([early, { ...later, from: 2012 }], 2014)).toEqual(['project', 'core']);
		expect(valuesIn([early, { ...later, from: 2013 }], 2014)).toEqual(['core']);
	});
	it('where the early claim is closed and its source had seen it to its end', () => {
		expect(valuesIn([{ ...early, to: 2015, sourceYear: 2015 }, later], 2014)).toEqual(['project', 'core']);
	});
	it('where the later claim was only announced when its source spoke', () => {
		expect(valuesIn([early, { ...later, sourceYear: 2013 }], 2014)).toEqual(['project', 'core']);
	});
	it('while the early claim is attested in the year itself or after', () => {
		expect(
			valuesIn(
				[
					{ ...early, sourceYear: 2014 },
					{ ...later, from: 2014 },
				],
				2014,
			),
		).toEqual(['project', 'core']);
		expect(valuesIn([{ ...early, sourceYear: 2020 }, later], 2014)).toEqual(['project', 'core']);
	});
});

describe('a claim', () => {
	it('is not superseded by one with the same value', () => {
		expect(isSuperseded(early, [early, { ...later, value: 'project' }], 2014)).toBe(false);
	});
	it('is not superseded by one that has not begun', () => {
		expect(isSuperseded(early, [early, later], 2013)).toBe(false);
		expect(isSuperseded(early, [early, later], 2014)).toBe(true);
	});
	it('that is closed is superseded in the years that it only announced', () => {
		// announced in 2012 until 2016: attested until 2012, and core begins in 2014
		const announced = { ...early, to: 2016 };
		expect([2012, 2013, 2014, 2016].map((year) => isSuperseded(announced, [later], year))).toEqual([
			...[false, false, true, true],
		]);
		expect(valuesIn([announced, later], 2013)).toEqual(['project']);
		expect(valuesIn([announced, later], 2014)).toEqual(['core']);
	});
	it('that ended before another value began is not: it had its years', () => {
		const announced = { ...early, to: 2013 };
		expect(supersededFrom(announced, [later])).toBeNull();
		expect(positionInYear([announced], 2020)).toMatchObject({ spans: [{ from: 2010, to: 2013 }] });
	});
	it('that is wholly announced keeps its first year', () => {
		// announced in 2011 for 2013 on: t′ = 2013
		const announced = { ...early, from: 2013, sourceYear: 2011 };
		expect(supersededFrom(announced, [later])).toBe(2014);
		expect(supersededFrom(announced, [{ ...later, from: 2013 }])).toBeNull();
	});
	it('that lists part of a set is never superseded', () => {
		const list = claim({ value: ['police'], from: 2010, to: null });
		expect(isSuperseded(list, [list, claim({ value: ['faith'], from: 2014, to: null })], 2015)).toBe(false);
	});
});
