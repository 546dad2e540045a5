import { expect, test } from 'vitest';
import { sideBySide } from '../../../scripts/side-by-side.js';

test('as many pieces as allowed go at the same time, each once, and the results keep their order', async () => {
	let going = 0;
	let most = 0;
	const begun: number[] = [];
	const piece = (at: number) => async () => {
		begun.push(at);
		most = Math.max(most, ++going);
		// The later ones end first.
		for (let turn = at; turn < 5; turn += 1) await Promise.resolve();
		going -= 1;
		return at * 10;
	};
	expect(await sideBySide([0, 1, 2, 3, 4].map(piece), 2)).toEqual([0, 10, 20, 30, 40]);
	expect(begun).toEqual([0, 1, 2, 3, 4]);
	expect(most).toBe(2);
	expect(await sideBySide([piece(1)], 4)).toEqual([10]);
});
