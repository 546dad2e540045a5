import { onMount } from 'svelte';

/** The widths that the style of the grid gives (`--table`), in rem: before the choices, and of each of them. */
const BEFORE = 2.75 + 10;
const EACH = 10.5;

/**
 * How many columns of the grid are out of sight on the right, since a table that scrolls does not show that it goes
 * on: by the widths of its style, so that nothing is laid out only to be measured. Made while a component is made.
 */
export class HiddenColumns {
	/** How wide the part is that is shown, in pixels; 0 before it is known. */
	room = $state(0);
	/** How far it was scrolled, in pixels. */
	scrolled = $state(0);
	#rem = $state(16);
	readonly #columns: () => number;

	/** Of so many choices with a column. */
	constructor(columns: () => number) {
		this.#columns = columns;
		onMount(() => {
			this.#rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
		});
	}

	/** How many are hidden; none before the room is known. */
	readonly count = $derived.by(() => {
		const columns = this.#columns();
		const table = (BEFORE + EACH * columns) * this.#rem;
		if (this.room === 0 || table <= this.room + 1) return 0;
		const hidden = Math.round((table - this.room - this.scrolled) / (EACH * this.#rem));
		return Math.min(columns, Math.max(0, hidden));
	});
}
