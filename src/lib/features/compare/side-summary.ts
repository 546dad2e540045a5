import type { Pairing } from '#lib/domain/side-by-side.ts';

/** The pairings of the choices that the design made and that apply. */
export function madeChoices(pairings: readonly Pairing[]): readonly Pairing[] {
	return pairings.filter(({ chosen, meeting }) => chosen.length > 0 && meeting !== 'not-applicable');
}

/** The choices on which something is known on both sides and is not the same. */
export function differencesOf(pairings: readonly Pairing[]): readonly Pairing[] {
	return pairings.filter(
		({ meeting, chosen }) =>
			chosen.length > 0 && (meeting === 'near' || meeting === 'different' || meeting === 'depends'),
	);
}
