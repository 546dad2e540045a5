import { FACADE, FLOOR, GROUND, SILL, middle, share, type PartDrawing, type Stretch } from './geometry.ts';
import { box, path, round, type Stroke } from './strokes.ts';

const TREADS = [1, 2, 3].map((index) => FLOOR + ((GROUND - FLOOR) * index) / 4);

const breadth = ({ from, to }: Stretch) => to - from;

const wall = (place: Stretch): Stroke => ({
	pen: 'ink paper',
	d: box(place.from, SILL, breadth(place), FLOOR - SILL),
});

function stair(centre: number, width: number): readonly Stroke[] {
	const half = width / 2;
	const treads = TREADS.map((y, index) => {
		const tread = half + (index + 1) * 1.25;
		return path`M${centre - tread} ${y}h${2 * tread}`;
	});
	return [
		{
			pen: 'ink paper',
			d: path`M${centre - half} ${FLOOR}H${centre + half}L${centre + half + 5} ${GROUND}H${centre - half - 5}Z`,
		},
		{ pen: 'ink fine', d: treads.join('') },
	];
}

function door(centre: number, width: number, top: 'flat' | 'arch' | 'point'): readonly Stroke[] {
	const [left, right] = [centre - width / 2, centre + width / 2];
	const outlines = {
		flat: path`M${left} ${FLOOR}V160H${right}V${FLOOR}Z`,
		arch: path`M${left} ${FLOOR}V170Q${left} 158 ${centre} 158Q${right} 158 ${right} 170V${FLOOR}Z`,
		point: path`M${left} ${FLOOR}V168L${centre} 156L${right} 168V${FLOOR}Z`,
	};
	return [
		{ pen: 'wood', d: outlines[top] },
		{ pen: 'solid', d: round(right - 4.5, 189, 1.9) },
	];
}

function window(bay: Stretch): readonly Stroke[] {
	const centre = middle(bay);
	const half = Math.min(17, breadth(bay) / 2 - 5);
	return [
		{ pen: 'ink wash', d: box(centre - half, 158, 2 * half, 34) },
		{ pen: 'ink fine', d: path`M${centre} 158V192M${centre - half} 174h${2 * half}` },
		{ pen: 'ink', d: path`M${centre - half - 3} 193.5h${2 * half + 6}` },
	];
}

/** Entry: one door · several doors under one porch · several doors apart, each its own · a front with windows and no door. */
export const DOORS: PartDrawing = {
	option(option, index, count) {
		const place = share(FACADE, index, count);
		const centre = middle(place);
		const most = breadth(place) / 5.2;
		switch (option) {
			case 'single': {
				const width = Math.min(30, most) + 6;
				return [wall(place), ...stair(centre, width + 4), ...door(centre, width, 'arch')];
			}
			case 'shared-doors': {
				const width = Math.min(23, most);
				const { from, to } = place;
				return [
					wall(place),
					...stair(centre, breadth(place) * 0.74),
					...[-1.32, 0, 1.32].flatMap((step) => door(centre + step * width, width, 'flat')),
					{ pen: 'ink paper', d: path`M${from + 8} 140H${to - 8}L${to + 3} 155H${from - 3}Z` },
					{ pen: 'ink', d: path`M${from + 3} 155V${FLOOR}M${to - 3} 155V${FLOOR}` },
				];
			}
			case 'separate-doors':
				return (['arch', 'point', 'flat'] as const).flatMap((top, at) => {
					const third = share(place, at, 3, breadth(place) / 13);
					const width = Math.min(21, breadth(third) * 0.62);
					return [wall(third), ...stair(middle(third), width - 2), ...door(middle(third), width, top)];
				});
			case 'none':
				return [wall(place), ...[0, 1].flatMap((side) => window(share(place, side, 2, breadth(place) / 6)))];
			default:
				return [];
		}
	},
	blank: () => [
		wall(FACADE),
		{ ...wall(FACADE), pen: 'ink', hatched: true },
		{ pen: 'ink paper', d: path`M${middle(FACADE) - 15} ${FLOOR}V158h30V${FLOOR}` },
	],
	mark: (several) => ({ x: middle(FACADE), y: several ? 130 : 178 }),
};
