import { onMount } from 'svelte';
import { moveInGrid, type GridPlace, type GridSize } from './grid-moves.ts';

/**
 * The one place of a grid that the tab key reaches; the arrows lead from there to the others. What takes the focus at
 * a place carries it as `data-at`, the row before the column. Made while a component is made.
 */
export class GridFocus {
	/** The grid itself, once it is on the page. */
	grid = $state<HTMLElement | SVGElement>();
	// Before scripts run every link can be reached with the tab key; then one cell of the grid is.
	#running = $state(false);
	#asked = $state.raw<GridPlace>({ row: 1, column: 1 });
	readonly #size: () => GridSize;

	constructor(size: () => GridSize) {
		this.#size = size;
		onMount(() => {
			this.#running = true;
		});
	}

	/** The place last taken, within a grid that may have become smaller. */
	readonly #current = $derived.by((): GridPlace => {
		const { rows, columns } = this.#size();
		return { row: Math.min(this.#asked.row, rows - 1), column: Math.min(this.#asked.column, columns - 1) };
	});

	/** The place that the tab key reaches. */
	get current(): GridPlace {
		return this.#current;
	}

	tabindexAt(row: number, column: number): 0 | -1 {
		const { row: atRow, column: atColumn } = this.#current;
		return !this.#running || (atRow === row && atColumn === column) ? 0 : -1;
	}

	/** Notes that a place has the focus. */
	take(row: number, column: number): void {
		this.#asked = { row, column };
	}

	/** Leads the focus where a key of the grid pattern says; any other key is left alone. */
	readonly move = (event: KeyboardEvent): void => {
		const next = moveInGrid(event, this.#current, this.#size());
		if (!next) return;
		event.preventDefault();
		this.#asked = next;
		this.grid?.querySelector<HTMLElement | SVGElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
	};
}
