import { describe, expect, it } from 'vitest';
import { randomFrom, RandomWords } from '#lib/domain/random.ts';

/** The first words for some seeds, from the same generator written in C with 32-bit unsigned integers. */
const KNOWN_WORDS = new Map([
	[0, [1144304738, 1416247, 958946056, 627933444, 2007157716]],
	[1, [2693262067, 11749833, 2265367787, 4213581821, 4159151403]],
	[0xffffffff, [3850105811, 813802916, 3073704848, 4054706436, 3630262831]],
]);

describe('the generator', () => {
	it.each([...KNOWN_WORDS])('is Mulberry32: from %i come the words that C gives', (seed, words) => {
		const filled = new Int32Array(words.length);
		new RandomWords(seed).fill(filled);
		expect([...filled].map((word) => word >>> 0)).toEqual(words);
		const next = randomFrom(seed);
		expect(words.map(() => next())).toEqual(words.map((word) => word / 2 ** 32));
	});

	it('goes on where it stopped', () => {
		const random = new RandomWords(1);
		const [first, others] = [new Int32Array(2), new Int32Array(3)];
		random.fill(first);
		random.fill(others);
		expect([...first, ...others].map((word) => word >>> 0)).toEqual(KNOWN_WORDS.get(1));
	});
});
