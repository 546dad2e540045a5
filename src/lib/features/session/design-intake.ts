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
	const here = desk.shelf.get(document.id);
	const taken = unreadable.some(({ id }) => id === document.id);
	if (!here?.orphan && here && sayTheSame(here.history.present, document))
		return { kind: 'already-here', id: document.id, name: here.history.present.name };
	if (!here && !taken) {
		desk.add(document);
		return { kind: 'added', id: document.id, name: document.name };
	}
	const wished = words.fileVersionOf(document.name);
	const earlier = desk.designs.find((other) => {
		const design = desk.find(other.id);
		return other.name.startsWith(wished) && design !== null && sayTheSame(design, document);
	});
	if (earlier) return { kind: 'already-here', id: earlier.id, name: earlier.name };
	const copy = copyOf(document, { id: newId(), name: desk.free(wished), now: now() });
	desk.add(copy);
	return { kind: 'copied', id: copy.id, name: copy.name };
}
