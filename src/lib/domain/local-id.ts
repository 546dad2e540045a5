import type { ModelId } from './evidence.ts';

/** What the id of a body that a person added begins with. */
export const LOCAL = 'own-';

/** The id of a body that a person added among the documented ones, where no other can have it. */
export function localId(id: string): ModelId {
	return `${LOCAL}${id}`;
}

/** Whether a body, a claim or a source is one that the person added. */
export function isLocal(id: string): boolean {
	return id.startsWith(LOCAL);
}

/** The id that a body which the person added has by itself. */
export function ownIdOf(model: ModelId): string {
	return isLocal(model) ? model.slice(LOCAL.length) : model;
}
