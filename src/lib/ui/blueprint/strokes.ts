/** A stroke of the drawing: the pens it is drawn with (classes of `Blueprint.svelte`) and its path, in the units of the sheet. */
export interface Stroke {
	readonly pen: string;
	readonly d: string;
	/** Where it stands, as an SVG transform. */
	readonly at?: string;
	/** Filled with the hatching of what is not drawn yet. */
	readonly hatched?: boolean;
}

/** A path with its coordinates to a tenth of a unit. */
export function path(parts: TemplateStringsArray, ...numbers: readonly number[]): string {
	return String.raw({ raw: parts }, ...numbers.map(rounded));
}

function rounded(number: number): number {
	return Math.round(number * 10) / 10;
}

/** A rectangle; `radius` rounds its corners. */
export function box(x: number, y: number, width: number, height: number, radius = 0): string {
	if (radius === 0) return path`M${x} ${y}h${width}v${height}h${-width}Z`;
	const [w, h, r] = [width - 2 * radius, height - 2 * radius, radius];
	const corner = (dx: number, dy: number) => path`a${r} ${r} 0 0 1 ${dx} ${dy}`;
	return [
		...[path`M${x + r} ${y}h${w}`, corner(r, r), path`v${h}`, corner(-r, r)],
		...[path`h${-w}`, corner(-r, -r), path`v${-h}`, corner(r, -r), 'Z'],
	].join('');
}

/** An ellipse, or with one radius a circle. */
export function round(x: number, y: number, rx: number, ry = rx): string {
	return path`M${x + rx} ${y}a${rx} ${ry} 0 1 1 ${-2 * rx} 0a${rx} ${ry} 0 1 1 ${2 * rx} 0Z`;
}

/** Shapes that stand apart, in one stroke: a page has many houses, and each element costs when it is taken over. */
export function together(pen: string, shapes: readonly string[]): Stroke {
	return { pen, d: shapes.join('') };
}

/** Strokes that stand elsewhere together. */
export function placed(at: string, strokes: readonly Stroke[]): readonly Stroke[] {
	return strokes.map((stroke) => ({ ...stroke, at: stroke.at === undefined ? at : `${at} ${stroke.at}` }));
}
