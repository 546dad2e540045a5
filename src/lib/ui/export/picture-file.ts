import { pictureFrame, type PictureFrame, type PictureInks, type PictureWords } from './picture-frame.ts';
import { markElement, PAPER_INKS, paperSvg, type PaperPicture } from './paper-picture.ts';
import { standaloneSvg } from './standalone-svg.ts';

/** A drawing that can be exported: one of the page, or one made for the file. */
export type Picture = SVGSVGElement | HTMLCanvasElement | PaperPicture;

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
	if (!(picture instanceof Element)) return PAPER_INKS;
	const { color, fontFamily } = getComputedStyle(picture);
	return { paper: paperBehind(picture), ink: color, font: fontFamily };
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser does not draw');
	return pen;
}

function measureIn(font: string) {
	const pen = penOf(document.createElement('canvas'));
	return (text: string, size: number, weight: number) => {
		pen.font = `${weight} ${size}px ${font}`;
		return pen.measureText(text).width;
	};
}

/** A list of fonts without those that the page brings along: a drawing that leaves the page leaves them behind. */
function withoutPageFonts(fonts: string): string {
	const bare = (name: string) => name.trim().replace(/^["']|["']$/g, '');
	const brought = new Set([...document.fonts].map(({ family }) => bare(family)));
	const left = fonts.split(',').filter((name) => !brought.has(bare(name)));
	return left.length > 0 ? left.join(',') : 'sans-serif';
}

/** The words must fit in the fonts of the page and in those that stand in for them, which may be wider. */
function framed(picture: Picture, words: PictureWords, { font }: PictureInks): PictureFrame {
	const size = picture instanceof Element ? picture.getBoundingClientRect() : picture;
	const measures = [measureIn(font), measureIn(withoutPageFonts(font))];
	return pictureFrame(size, words, (...text) => Math.max(...measures.map((measure) => measure(...text))));
}

/** A drawing as the text of an SVG file, with its words around it. */
export function svgFileText(drawing: Exclude<Picture, HTMLCanvasElement>, words: PictureWords): string {
	const inks = inksOf(drawing);
	const { width, height, left, top, lines } = framed(drawing, words, inks);
	const inner = drawing instanceof Element ? standaloneSvg(drawing) : paperSvg(drawing);
	inner.setAttribute('x', String(left));
	inner.setAttribute('y', String(top));
	const sheet = paperSvg({
		...{ width, height },
		marks: [
			{ name: 'title', attributes: {}, text: words.title },
			{ name: 'rect', attributes: { width, height, fill: inks.paper } },
		],
	});
	const about = { x: left, 'font-family': inks.font, fill: inks.ink };
	const written = lines.map(({ text, baseline, size, weight }) =>
		markElement({
			...{ name: 'text', text },
			attributes: { ...about, y: baseline, 'font-size': size, 'font-weight': weight },
		}),
	);
	sheet.append(inner, ...written);
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

async function pngOfSvg(drawing: Exclude<Picture, HTMLCanvasElement>, words: PictureWords): Promise<Blob> {
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

/** A drawing as a PNG file, with its words around it. Rejects where the browser cannot draw it. */
export function pngFile(picture: Picture, words: PictureWords): Promise<Blob> {
	return picture instanceof HTMLCanvasElement ? pngOfCanvas(picture, words) : pngOfSvg(picture, words);
}
