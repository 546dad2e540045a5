import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import {
	drawnBetween,
	neverWords,
	roundShare,
	shareLine,
	shareWords,
} from '#lib/features/robustness/share-words.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

describe('a share that was drawn', () => {
	it('is a tenth of a percent with its error', () => {
		expect(shareWords(0.312, 10_000)).toEqual({ share: '31.2%', error: '0.9%' });
		expect(shareLine(0.5, 10_000)).toBe('50% ± 1%');
	});

	it('of nothing is never, of all is always, with no error of nought', () => {
		expect(shareLine(0, 10_000)).toBe('never in 10,000 simulations');
		expect(shareLine(1, 10_000)).toBe('always, in 10,000 simulations');
		// The last digits of a sum of shares.
		expect(shareLine(0.1 + 0.2 + 0.7 - 1e-12, 10_000)).toBe('always, in 10,000 simulations');
		overwriteGetLocale(() => 'fr');
		expect(shareLine(0, 10_000)).toMatch(/^jamais en 10\s000 simulations$/);
		expect(shareLine(1, 10_000)).toMatch(/^toujours, en 10\s000 simulations$/);
	});

	it('too small to be written, or too near all of it, is neither none nor all', () => {
		expect(shareLine(0.0001, 10_000)).toBe('less than 0.1%');
		expect(shareLine(0.9999, 10_000)).toBe('more than 99.9%');
		expect(shareLine(0.001, 10_000)).toBe('0.1% ± 0.1%');
		expect(shareLine(0.001, 10_000_000)).toBe('0.1% ± 0.1%');
	});

	it('in a sentence is a whole percent, and neither none nor all', () => {
		expect(roundShare(0.312)).toBe('31%');
		expect(roundShare(0.996)).toBe('more than 99%');
		expect(roundShare(0.004)).toBe('less than 1%');
		expect(roundShare(1)).toBe('100%');
	});

	it('is drawn between its bounds, unless it is nothing or all', () => {
		expect(drawnBetween(0, 10_000)).toBeUndefined();
		expect(drawnBetween(1, 10_000)).toBeUndefined();
		// ½ + 0.0098/√1.00038416
		expect(drawnBetween(0.5, 10_000)?.most).toBeCloseTo(0.5097981, 6);
	});

	it('never seen may still happen, up to the bound of Wilson', () => {
		expect(neverWords(10_000)).toContain('about 0.04% of them');
	});
});
