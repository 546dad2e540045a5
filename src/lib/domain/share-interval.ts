import { errorOf } from './robustness.ts';

/** The 95 % interval of a share, within [0, 1]. */
export interface ShareInterval {
	readonly least: number;
	readonly most: number;
}

/**
 * The highest that the share of something may be, at 95 %, when it was never seen in so many independent draws:
 * 1 − 0.05^(1/N), near 3/N (the rule of three: Hanley & Lippman-Hand 1983, JAMA 249:1743–1745).
 */
export function unseenShare(draws: number): number {
	return 1 - 0.05 ** (1 / draws);
}

/** The interval of a drawn share: that of METHOD §4, or of the rule of three where it was never, or always, seen. */
export function shareInterval(share: number, draws: number): ShareInterval {
	if (share === 0) return { least: 0, most: unseenShare(draws) };
	if (share === 1) return { least: 1 - unseenShare(draws), most: 1 };
	const error = errorOf(share, draws);
	return { least: Math.max(0, share - error), most: Math.min(1, share + error) };
}
