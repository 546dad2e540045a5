/** One mark of a picture made for a file: an element of SVG, its text or its parts. */
export interface Mark {
	readonly name: 'rect' | 'line' | 'path' | 'text' | 'g' | 'title';
	readonly attributes: Readonly<Record<string, string | number>>;
	readonly text?: string;
	readonly parts?: readonly Mark[];
}

/** A picture that is not on the page: made for a file, its inks and letters its own, legible without colour. */
export interface PaperPicture {
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
}

/** The inks of a paper picture. Its letters are on every machine: what was measured is what is drawn. */
export const PAPER_INKS = { paper: '#ffffff', ink: '#111111', font: 'Arial, Helvetica, sans-serif' } as const;

const SVG = 'http://www.w3.org/2000/svg';

/** A mark as an element; what it says stays text. */
export function markElement({ name, attributes, text, parts = [] }: Mark): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	if (text !== undefined) made.textContent = text;
	made.append(...parts.map(markElement));
	return made;
}

/** A paper picture as an SVG that stands by itself. */
export function paperSvg({ width, height, marks }: PaperPicture): SVGSVGElement {
	const sheet = document.createElementNS(SVG, 'svg');
	const about = { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` };
	for (const [key, value] of Object.entries(about)) sheet.setAttribute(key, String(value));
	sheet.setAttribute('font-family', PAPER_INKS.font);
	sheet.append(...marks.map(markElement));
	return sheet;
}
