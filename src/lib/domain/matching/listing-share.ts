import type { ChoiceId, SetChoice } from '#lib/domain/choices.ts';
import type { Positions } from '#lib/domain/evidence.ts';

/** Where no body has a list, an item is as likely listed as not (METHOD §3). */
const UNTOLD = 0.5;

/** p_q for each set choice: how likely a body is to have an item that its list does not name. */
export type ListingShares = Readonly<Record<ChoiceId, number>>;

/**
 * The constants p_q of an edition (METHOD §3): for each set choice the mean share of its items that is listed, over the
 * bodies with a list. `bodies`: the comparable ones of the edition, as last known, without own bodies. In [0, 1].
 */
export function listingShares(choices: readonly SetChoice[], bodies: readonly Positions[]): ListingShares {
	return Object.fromEntries(choices.map((choice) => [choice.id, listingShare(choice, bodies)]));
}

function listingShare({ id, options }: SetChoice, bodies: readonly Positions[]): number {
	const shares = bodies.flatMap((positions) => {
		const position = positions[id];
		return position?.kind === 'at-least' ? [position.items.length / options.length] : [];
	});
	return shares.length === 0 ? UNTOLD : shares.reduce((total, share) => total + share, 0) / shares.length;
}

/** p_q of a choice; ½ where the edition has none. */
export function listedOn(listed: ListingShares, choice: ChoiceId): number {
	return listed[choice] ?? UNTOLD;
}
