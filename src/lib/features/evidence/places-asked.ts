import { PLACES, type Whereabouts } from './places.ts';
import { eachPart, type GapReader } from './unread-address.ts';

const KNOWN: readonly Whereabouts[] = [...PLACES, 'elsewhere'];

/** The places that a list with commas names, from west to east; what is none is left out. Empty: none in particular. */
export function placesAsked(asked: string | null): string {
	const parts = (asked ?? '').split(',');
	return KNOWN.filter((place) => parts.includes(place)).join(',');
}

/** Whether a place is among those that are asked for, as `placesAsked` gives them; any is where none is. */
export function isAsked(asked: string, place: Whereabouts): boolean {
	return asked === '' || asked.split(',').includes(place);
}

/** What of a list of places an address is not read by. */
export const readPlaces: GapReader = eachPart((part) => KNOWN.some((place) => place === part));
