/** The colours and letters of an interval chart, as the browser resolved them. */
export interface IntervalInks {
	readonly text: string;
	readonly bar: string;
	readonly mark: string;
	readonly track: string;
	readonly paper: string;
	readonly font: string;
	/** In pixels. */
	readonly size: number;
}

/** The colours on paper, whatever the theme of the screen: styles are not resolved anew while a page is printed. */
const ON_PAPER = { text: '#1c2330', bar: '#1b4a86', mark: '#854511', track: '#d6ccb8', paper: '#ffffff' };

/** The colours for printing, with the letters of the canvas. */
export function paperInks(canvas: HTMLCanvasElement): IntervalInks {
	return { ...inksOf(canvas), ...ON_PAPER };
}

/**
 * Reads the colours that the style sheet gives to the canvas, theme and forced colours included. A custom property
 * reads as it is written (`light-dark(…)`), so the style sheet hands each colour over in a property that resolves.
 */
export function inksOf(canvas: HTMLCanvasElement): IntervalInks {
	const style = getComputedStyle(canvas);
	return {
		text: style.color,
		bar: style.borderTopColor,
		mark: style.borderRightColor,
		track: style.borderBottomColor,
		paper: style.backgroundColor,
		font: style.fontFamily,
		size: Number.parseFloat(style.fontSize),
	};
}
