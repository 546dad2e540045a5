import { optionLabel } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { EVIDENCE_YEAR, type YearChoice } from '#lib/domain/evidence.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import { FIRST_YEAR } from '#lib/features/evidence/year-address.ts';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import { DOT, OUTLINES, valueMark } from '#lib/ui/evidence/value-mark.ts';
import type { Mark, PaperPicture } from '#lib/ui/export/paper-picture.ts';
import { heldMarks, lifeMarks, type HeldMark } from './strip-marks.ts';
import type { TimeView } from './time-address.ts';
import { placeOfYear, type TimeRow } from './time-rows.ts';
import { rowWords } from './time-words.ts';

/** Sizes of the picture, in pixels. */
const WIDTH = 960;
const LEFT = 210;
const AXIS = 28;
const ROW = 36;
const BAR = 18;
const LEGEND = 22;

const INK = '#111111';
const SOFT = '#555555';
const SHADE = '#dddddd';

const across = (percent: number) => LEFT + (percent / 100) * (WIDTH - LEFT - 1);
const line = (x1: number, y1: number, x2: number, y2: number, more: Mark['attributes'] = {}): Mark => ({
	name: 'line',
	attributes: { x1, y1, x2, y2, stroke: INK, ...more },
});
const text = (x: number, y: number, size: number, words: string, more: Mark['attributes'] = {}): Mark => ({
	name: 'text',
	attributes: { x, y, 'font-size': size, fill: INK, ...more },
	text: words,
});
const dotted = (from: number, until: number, y: number) =>
	line(across(from), y, across(until), y, { 'stroke-width': 2, 'stroke-dasharray': '2 4' });

function axis(height: number, year: YearChoice): readonly Mark[] {
	const years = Array.from({ length: EVIDENCE_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
	const ticks = years
		.filter((one) => one % 5 === 0 && one !== year)
		.flatMap((one) => {
			const x = across(placeOfYear(one));
			return [
				line(x, AXIS - 8, x, height, { stroke: SHADE }),
				text(x, AXIS - 12, 12, String(one), { 'text-anchor': 'middle', fill: SOFT }),
			];
		});
	if (year === 'last-known') return ticks;
	const [from, until] = [across(placeOfYear(year)), across(placeOfYear(year + 1))];
	return [
		...ticks,
		...[from, until].map((x) => line(x, AXIS - 8, x, height, { 'stroke-dasharray': '5 3' })),
		text((from + until) / 2, AXIS - 12, 12, String(year), { 'text-anchor': 'middle', 'font-weight': 700 }),
	];
}

/** A shape of the legend, its middle at a point, as wide as asked. */
function shape(rank: number, x: number, y: number, width: number): Mark {
	const { outline, filling } = valueMark(rank);
	const line = { stroke: INK, 'stroke-width': 2.4 };
	return {
		name: 'g',
		attributes: { transform: `translate(${x} ${y}) scale(${width / 24})` },
		parts: [
			{
				name: 'path',
				attributes: { d: OUTLINES[outline], fill: filling === 'inked' ? INK : '#ffffff', ...line },
			},
			...(filling === 'dotted'
				? [
						{
							name: 'rect' as const,
							attributes: { x: -DOT, y: -DOT, width: 2 * DOT, height: 2 * DOT, rx: DOT, fill: INK },
						},
					]
				: []),
		],
	};
}

/** The shapes of a stretch of years, side by side in it: smaller where it has few years. */
function shapesIn(shapes: HeldMark['shapes'], from: number, until: number, y: number): readonly Mark[] {
	const step = Math.min(15, (until - from - 3) / shapes.length);
	return shapes.map((one, at) => {
		const x = (from + until) / 2 + (at - (shapes.length - 1) / 2) * step;
		return one === '≠'
			? text(x, y + step * 0.3, step * 0.9, one, { 'text-anchor': 'middle', 'font-weight': 700 })
			: shape(one, x, y, step * 0.85);
	});
}

function choiceStrip(choice: Choice, row: TimeRow, y: number): readonly Mark[] {
	return heldMarks(choice, row.segments).flatMap(({ from, until, carried, shapes, parts, kind }) => [
		...carried.map((open) => dotted(open.from, open.until, y)),
		...parts.map((part) => ({
			name: 'rect' as const,
			attributes: {
				...{ x: across(part.from), y: y - BAR / 2, height: BAR },
				...{ width: across(part.until) - across(part.from), fill: '#ffffff', stroke: INK },
				'stroke-width': kind === 'conflicting' ? 2.5 : 1.5,
				...(part.inferred ? { 'stroke-dasharray': '4 3' } : {}),
			},
		})),
		...shapesIn(shapes, across(from), across(until), y),
	]);
}

/** Which shape stands for which option, in two columns. */
function legend(choice: Choice, top: number): readonly Mark[] {
	return choice.options.flatMap((option, rank) => {
		const x = (rank % 2) * (WIDTH / 2);
		const y = top + Math.floor(rank / 2) * LEGEND + LEGEND / 2;
		return [shape(rank, x + 10, y, 15), text(x + 26, y + 4, 12, optionLabel(choice.id, option, getLocale()))];
	});
}

function lifeStrip({ life, changes }: TimeRow, y: number): readonly Mark[] {
	if (!life) return [];
	const { attested, carried, trace, changes: years } = lifeMarks(life, changes);
	const end = across(trace ?? 100);
	return [
		...carried.map(({ from, until }) => dotted(from, until, y)),
		...attested.map(({ from, until }): Mark => ({
			name: 'rect',
			attributes: {
				...{ x: across(from), y: y - 5, width: across(until) - across(from) },
				...{ height: 10, fill: '#777777' },
			},
		})),
		...(trace !== null
			? [
					{
						name: 'path' as const,
						attributes: {
							d: `M${end + 2} ${y - 8}h5v16h-5`,
							...{ fill: 'none', stroke: INK, 'stroke-width': 2 },
						},
					},
				]
			: []),
		...years.map((one): Mark => ({
			name: 'path',
			attributes: {
				d: `M${across(one)} ${y - 8}l6 8-6 8-6-8z`,
				...{ fill: '#ffffff', stroke: INK, 'stroke-width': 1.5 },
			},
		})),
	];
}

/** The timeline as a picture for a file: the same rows and shapes, in ink alone; where nothing is documented, it says so. */
export function timePicture(rows: readonly TimeRow[], { choice, year }: TimeView): PaperPicture {
	const height = AXIS + rows.length * ROW;
	const drawn = rows.flatMap((row, at): Mark[] => {
		const top = AXIS + at * ROW;
		const y = top + ROW / 2;
		const strip = choice ? choiceStrip(choice, row, y) : lifeStrip(row, y);
		const said =
			strip.length > 0
				? strip
				: [text(LEFT + 8, y + 4, 12, rowWords(row, choice), { 'font-style': 'italic' })];
		return [
			line(0, top, WIDTH, top, { stroke: SHADE }),
			text(0, top + 16, 13, row.model.short, { 'font-weight': 700 }),
			text(0, top + 30, 11, provinceWord(row.model.province), { fill: SOFT }),
			...said,
		];
	});
	const read = choice ? legend(choice, height + 12) : [];
	const deep = choice ? 12 + Math.ceil(choice.options.length / 2) * LEGEND : 0;
	return { width: WIDTH, height: height + deep, marks: [...axis(height, year), ...drawn, ...read] };
}
