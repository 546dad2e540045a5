/** A source of numbers uniform in [0, 1[, the same ones for the same seed on every machine. */
export type Random = () => number;

/**
 * The Mulberry32 generator (Tommy Ettinger, public domain): 32 bits of state, exact integer arithmetic, hence the
 * same draws in every engine. `seed` is read as an unsigned 32-bit integer.
 */
export function randomFrom(seed: number): Random {
	// In an array, since an engine may make an object of every number that a closure keeps.
	const kept = new Int32Array([seed]);
	return () => {
		const state = ((kept[0] as number) + 0x6d2b79f5) | 0;
		kept[0] = state;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) * 2.3283064365386963e-10;
	};
}
