import { GROUND, ROOM, middle, rafterAt, share, type PartDrawing } from './geometry.ts';
import { person } from './person.ts';
import { box, path, placed, round, type Stroke } from './strokes.ts';

/** Rays at these angles from straight down, in degrees. */
const rays = (angles: readonly number[], from: number, to: number) =>
	angles
		.map((angle) => {
			const [x, y] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
			return path`M${x * from} ${y * from}L${x * to} ${y * to}`;
		})
		.join('');

const LANTERN: readonly Stroke[] = [
	{ pen: 'ink', d: 'M-7 9Q-7 1 0 1Q7 1 7 9' },
	{ pen: 'ink glow', d: 'M-6 10H6L9 15V28H-9V15Z' },
	{ pen: 'ink', d: 'M-10 30.5H10M-7.5 9H7.5' },
	{ pen: 'flame', d: 'M0 26Q-4.5 21.5 0 16.5Q4.5 21.5 0 26Z' },
	{ pen: 'ray', at: 'translate(0 20)', d: rays([62, 90, 118, -62, -90, -118], 14, 20) },
];

const LAMP: readonly Stroke[] = [
	{ pen: 'ink glow', d: round(0, 14, 5.6) },
	{ pen: 'ink paper', d: 'M-4 0H4L14 13H-14Z' },
	{ pen: 'ray', at: 'translate(0 13)', d: rays([0, 38, -38], 11, 18) },
];

/** A post with an end. */
const HOURGLASS: readonly Stroke[] = [
	{ pen: 'ink paper', d: 'M-8 3C-8 11 -2 12 -2 15S-8 19 -8 27H8C8 19 2 18 2 15S8 11 8 3Z' },
	{ pen: 'solid', d: 'M-4.6 9.5H4.6Q3.4 12 0 14.5Q-3.4 12 -4.6 9.5ZM-6 26Q-5 21.5 0 20.5Q5 21.5 6 26Z' },
	{ pen: 'ink', d: 'M-10.5 2H10.5M-10.5 28H10.5' },
];

const BULB: readonly Stroke[] = [
	{ pen: 'ink paper', d: box(-5, 0, 10, 5) },
	{ pen: 'ink glow', d: round(0, 16, 11) },
	{ pen: 'ink', d: 'M-4 18Q-4 13 0 16Q4 13 4 18M0 16V5' },
	{ pen: 'ray bold', at: 'translate(0 16)', d: rays([0, 36, 72, 108, -36, -72, -108], 16, 25) },
];

/** Coordination: a bare hook · a lantern whose cord someone outside holds · a lamp and its hourglass · a lamp that stays lit. */
export const LIGHT: PartDrawing = {
	option(option, index, count, roof) {
		const x = middle(share(ROOM, index, count, 4));
		const top = rafterAt(roof, x);
		switch (option) {
			case 'none':
				return [
					{ pen: 'ink fine', d: path`M${x} ${top}V118` },
					{ pen: 'ink', d: path`M${x - 6} 118h12M${x} 118v10a7.5 7.5 0 1 1 -7.5 9` },
				];
			case 'hosted':
				return [
					{ pen: 'ink rope', d: path`M${x} 128V${top + 8}L352 116L371 219` },
					{ pen: 'ink paper', d: round(x, top + 8, 4) },
					...person('standing', 379, GROUND),
					{ pen: 'limb', d: 'M375 230L371 217' },
					...placed(path`translate(${x} 124)`, LANTERN),
				];
			case 'fixed-term': {
				const [lamp, glass] = [x - 15, x + 19];
				return [
					{
						pen: 'ink fine',
						d: path`M${lamp} ${rafterAt(roof, lamp)}V120M${glass} ${rafterAt(roof, glass)}V119`,
					},
					...placed(path`translate(${lamp} 120)`, LAMP),
					...placed(path`translate(${glass} 119)`, HOURGLASS),
				];
			}
			case 'permanent':
				return [{ pen: 'ink heavy', d: path`M${x} ${top}V120` }, ...placed(path`translate(${x} 118)`, BULB)];
			default:
				return [];
		}
	},
	blank(roof) {
		const x = middle(ROOM);
		return [
			{ pen: 'ink', d: path`M${x} ${rafterAt(roof, x) + 4}V118` },
			{ pen: 'ink', hatched: true, d: round(x, 132, 13) },
		];
	},
	mark: () => ({ x: middle(ROOM), y: 132 }),
};
