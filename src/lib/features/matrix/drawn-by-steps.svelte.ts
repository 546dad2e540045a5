import { untrack } from 'svelte';
import { isSameDrawing, nextDrawing, type Drawing } from './drawing-steps.ts';

/** What is drawn, and whether some of it is still to come. */
export interface SteppedDrawing extends Drawing {
	readonly busy: boolean;
}

/** What is wanted, drawn in steps so that no change of the view holds the page up. Call it while a component is made. */
export function drawnBySteps(wanted: () => Drawing): SteppedDrawing {
	let drawn = $state.raw(untrack(wanted));
	$effect(() => {
		const target = wanted();
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const step = () => {
			const now = untrack(() => drawn);
			if (isSameDrawing(now, target)) return;
			drawn = nextDrawing(now, target);
			waiting = setTimeout(step);
		};
		// Each step in a task of its own: what the person does meanwhile comes first.
		waiting = setTimeout(step);
		return () => clearTimeout(waiting);
	});
	return {
		get busy() {
			return !isSameDrawing(drawn, wanted());
		},
		get rows() {
			return drawn.rows;
		},
		get columns() {
			return drawn.columns;
		},
	};
}
