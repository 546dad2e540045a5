import type { Pairing } from '#lib/domain/side-by-side.ts';

/** How the choices that a design made meet those of a body. The last five numbers sum to `asked`. */
export interface SideSummary {
	readonly asked: number;
	readonly same: number;
	readonly near: number;
	readonly different: number;
	readonly conflicting: number;
	readonly unknown: number;
}

/** The pairings of the choices that the design made and that apply. */
export function madeChoices(pairings: readonly Pairing[]): readonly Pairing[] {
	return pairings.filter(({ chosen, meeting }) => chosen.length > 0 && meeting !== 'not-applicable');
}

/** Counts the meetings over the choices that the design made and that apply. */
export function sideSummary(pairings: readonly Pairing[]): SideSummary {
	const made = madeChoices(pairings);
	const count = (wanted: Pairing['meeting']) => made.filter(({ meeting }) => meeting === wanted).length;
	return {
		asked: made.length,
		same: count('same'),
		near: count('near'),
		different: count('different'),
		conflicting: count('conflicting'),
		unknown: count('not-documented'),
	};
}

/** The choices on which something is known on both sides and is not the same. */
export function differencesOf(pairings: readonly Pairing[]): readonly Pairing[] {
	return pairings.filter(
		({ meeting, chosen }) =>
			chosen.length > 0 && (meeting === 'near' || meeting === 'different' || meeting === 'conflicting'),
	);
}
