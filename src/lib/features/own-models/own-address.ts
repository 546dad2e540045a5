import { PARTS, type PartId } from './own-parts.ts';

/** What the address of a form or of a page of a body says. */
export interface OwnAddress {
	/** The id of the body; empty when the address names none. */
	readonly id: string;
	readonly part: PartId;
}

/** Reads an address; a part that does not exist reads as the first. */
export function ownAddressFrom(query: URLSearchParams): OwnAddress {
	const asked = query.get('part') ?? '';
	return { id: query.get('id') ?? '', part: PARTS.find((part) => part === asked) ?? 'identity' };
}

/** The query of a part of a body's form. */
export function ownQuery(id: string, part: PartId = 'identity'): `?id=${string}` {
	return part === 'identity' ? `?id=${id}` : `?id=${id}&part=${part}`;
}
