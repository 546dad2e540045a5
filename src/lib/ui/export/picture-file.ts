import { pictureFrame, type PictureFrame, type PictureInks, type PictureWords } from './picture-frame.ts';
import { standaloneSvg } from './standalone-svg.ts';

/** A drawing of the page that can be exported. */
export type Picture = SVGSVGElement | HTMLCanvasElement;

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels of a PNG per pixel of the page: sharp on paper. */
const SCALE = 2;

function paperBehind(element: Element | null): string {
	for (let at = element; at; at = at.parentElement) {
		const { backgroundColor } = getComputedStyle(at);
		if (!/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
	}
	return '#fff';
}

function inksOf(picture: Picture): PictureInks {
	const { color, fontFamily } = getComputedStyle(picture);
	return { paper: paperBehind(picture), ink: color, font: fontFamily };
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser does not draw');
	return pen;
}

function framed(picture: Picture, words: PictureWords, { font }: PictureInks): PictureFrame {
	const pen = penOf(document.createElement('canvas'));
	return pictureFrame(picture.getBoundingClientRect(), words, (text, size, weight) => {
		pen.font = `${weight} ${size}px ${font}`;
		return pen.measureText(text).width;
	});
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
	const made = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
	return made;
}

/** A drawing of the page as the text of an SVG file, with its words around it. */
export function svgFileText(drawing: SVGSVGElement, words: PictureWords): string {
	const inks = inksOf(drawing);
	const { width, height, left, top, lines } = framed(drawing, words, inks);
	const sheet = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
	const title = element('title', {});
	title.textContent = words.title;
	const inner = standaloneSvg(drawing);
	inner.setAttribute('x', String(left));
	inner.setAttribute('y', String(top));
	sheet.append(title, element('rect', { width, height, fill: inks.paper }), inner);
	for (const { text, baseline, size, weight } of lines) {
		const about = { 'font-family': inks.font, 'font-size': size, 'font-weight': weight, fill: inks.ink };
		const line = element('text', { x: left, y: baseline, ...about });
		line.textContent = text;
		sheet.append(line);
	}
	return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(sheet)}\n`;
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
	});
}

function emptySheet({ width, height }: { width: number; height: number }) {
	const canvas = document.createElement('canvas');
	canvas.width = Math.ceil(width * SCALE);
	canvas.height = Math.ceil(height * SCALE);
	const pen = penOf(canvas);
	pen.scale(SCALE, SCALE);
	return { canvas, pen };
}

async function pngOfCanvas(source: HTMLCanvasElement, words: PictureWords): Promise<Blob> {
	const inks = inksOf(source);
	const frame = framed(source, words, inks);
	const { canvas, pen } = emptySheet(frame);
	const { width, height } = source.getBoundingClientRect();
	pen.fillStyle = inks.paper;
	pen.fillRect(0, 0, frame.width, frame.height);
	pen.drawImage(source, frame.left, frame.top, width, height);
	pen.fillStyle = inks.ink;
	for (const { text, baseline, size, weight } of frame.lines) {
		pen.font = `${weight} ${size}px ${inks.font}`;
		pen.fillText(text, frame.left, baseline);
	}
	return blobOf(canvas);
}

async function pngOfSvg(drawing: SVGSVGElement, words: PictureWords): Promise<Blob> {
	const address = URL.createObjectURL(new Blob([svgFileText(drawing, words)], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const { canvas, pen } = emptySheet({ width: image.naturalWidth, height: image.naturalHeight });
		pen.drawImage(image, 0, 0);
		return await blobOf(canvas);
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** A drawing of the page as a PNG file, with its words around it. Rejects where the browser cannot draw it. */
export function pngFile(picture: Picture, words: PictureWords): Promise<Blob> {
	return picture instanceof HTMLCanvasElement ? pngOfCanvas(picture, words) : pngOfSvg(picture, words);
}
