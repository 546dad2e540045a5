import { describe, expect, it } from 'vitest';
import { shareInterval, unseenShare } from '#lib/domain/share-interval.ts';

describe('the interval of a drawn share', () => {
	it('is three in so many for what was never seen: so rare a thing escapes the draws one time in twenty', () => {
		expect(unseenShare(10_000)).toBeCloseTo(0.0003, 6);
		expect((1 - unseenShare(10_000)) ** 10_000).toBeCloseTo(0.05, 12);
		expect(shareInterval(0, 10_000)).toEqual({ least: 0, most: unseenShare(10_000) });
		expect(shareInterval(1, 10_000)).toEqual({ least: 1 - unseenShare(10_000), most: 1 });
	});

	it('is the error of METHOD §4 on each side otherwise, within what a share can be', () => {
		expect(shareInterval(0.5, 10_000).least).toBeCloseTo(0.4902, 6);
		expect(shareInterval(0.5, 10_000).most).toBeCloseTo(0.5098, 6);
		expect(shareInterval(0.0001, 10_000).least).toBe(0);
		expect(shareInterval(0.9999, 10_000).most).toBe(1);
	});
});
