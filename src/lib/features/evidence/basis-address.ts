import { among } from './unread-address.ts';

/** Whether an address asks that inferences be left out (METHOD §2): `basis=stated`. */
export function statedFrom(query: URLSearchParams): boolean {
	return query.get('basis') === 'stated';
}

/** What of `basis` an address is read by. */
export const readBasis = among(['stated']);

/** The part of an address that leaves inferences out; none where they count. */
export function basisParts(stated: boolean): readonly string[] {
	return stated ? ['basis=stated'] : [];
}
