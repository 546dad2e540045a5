import { afterEach, describe, expect, it } from 'vitest';
import { isDay, isMoment, localDay } from '#lib/domain/calendar.ts';

describe('a day', () => {
	it.each([
		['2026-11-23', true],
		['2024-02-29', true],
		['2026-02-29', false],
		['2026-02-31', false],
		['2026-04-31', false],
		['2026-13-01', false],
		['2026-00-10', false],
		['0000-01-01', false],
		['1899-12-31', false],
		['9999-12-31', true],
		['99999-01-01', false],
		['23/11/2026', false],
		['', false],
	])('%s: %s', (text, expected) => {
		expect(isDay(text)).toBe(expected);
	});
});

describe('a moment', () => {
	it.each([
		['2026-11-23T21:20:00.000Z', true],
		['2026-11-23T21:20:00Z', true],
		['2026-11-20T14:05:00+05:00', true],
		['2026-11-20T14:05:00+05', false],
		['2026-11-20T14:05:00+0500', false],
		['2026-11-20T14:05:00', false],
		['2026-11-20 14:05:00Z', false],
		['2026-02-31T00:00:00Z', false],
		['0000-01-01T00:00:00Z', false],
		['99999-01-01T00:00:00Z', false],
		['+099999-01-01T00:00:00.000Z', false],
		['2026-11-20T24:61:00Z', false],
		['2026-11-20T25:00:00Z', false],
		['2026-11-20T14:05:00Z ', false],
		['2026-11-20T14:05:00ZT', false],
		['2026-11-20', false],
		['', false],
	])('%s: %s', (text, expected) => {
		expect(isMoment(text)).toBe(expected);
	});
});

describe('today', () => {
	const zone = process.env['TZ'];
	afterEach(() => {
		if (zone === undefined) delete process.env['TZ'];
		else process.env['TZ'] = zone;
	});

	it.each([
		['America/Montreal', '2026-11-23'],
		['UTC', '2026-11-24'],
		['Asia/Tokyo', '2026-11-24'],
	])('is that of the place: at 21:30 in Montréal, in %s', (place, day) => {
		process.env['TZ'] = place;
		expect(localDay(new Date('2026-11-24T02:30:00Z'))).toBe(day);
	});
});
