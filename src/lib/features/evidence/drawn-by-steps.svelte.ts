import { untrack } from 'svelte';

/** How a drawing of some kind is made in steps. */
export interface DrawingSteps<Drawing> {
	/** What is drawn at once, before the first step. */
	readonly first: (wanted: Drawing) => Drawing;
	readonly isSame: (one: Drawing, other: Drawing) => boolean;
	/** One step towards what is wanted; after enough of them it is there. */
	readonly next: (drawn: Drawing, wanted: Drawing) => Drawing;
}

/** What is drawn, and whether some of it is still to come. */
export interface SteppedDrawing<Drawing> {
	readonly now: Drawing;
	readonly busy: boolean;
}

/** What is wanted, drawn in steps so that no change of the view holds the page up. Call it while a component is made. */
export function drawnBySteps<Drawing>(
	wanted: () => Drawing,
	{ first, isSame, next }: DrawingSteps<Drawing>,
): SteppedDrawing<Drawing> {
	let drawn = $state.raw(untrack(() => first(wanted())));
	$effect(() => {
		const target = wanted();
		let waiting: ReturnType<typeof setTimeout> | undefined;
		const step = () => {
			const now = untrack(() => drawn);
			if (isSame(now, target)) return;
			drawn = next(now, target);
			waiting = setTimeout(step);
		};
		// Each step in a task of its own: what the person does meanwhile comes first.
		waiting = setTimeout(step);
		return () => clearTimeout(waiting);
	});
	return {
		get now() {
			return drawn;
		},
		get busy() {
			return !isSame(drawn, wanted());
		},
	};
}
