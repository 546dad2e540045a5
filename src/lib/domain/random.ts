/** A source of numbers uniform in [0, 1[, the same ones for the same seed on every machine. */
export type Random = () => number;

/**
 * The Mulberry32 generator (Tommy Ettinger, public domain): 32 bits of state, exact integer arithmetic, hence the
 * same draws in every engine.
 */
export class RandomWords {
	// In an array of one number, which is always there, since an engine may make an object of every number that is kept.
	readonly #state: Int32Array;
	readonly #word = new Int32Array(1);

	/** `seed` is read as an unsigned 32-bit integer. */
	constructor(seed: number) {
		this.#state = new Int32Array([seed]);
	}

	/** Fills an array with words of 32 random bits. */
	fill(words: Int32Array): void {
		let state = this.#state[0] as number;
		for (let at = 0; at < words.length; at += 1) {
			state = (state + 0x6d2b79f5) | 0;
			let mixed = Math.imul(state ^ (state >>> 15), state | 1);
			mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
			words[at] = mixed ^ (mixed >>> 14);
		}
		this.#state[0] = state;
	}

	/** The next word, as a number in [0, 1[. */
	next(): number {
		this.fill(this.#word);
		return ((this.#word[0] as number) >>> 0) * 2.3283064365386963e-10;
	}
}

/** The numbers of a generator that starts from `seed`, read as an unsigned 32-bit integer. */
export function randomFrom(seed: number): Random {
	const words = new RandomWords(seed);
	return () => words.next();
}
