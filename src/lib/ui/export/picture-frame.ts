import { textLines } from './text-lines.ts';

/** The words that travel with a picture: without them it says neither what it shows nor where it comes from. */
export interface PictureWords {
	readonly title: string;
	/** How to read it. */
	readonly caption?: string | undefined;
	/** The citation of the view. */
	readonly citation: string;
}

/** Colours and letters of the page, as the browser resolved them. */
export interface PictureInks {
	readonly paper: string;
	readonly ink: string;
	readonly font: string;
}

/** One line of text: its baseline from the top of the picture, and its letters, in pixels. */
export interface PictureLine {
	readonly text: string;
	readonly baseline: number;
	readonly size: number;
	readonly weight: number;
}

/** Where everything stands in a framed picture, in pixels. */
export interface PictureFrame {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	/** Where the drawing begins. */
	readonly top: number;
	readonly lines: readonly PictureLine[];
}

const MARGIN = 24;
/** A narrower drawing still leaves room for the words. */
const NARROWEST = 480;
const TITLE = { size: 20, weight: 650, step: 26 };
const SMALL = { size: 13, weight: 400, step: 18 };

/** Sets the words around a drawing of this size: the title above, the caption and the citation below. */
export function pictureFrame(
	drawing: { readonly width: number; readonly height: number },
	words: PictureWords,
	measure: (text: string, size: number, weight: number) => number,
): PictureFrame {
	const inner = Math.max(drawing.width, NARROWEST);
	const lines: PictureLine[] = [];
	let bottom = MARGIN;
	const write = (text: string, { size, weight, step }: typeof TITLE) => {
		for (const line of textLines(text, inner, (part) => measure(part, size, weight))) {
			lines.push({ text: line, baseline: bottom + size, size, weight });
			bottom += step;
		}
	};
	write(words.title, TITLE);
	bottom += 12;
	const top = bottom;
	bottom += drawing.height + 14;
	if (words.caption) write(words.caption, SMALL);
	write(words.citation, SMALL);
	return { width: inner + 2 * MARGIN, height: bottom + MARGIN, left: MARGIN, top, lines };
}
