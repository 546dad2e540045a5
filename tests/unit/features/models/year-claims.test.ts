import { describe, expect, it } from 'vitest';
import { isAttestedIn, meetingIn, turningYears } from '#lib/features/models/year-claims.ts';

describe('a period and a year', () => {
	it.each([
		[2011, null, 2011, 'begins'],
		[2007, 2011, 2011, 'ends'],
		[2011, 2011, 2011, 'only'],
		[2007, 2013, 2011, null],
		[2007, null, 2011, null],
		[2012, 2014, 2011, null],
	])('from %s to %s meets %s: %s', (from, to, year, meeting) => {
		expect(meetingIn({ from, to, source: { year: null } }, year)).toBe(meeting);
	});
	it('whose source had not seen it end is said to be announced, and is not attested after it', () => {
		// announced in 2014 until 2017
		const announced = { from: 2013, to: 2017, source: { year: 2014 } };
		expect(meetingIn(announced, 2017)).toBe('announced');
		expect(meetingIn(announced, 2013)).toBe('begins');
		expect([2012, 2013, 2014, 2015, 2017].map((year) => isAttestedIn(announced, year))).toEqual([
			...[false, true, true, false, false],
		]);
		expect(meetingIn({ from: 2017, to: 2017, source: { year: 2016 } }, 2017)).toBe('announced');
	});
});

describe('the years in which something begins or ends', () => {
	it('come in order, each once, with how many claims; a period of one year counts once', () => {
		const spans = [
			{ from: 2011, to: 2011 },
			{ from: 2007, to: 2011 },
			{ from: 2007, to: null },
		];
		expect(turningYears(spans)).toEqual([
			{ year: 2007, count: 2 },
			{ year: 2011, count: 2 },
		]);
	});
});
