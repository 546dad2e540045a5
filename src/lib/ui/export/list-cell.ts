import type { Cell } from './csv.ts';

/** What separates the items of a list within one cell of a table that leaves the tool; said beside the table. */
export const LIST_SEPARATOR = '; ';

/** The items of a list as one cell, in their order; nothing for none. No item holds the separator itself. */
export function listCell(items: readonly (string | number)[]): Cell {
	const [only] = items;
	if (only === undefined) return null;
	if (items.length === 1 && typeof only === 'number') return only;
	return items.map((item) => String(item).replaceAll(LIST_SEPARATOR, ', ')).join(LIST_SEPARATOR);
}
