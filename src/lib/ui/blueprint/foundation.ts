import { BEAM, FOOT, GROUND, middle, share, type PartDrawing, type Stretch } from './geometry.ts';
import { box, path, placed, round, together, type Stroke } from './strokes.ts';

// Hand-placed fieldstones, in units from the left of a 65-unit bay; no two alike, none cut to fit.
const STONES = [
	'M3 262Q0 252 5 245Q13 240 22 244Q28 251 25 262Z',
	'M29 262Q27 253 33 248Q41 246 44 252Q47 258 45 262Z',
	'M48 262Q46 249 53 243Q61 241 64 248Q66 256 63 262Z',
	'M6 239Q3 229 11 224Q22 221 27 227Q30 234 25 240Q15 236 6 239Z',
	'M31 244Q27 236 33 229Q41 222 49 227Q53 234 49 240Q43 246 31 244Z',
	'M55 238Q51 229 57 224Q64 224 64 231Q64 237 55 238Z',
].map((d): Stroke => ({ pen: 'ink paper', d }));

/** A page of a calendar hung under the floor: money with a date. */
const CALENDAR: readonly Stroke[] = [
	{ pen: 'ink fine', d: 'M-7 0V9M7 0V9' },
	{ pen: 'ink paper', d: box(-14, 7, 28, 28, 2) },
	{ pen: 'solid', d: 'M-14 9a2 2 0 0 1 2-2h24a2 2 0 0 1 2 2v5h-28z' },
	{ pen: 'ink fine', d: 'M-8.5 20h1M-.5 20h1M7.5 20h1M-8.5 28h1' },
	{ pen: 'ink', d: 'M1.5 24.5l6 6M7.5 24.5l-6 6' },
];

const wide = ({ from, to }: Stretch) => to - from > 160;

function stones({ from, to }: Stretch): readonly Stroke[] {
	const count = Math.max(1, Math.round((to - from) / 65));
	const width = (to - from) / count;
	return Array.from({ length: count }, (_, bay) =>
		placed(`${path`translate(${from + bay * width} 0)`} scale(${(width / 65).toFixed(3)} 1)`, STONES),
	).flat();
}

function shores(place: Stretch): readonly Stroke[] {
	const { from, to } = place;
	const uprights = wide(place) ? [from + 14, from + 92, to - 76, to - 14] : [from + 12, to - 12];
	return [
		...uprights.flatMap((x): Stroke[] => [
			{ pen: 'wood', d: box(x - 4, BEAM + 4, 8, GROUND - BEAM - 9) },
			{ pen: 'ink', d: path`M${x - 11} ${BEAM + 2.5}h22M${x - 12} ${GROUND - 3}h24` },
			{ pen: 'ink fine', d: path`M${x - 7} ${BEAM + 20}h14M${x - 7} ${BEAM + 24}h14` },
		]),
		...placed(path`translate(${middle(place) + (wide(place) ? 23 : 0)} ${BEAM})`, CALENDAR),
	];
}

/** A slab, with the sign for concrete on a section: grains and chips. */
function slab({ from, to }: Stretch): readonly Stroke[] {
	const spots = Array.from({ length: Math.floor((to - from - 16) / 19) }, (_, index) => ({
		...{ x: from + 14 + index * 19, y: BEAM + 13 + ((index * 17) % 26) },
		chip: index % 2 === 1,
	}));
	const grains = spots
		.filter(({ chip }) => !chip)
		.flatMap(({ x, y }) => [round(x, y, 1.4), round(x + 7, y + 9 > 262 ? y - 12 : y + 9, 1.1)]);
	const chips = spots
		.filter(({ chip }) => chip)
		.map(({ x, y }) => path`M${x - 3} ${y + 2.5}L${x} ${y - 3}L${x + 3.4} ${y + 2}Z`);
	return [
		{ pen: 'ink heavy tint', d: box(from - 6, BEAM + 2, to - from + 12, GROUND - BEAM + 8, 1.5) },
		together('solid', grains),
		together('ink fine', chips),
	];
}

/** Funding: fieldstones lent · props under a calendar · slab and props · one solid slab. */
export const FOUNDATION: PartDrawing = {
	option(option, index, count) {
		const place = share(FOOT, index, count, 26);
		switch (option) {
			case 'in-kind':
				return stones(place);
			case 'project':
				return shores(place);
			case 'mixed':
				return [...slab(share(place, 0, 2, 8)), ...shores(share(place, 1, 2, 8))];
			case 'core':
				return slab(place);
			default:
				return [];
		}
	},
	blank: () => [
		{ pen: 'ink', hatched: true, d: box(FOOT.from, BEAM + 5, FOOT.to - FOOT.from, GROUND - BEAM - 8) },
	],
	mark: () => ({ x: middle(FOOT), y: 242 }),
};
