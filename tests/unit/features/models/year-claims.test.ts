import { describe, expect, it } from 'vitest';
import { meetingIn, turningYears } from '#lib/features/models/year-claims.ts';

describe('a period and a year', () => {
	it.each([
		[2011, null, 2011, 'begins'],
		[2007, 2011, 2011, 'ends'],
		[2011, 2011, 2011, 'only'],
		[2007, 2013, 2011, null],
		[2007, null, 2011, null],
		[2012, 2014, 2011, null],
	])('from %s to %s meets %s: %s', (from, to, year, meeting) => {
		expect(meetingIn({ from, to }, year)).toBe(meeting);
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
