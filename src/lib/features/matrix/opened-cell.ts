import { afterNavigate } from '$app/navigation';
import type { Choice } from '#lib/domain/choices.ts';
import { nextTask } from '#lib/features/evidence/later.svelte.ts';
import type { AskedView } from './asked-view.svelte.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** Opens a cell, to show its claims, and closes it. */
export interface OpenedCell {
	readonly open: (row: MatrixRow, choice: Choice) => void;
	readonly close: () => void;
}

/** Once a cell is closed, the focus is again where it was opened from. Call it while a component is made. */
export function openedCell(asked: AskedView): OpenedCell {
	/** What had the focus when the cell was opened from this page; nothing where its address was followed. */
	let openedFrom: HTMLElement | SVGElement | undefined;
	afterNavigate(() => {
		if (asked.view.cell || !openedFrom) return;
		const place = openedFrom;
		openedFrom = undefined;
		// Back at an address with a fragment (the skip link leaves one), the router leads the focus there in a task of its own.
		void nextTask().then(() => place.focus());
	});
	return {
		open: (row, choice) => {
			const { activeElement: place } = document;
			// The overview is one drawing: its cells are SVG.
			openedFrom = place instanceof HTMLElement || place instanceof SVGElement ? place : undefined;
			void asked.show({ ...asked.view, cell: { model: row.model.id, choice: choice.id } });
		},
		close: () => {
			if (openedFrom) history.back();
			else void asked.show({ ...asked.view, cell: undefined }, true);
		},
	};
}
