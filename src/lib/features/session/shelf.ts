import type { DesignDocument, Moment } from '#lib/domain/design-document.ts';
import { advance, back, forth, startHistory, type History } from '#lib/domain/history.ts';

/** A design in memory, with the steps one can take back. */
export interface Held {
	readonly history: History<DesignDocument>;
	/** Deleted in another tab, and kept in memory only until the person says. */
	readonly orphan: boolean;
}

/** The designs in memory, by id. Immutable. */
export type Shelf = ReadonlyMap<string, Held>;

/** No design at all. */
export const EMPTY_SHELF: Shelf = new Map();

/** What the list of designs needs of each: its names and dates, and what its progress is counted from. */
export type DesignSummary = Pick<DesignDocument, 'id' | 'name' | 'created' | 'modified' | 'path' | 'entries'>;

function withHeld(shelf: Shelf, id: string, held: Held): Shelf {
	return new Map(shelf).set(id, held);
}

/** With a design added, or replaced, its history starting here. */
export function placed(shelf: Shelf, document: DesignDocument): Shelf {
	return withHeld(shelf, document.id, { history: startHistory(document), orphan: false });
}

/** With a new version of a design on it, one step further (or the same step, where both are about the same thing). */
export function advanced(shelf: Shelf, document: DesignDocument, about?: string): Shelf {
	const held = shelf.get(document.id);
	if (!held) return placed(shelf, document);
	return withHeld(shelf, document.id, { history: advance(held.history, document, about), orphan: false });
}

/** With a new version of a design that is no step of its own, such as a new name. */
export function amended(shelf: Shelf, document: DesignDocument): Shelf {
	const held = shelf.get(document.id);
	if (!held) return placed(shelf, document);
	return withHeld(shelf, document.id, { history: { ...held.history, present: document }, orphan: false });
}

/** With a design one step back or forth. What names and dates it stays: only what it says goes back. */
export function stepped(shelf: Shelf, id: string, direction: 'back' | 'forth', now: Moment): Shelf {
	const held = shelf.get(id);
	if (!held) return shelf;
	const history = direction === 'back' ? back(held.history) : forth(held.history);
	if (history === held.history) return shelf;
	const { created, name } = held.history.present;
	const present = { ...history.present, id, created, name, modified: now };
	return withHeld(shelf, id, { history: { ...history, present }, orphan: false });
}

/** With a design under another identity (its copy), its steps going along; the former one is off the shelf. */
export function renamedTo(shelf: Shelf, id: string, copy: DesignDocument): Shelf {
	const held = shelf.get(id);
	const rest = without(shelf, id);
	if (!held) return placed(rest, copy);
	return withHeld(rest, copy.id, { history: { ...held.history, present: copy }, orphan: false });
}

/** With a design said to be deleted elsewhere. */
export function orphaned(shelf: Shelf, id: string): Shelf {
	const held = shelf.get(id);
	return held ? withHeld(shelf, id, { ...held, orphan: true }) : shelf;
}

/** Without a design. */
export function without(shelf: Shelf, id: string): Shelf {
	const rest = new Map(shelf);
	rest.delete(id);
	return rest;
}

/** What is on the shelf, the last modified first; what was deleted elsewhere is not. */
export function summaries(shelf: Shelf): readonly DesignSummary[] {
	return [...shelf.values()]
		.filter(({ orphan }) => !orphan)
		.map(({ history }) => history.present)
		.sort((one, other) => (one.modified < other.modified ? 1 : one.modified > other.modified ? -1 : 0));
}
