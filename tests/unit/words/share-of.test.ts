import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareOf } from '#lib/words/share-of.ts';

it('a share is said by the nearest that has a name', () => {
	expect(
		[0, 0.02, 0.1, 0.16, 0.25, 0.3, 0.528, 0.6, 0.72, 0.9, 0.97, 1].map((one) => shareOf(one, 'en')),
	).toEqual([
		...['none', 'fewer than 1 in 20', 'about a tenth', 'about a fifth', 'about a quarter', 'about a third'],
		...['about half', 'about two thirds', 'about three quarters', 'about nine tenths', 'almost all', 'all'],
	]);
	expect(shareOf(0.5, 'fr')).toBe('environ la moitié');
});

it('none and all are said of nothing else', () => {
	fc.assert(
		fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
			expect(['none', 'all']).not.toContain(shareOf(share, 'en'));
		}),
	);
});
