import { copyOf, sayTheSame, type DesignDocument } from '#lib/domain/design-document.ts';
import type { Desk } from './desk.svelte.ts';
import type { ImportOutcome } from './import-outcome.ts';
import type { SessionPorts } from './session-ports.ts';
import type { Unreadable } from './unreadable.ts';

/** Takes the design of a file in. Nothing that is here already is overwritten, nor what cannot be read. */
export function takeIn(
	document: DesignDocument,
	desk: Desk,
	unreadable: readonly Unreadable[],
	{ newId, now, words }: Pick<SessionPorts, 'newId' | 'now' | 'words'>,
): ImportOutcome {
	const { id, name: fileName } = document;
	const here = desk.shelf.get(id);
	if (!here && !unreadable.some((other) => other.id === id)) {
		desk.add(document);
		return { kind: 'added', id, name: fileName, fileName };
	}
	// The same design first, then a copy that an earlier import of the same file made.
	const same = [id, ...desk.designs.map((other) => other.id)].find((other) => {
		const held = desk.shelf.get(other);
		return held && !held.orphan && sayTheSame(held.history.present, document);
	});
	const standing = same === undefined ? undefined : desk.shelf.get(same)?.history.present;
	if (standing) return { kind: 'already-here', id: standing.id, name: standing.name, fileName };
	const copy = copyOf(document, { id: newId(), name: desk.free(fileName, words.fileVersionOf), now: now() });
	desk.add(copy);
	return { kind: 'copied', id: copy.id, name: copy.name, fileName };
}
