import type { Meeting, Pairing } from '#lib/domain/side-by-side.ts';

/** The pairings of the choices that the design made and that apply. */
export function madeChoices(pairings: readonly Pairing[]): readonly Pairing[] {
	return pairings.filter(({ chosen, meeting }) => chosen.length > 0 && meeting !== 'not-applicable');
}

/** How the choices of a page are told apart: what differs first, what asks for nothing folded. */
export interface SideGroups {
	/** Something is known on both sides and is not the same: the most different first. */
	readonly differ: readonly Pairing[];
	/** Of a list only what is shared is known: it is never a difference. */
	readonly lists: readonly Pairing[];
	readonly same: readonly Pairing[];
	readonly unknown: readonly Pairing[];
	/** The design has no answer that counts here. */
	readonly open: readonly Pairing[];
}

const BY_DIFFERENCE: readonly Meeting[] = ['different', 'depends', 'near'];

/** Each pairing in one group, in the order of the choices within it. */
export function sideGroups(pairings: readonly Pairing[]): SideGroups {
	const made = madeChoices(pairings);
	const meeting = (...wanted: Meeting[]) => made.filter((pairing) => wanted.includes(pairing.meeting));
	return {
		differ: BY_DIFFERENCE.flatMap((one) => meeting(one)),
		lists: meeting('shares'),
		same: meeting('same'),
		unknown: meeting('not-documented'),
		open: pairings.filter((pairing) => !made.includes(pairing)),
	};
}
