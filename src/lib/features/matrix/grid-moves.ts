/** A cell of a grid, counted from 0; the first row holds the headers. */
export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

/** How many rows and columns a grid has, headers included. */
export interface GridSize {
	readonly rows: number;
	readonly columns: number;
}

const ROWS_A_PAGE = 5;

/** Where a key leads in a grid, by the grid pattern of the ARIA Authoring Practices; nothing for any other key. The corner, which holds nothing, is passed by. */
export function moveInGrid(
	{ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
	{ row, column }: GridPlace,
	size: GridSize,
): GridPlace | undefined {
	if (metaKey || altKey) return undefined;
	const within = (r: number, c: number): GridPlace => {
		const at = {
			row: Math.max(0, Math.min(size.rows - 1, r)),
			column: Math.max(0, Math.min(size.columns - 1, c)),
		};
		// The corner holds nothing to act on.
		return at.row === 0 && at.column === 0 ? { row: column === 0 ? 1 : 0, column: column === 0 ? 0 : 1 } : at;
	};
	switch (key) {
		case 'ArrowUp':
			return within(row - 1, column);
		case 'ArrowDown':
			return within(row + 1, column);
		case 'ArrowLeft':
			return within(row, column - 1);
		case 'ArrowRight':
			return within(row, column + 1);
		case 'Home':
			return within(ctrlKey ? 0 : row, 0);
		case 'End':
			return within(ctrlKey ? size.rows : row, size.columns);
		case 'PageUp':
			return within(row - ROWS_A_PAGE, column);
		case 'PageDown':
			return within(row + ROWS_A_PAGE, column);
		default:
			return undefined;
	}
}
