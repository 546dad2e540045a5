import type { ModelId } from '#lib/domain/evidence.ts';
import type { Mark, PaperPicture } from '#lib/ui/export/paper-picture.ts';
import type { LateNearness } from './late-nearness.svelte.ts';
import { cellFigure, pictureRows } from './picture-rows.ts';

/** Five greys that stay apart on paper, and the ink that is legible on each. */
const SHADES = [
	{ fill: '#ffffff', ink: '#111111' },
	{ fill: '#e6e6e6', ink: '#111111' },
	{ fill: '#c8c8c8', ink: '#111111' },
	{ fill: '#9d9d9d', ink: '#111111' },
	{ fill: '#333333', ink: '#ffffff' },
] as const;
const INK = '#111111';
const NAMES = 180;
/** More bodies than this have smaller cells. */
const FEW = 25;

/** Lines at 45° across a square, none of which leaves it. */
function hatching(x: number, y: number, size: number): string {
	const step = size / 4;
	return [1, 2, 3, 4, 5, 6, 7]
		.map((at) => at * step)
		.map((sum) => {
			const [near, far] = [Math.max(0, sum - size), Math.min(size, sum)];
			return `M${x + near} ${y + far}L${x + far} ${y + near}`;
		})
		.join('');
}

const words = (x: number, y: number, size: number, text: string, more: Mark['attributes'] = {}): Mark => ({
	name: 'text',
	attributes: { x, y, 'font-size': size, fill: INK, ...more },
	text,
});

/** The likeness as a picture for a file: five greys, and hatching where too little is shared to tell. */
export function nearnessPicture(nearness: LateNearness, nameOf: (id: ModelId) => string): PaperPicture {
	const rows = pictureRows(nearness);
	const cell = rows.length > FEW ? 18 : 28;
	const font = rows.length > FEW ? 8.5 : 12;
	const across = (column: number) => NAMES + column * cell;
	const middle = { 'text-anchor': 'middle' };
	let hatched = '';
	const drawn = rows.flatMap(({ one, others, table }, row): Mark[] => {
		const y = row * cell;
		const base = y + cell / 2 + font * 0.35;
		const cells = others.flatMap((other, column): Mark[] => {
			const found = cellFigure(table.glance(one, other));
			const x = across(column);
			if (!found) hatched += hatching(x, y, cell);
			const shade = SHADES[found?.shade ?? 0];
			const box = { x, y, width: cell, height: cell, fill: shade?.fill ?? '#ffffff', stroke: '#777777' };
			const square: Mark = { name: 'rect', attributes: { ...box, 'stroke-width': 0.5 } };
			if (!found || !shade) return [square];
			return [square, words(x + cell / 2, base, font, String(found.figure), { ...middle, fill: shade.ink })];
		});
		return [
			words(NAMES - 28, base, Math.min(12, cell * 0.7), nameOf(one), { 'text-anchor': 'end' }),
			words(NAMES - 6, base, font, String(row + 1), { 'text-anchor': 'end' }),
			...cells,
			words(across(row) + cell / 2, base, font, String(row + 1), middle),
		];
	});
	return {
		width: across(rows.length),
		height: rows.length * cell,
		marks: [
			...drawn,
			{ name: 'path', attributes: { d: hatched, fill: 'none', stroke: INK, 'stroke-width': 0.8 } },
		],
	};
}
