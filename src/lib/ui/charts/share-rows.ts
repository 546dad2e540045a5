/** One bar of a chart of shares. */
export interface ShareBar {
	readonly key: string;
	readonly label: string;
	/** In [0, 1]. */
	readonly share: number;
	/** Between which shares it lies; nothing where it is exact. */
	readonly between?: { readonly least: number; readonly most: number } | undefined;
	/** The share in words. */
	readonly words: string;
	/** A share to set it beside. */
	readonly mark?: number | undefined;
}

/** Where the parts of a row stand, in pixels; `below`: words under the bar, for want of room beside the name. */
export interface ShareRows {
	readonly height: number;
	readonly label: number;
	readonly left: number;
	readonly width: number;
	readonly top: number;
	readonly thickness: number;
	readonly words: { readonly x: number; readonly y: number; readonly below: boolean };
}

/** The width of a letter, as a share of its size: a little more than the mean of the letters of the page. */
const LETTER = 0.56;
/** Below so many letters' sizes, a name stands above its bar. */
const NARROW = 36;

/** Sets the rows of a chart of shares in a width; `size` is that of the letters, both in pixels. */
export function shareRows(bars: readonly ShareBar[], width: number, size: number): ShareRows {
	const longest = (texts: readonly string[]) =>
		Math.max(0, ...texts.map(({ length }) => length)) * LETTER * size;
	const label = longest(bars.map((bar) => bar.label));
	const words = longest(bars.map((bar) => bar.words));
	const thickness = 0.8 * size;
	if (width >= NARROW * size && label + words < 0.7 * width) {
		const left = label + size;
		const right = words + size;
		return {
			...{ height: 2.2 * size, label: 1.4 * size, left, width: width - left - right },
			...{ top: 0.7 * size, thickness, words: { x: width - words, y: 1.4 * size, below: false } },
		};
	}
	const beside = longest(bars.map((bar) => `${bar.label}${bar.words}`)) + size < width;
	return {
		...{ height: (beside ? 3 : 4.4) * size, label: 1.2 * size, left: 0, width, top: 1.6 * size, thickness },
		words: beside ? { x: width, y: 1.2 * size, below: false } : { x: 0, y: 3.6 * size, below: true },
	};
}
