import { AXIS, timber, type PartDrawing, type Roof } from './geometry.ts';
import { path, placed, round, together, type Stroke } from './strokes.ts';

const feetOf = ({ footX, footY }: Roof) => ({ left: footX, right: 2 * AXIS - footX, y: footY });

/** The point of the left rafter (-1) or the right one (1) at a share of its length from the foot. */
const along = (roof: Roof, side: -1 | 1, part: number) => ({
	x: AXIS + side * (AXIS - roof.footX) * (1 - part),
	y: roof.footY + (roof.top - roof.footY) * part,
});

const wood = (d: string): Stroke => ({ pen: 'wood', d });

function rafters(roof: Roof): readonly Stroke[] {
	const { left, right, y } = feetOf(roof);
	return [left, right].map((x) => wood(timber(x, y, AXIS, roof.top)));
}

function tie(roof: Roof): Stroke {
	const { left, right, y } = feetOf(roof);
	return wood(timber(left - 6, y, right + 6, y));
}

function leaning(roof: Roof): readonly Stroke[] {
	const { left, right, y } = feetOf(roof);
	const slope = (roof.footY - roof.top) / (AXIS - roof.footX);
	return [
		wood(timber(right - 4, y - 2, AXIS + 9, roof.top + 9 * slope + 3)),
		wood(timber(left + 4, y - 2, AXIS + 8, roof.top - 8 * slope + 3)),
	];
}

const SHEET_OF_PAPER: readonly Stroke[] = [
	{ pen: 'ink paper', d: 'M-10 0V-26H4L10 -20V0Z' },
	{ pen: 'ink fine', d: 'M4 -26V-20H10M-6 -16H6M-6 -11H6M-6 -6H3' },
];

/** What two timbers have between them: one link across, one along each rafter. */
function links(roof: Roof): readonly Stroke[] {
	const ends = [
		{ from: along(roof, -1, 0.62), to: along(roof, 1, 0.62), below: 4 },
		{ from: along(roof, -1, 0.1), to: along(roof, -1, 0.4), below: 11 },
		{ from: along(roof, 1, 0.1), to: along(roof, 1, 0.4), below: 11 },
	];
	return ends.flatMap(({ from, to, below }): Stroke[] => [
		{ pen: 'timber-line', d: path`M${from.x} ${from.y + below}L${to.x} ${to.y + below}` },
		...[from, to].map(({ x, y }): Stroke => ({ pen: 'peg', d: round(x, y + below, 4.4) })),
	]);
}

function truss(roof: Roof): readonly Stroke[] {
	const { y } = feetOf(roof);
	const sides = [-1, 1] as const;
	const pegs = [
		...sides.flatMap((side) => [along(roof, side, 0), along(roof, side, 0.6)]),
		along(roof, 1, 1),
	];
	return [
		...sides.flatMap((side) => {
			const high = along(roof, side, 0.6);
			return [wood(timber(AXIS, y - 3, high.x, high.y, 5.5)), wood(timber(high.x, y, high.x, high.y, 5.5))];
		}),
		wood(timber(AXIS, y, AXIS, roof.top, 6.5)),
		tie(roof),
		...rafters(roof),
		together(
			'peg',
			[...pegs, { x: AXIS, y }].map((peg) => round(peg.x, peg.y, 3.4)),
		),
	];
}

/** Agreements: rafters that merely lean · a tie beam and a written sheet · links of two · a full truss. */
export const JOINTS: PartDrawing = {
	option(option, index, count, roof) {
		switch (option) {
			case 'informal':
				return leaning(roof);
			case 'terms': {
				// Beside the axis where it is one half.
				const aside = count === 1 ? 0 : index === 0 ? -26 : 26;
				const sheet = placed(path`translate(${AXIS + aside} ${roof.footY - 4})`, SHEET_OF_PAPER);
				return [...rafters(roof), tie(roof), ...sheet];
			}
			case 'bilateral':
				return [...rafters(roof), ...links(roof)];
			case 'protocol':
				return truss(roof);
			default:
				return [];
		}
	},
	blank(roof) {
		const { left, right, y } = feetOf(roof);
		return [
			{ pen: 'ink', hatched: true, d: path`M${left + 10} ${y}L${AXIS} ${roof.top + 4}L${right - 10} ${y}Z` },
		];
	},
	mark: (_several, roof) => ({ x: AXIS, y: roof.footY - 18 }),
	halved: true,
};
