/** The 95 % interval of a share, within [0, 1]. */
export interface ShareInterval {
	readonly least: number;
	readonly most: number;
}

/** The normal deviate of a 95 % interval. */
const Z = 1.96;

/**
 * The interval of a share seen in so many independent draws: Wilson's, of which no share is without some width
 * (METHOD §4; Wilson 1927, JASA 22:209–212).
 */
export function shareInterval(share: number, draws: number): ShareInterval {
	return { least: leastShare(share, draws), most: 1 - leastShare(1 - share, draws) };
}

/** The lower root of (x − s)² = z²·x(1 − x)/N, from the product of both: it is 0 when s is, whatever the rounding. */
function leastShare(share: number, draws: number): number {
	const half = Z ** 2 / (2 * draws);
	return share ** 2 / (share + half + Math.sqrt(2 * half * share * (1 - share) + half ** 2));
}
