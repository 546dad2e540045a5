import type { DrawingSteps } from './drawn-by-steps.svelte.ts';

/**
 * A long list in steps, by the ids of what it shows: all of it at first, which is how the page is made; later at most
 * `most` new ones a step, from the top. What is drawn stays where it belongs, and what is not wanted any more goes at once.
 */
export function listSteps(most: number): DrawingSteps<readonly string[]> {
	return {
		first: (wanted) => wanted,
		isSame: (one, other) => one.length === other.length && one.every((id, at) => id === other[at]),
		next: (drawn, wanted) => {
			const held = new Set(drawn);
			let fresh = 0;
			return wanted.filter((id) => held.has(id) || ++fresh <= most);
		},
	};
}
