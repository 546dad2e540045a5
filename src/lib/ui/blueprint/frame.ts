import type { OptionId } from '#lib/domain/choices.ts';
import { AXIS, FLOOR, SILL, type PartDrawing } from './geometry.ts';
import { box, path, together, type Stroke } from './strokes.ts';

const TENT: readonly Stroke[] = [
	{ pen: 'ink', d: path`M${AXIS} 30V18` },
	{ pen: 'ink rope', d: 'M54 130L32 262M346 130L368 262' },
	{ pen: 'ink', d: 'M28 256L36 268M372 256L364 268' },
	{ pen: 'ink heavy', d: path`M${AXIS} 26Q140 82 54 130M${AXIS} 26Q260 82 346 130` },
	{ pen: 'ink', d: path`M54 130Q60 160 56 ${FLOOR}M346 130Q340 160 344 ${FLOOR}` },
	{ pen: 'ink', d: `M54 130${'q7 9 14 0'.repeat(10)}` },
	{ pen: 'ink fine', d: path`M332 123Q326 165 330 ${FLOOR}M68 132Q72 138 70 ${SILL}` },
];

const PAVILION: readonly Stroke[] = [
	...[76, AXIS, 324].map((x): Stroke => ({ pen: 'wood', d: box(x - 4, 110, 8, FLOOR - 110) })),
	{ pen: 'timber-line', d: 'M80 140L100 116M320 140L300 116M196 136L180 116M204 136L220 116' },
	{ pen: 'ink paper', d: path`M32 118L${AXIS} 41L368 118L365 125L${AXIS} 50L35 125Z` },
];

const HOUSE: readonly Stroke[] = [
	{ pen: 'ink paper', d: 'M274 72V38H292V83' },
	{ pen: 'ink heavy', d: 'M270 37H296' },
	{ pen: 'ink paper', d: box(66, 113, AXIS - 66, FLOOR - 113) },
	together(
		'ink fine',
		[121, 129, 137].map((y) => path`M66 ${y}H${AXIS}`),
	),
	{ pen: 'ink', d: path`M66 ${SILL}H${AXIS}` },
	{ pen: 'solid', d: path`M330 110h8V${FLOOR}h-8Z` },
	{ pen: 'roof', d: path`M44 124L${AXIS} 26L356 124` },
];

const DENTILS = Array.from({ length: 30 }, (_, index) => path`M${54 + index * 10.1} 121v4.5`);
const COLUMNS = [42, 60, AXIS - 6.5, 327, 345];

const OFFICE: readonly Stroke[] = [
	{ pen: 'ink', d: path`M${AXIS} 44V8` },
	{ pen: 'ink wash', d: path`M${AXIS} 8H226L220 14.5L226 21H${AXIS}Z` },
	{ pen: 'ink heavy', d: path`M38 108L${AXIS} 44L362 108` },
	{ pen: 'ink fine', d: path`M56 108L${AXIS} 51L344 108` },
	{ pen: 'ink paper', d: box(38, 108, 324, 13) },
	together('ink fine', DENTILS),
	together(
		'ink paper',
		COLUMNS.map((x) => box(x, 131, 13, FLOOR - 137)),
	),
	together(
		'ink fine',
		COLUMNS.map((x) => path`M${x + 4.4} 133V${FLOOR - 8}M${x + 8.6} 133V${FLOOR - 8}`),
	),
	together(
		'ink paper',
		COLUMNS.map((x) => path`M${x - 3} 124h19L${x + 13} 131H${x}ZM${x - 3} ${FLOOR - 6}h19V${FLOOR}h-19Z`),
	),
];

const FRAMES: Readonly<Record<OptionId, readonly Stroke[]>> = {
	'ad-hoc': TENT,
	standing: PAVILION,
	organization: HOUSE,
	office: OFFICE,
};

/** Permanence: a tent · an open pavilion · a house · a public building. Façade left of the axis, section right of it. */
export const FRAME: PartDrawing = {
	option: (option) => FRAMES[option] ?? [],
	blank: () => [{ pen: 'ink', d: path`M62 ${FLOOR}V118M338 ${FLOOR}V118M46 123L${AXIS} 26L354 123` }],
	mark: () => ({ x: AXIS, y: 15 }),
	halved: true,
};
