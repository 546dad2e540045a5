import { PARTS, type PartId } from './own-parts.ts';

/** What an address shows: the list, the page of a body, or a part of its form. */
export interface OwnAddress {
	/** The id of the body; empty on the list. */
	readonly id: string;
	/** The part of the form; none on the list and on the page of a body. */
	readonly part: PartId | undefined;
}

/** Reads an address; a part that does not exist reads as the page of the body. */
export function ownAddressFrom(query: URLSearchParams): OwnAddress {
	const asked = query.get('part') ?? '';
	return { id: query.get('id') ?? '', part: PARTS.find((part) => part === asked) };
}

/** The query of the page of a body. */
export function bodyQuery(id: string): `?id=${string}` {
	return `?id=${id}`;
}

/** The query of a part of the form of a body. */
export function formQuery(id: string, part: PartId = 'identity'): `?id=${string}` {
	return `?id=${id}&part=${part}`;
}
