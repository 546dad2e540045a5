import type { OptionId } from '#lib/domain/choices.ts';
import { FLOOR, ROOM, middle, share, type PartDrawing } from './geometry.ts';
import { person } from './person.ts';
import { box, path, placed, round, type Stroke } from './strokes.ts';

/** Each from the middle of its floor, at most 120 units wide. */
const SCENES: Readonly<Record<OptionId, readonly Stroke[]>> = {
	none: [
		{
			pen: 'ink fine',
			d: 'M-46 -88V-20H46V-88M-46 -20L-60 -1M46 -20L60 -1M-23 -20L-30 -1M0 -20V-1M23 -20L30 -1',
		},
	],
	referral: [
		{ pen: 'wood', d: 'M-3 0V-51H3V0Z' },
		{ pen: 'wood', d: 'M-8 -48H24L33 -41L24 -34H-8Z' },
		{ pen: 'wood', d: 'M8 -31H-24L-33 -24L-24 -17H8Z' },
		{ pen: 'ink', d: 'M-10 0Q-6 -5 0 -4.5Q6 -5 10 0' },
	],
	coordination: [
		...person('seated', -13, -22),
		...person('seated', 13, -22),
		...person('seated', -38, -15),
		...person('seated', 38, -15),
		{ pen: 'wood', d: 'M-4 -12V-3L-14 0H14L4 -3V-12Z' },
		{ pen: 'wood', d: round(0, -18, 44, 8.5) },
	],
	direct: [
		...person('walking', 14, 0, { scale: 1.06, other: true }),
		...person('walking', -15, 0, { scale: 1.06 }),
		{ pen: 'limb', d: 'M-12 -32Q-6 -21 3 -24L9 -27' },
		{ pen: 'ink dots', d: 'M-54 -1.5H-32' },
	],
};

/** Role in cases: a bare room · a signpost · people at a round table · someone walking beside someone. */
export const INSIDE: PartDrawing = {
	option(option, index, count) {
		const place = share(ROOM, index, count, 4);
		const scale = Math.min(1, (place.to - place.from) / 104);
		return placed(
			`${path`translate(${middle(place)} ${FLOOR})`} scale(${scale.toFixed(3)})`,
			SCENES[option] ?? [],
		);
	},
	blank: () => [
		{ pen: 'ink', hatched: true, d: box(ROOM.from + 14, 164, ROOM.to - ROOM.from - 28, FLOOR - 167, 4) },
	],
	mark: (several) => ({ x: middle(ROOM), y: several ? 172 : 188 }),
};
