import { path, placed, round, type Stroke } from './strokes.ts';

const BODIES = {
	seated: { head: -21, body: 'M-9.5 0Q-10.5 -13 0 -13.5Q10.5 -13 9.5 0Z' },
	walking: {
		head: -43,
		body: 'M-5.5 -31.5Q-5 -35.5 0 -35.5Q5 -35.5 5.5 -31.5L6 -18L12 -1.5Q9.5 1 7 0L0.5 -13L-7 0Q-9.5 0.5 -12 -1.5L-6 -17Z',
	},
	standing: {
		head: -43,
		body: 'M-6 -31.5Q-5.5 -35.5 0 -35.5Q5.5 -35.5 6 -31.5L5.6 -17L5 0H1L0 -14L-1 0H-5L-5.6 -17Z',
	},
} as const;

/** A person as architects draw them for scale, feet (or seat) at x, y. In outline, to be told from the one beside: `other`. */
export function person(
	pose: keyof typeof BODIES,
	x: number,
	y: number,
	{ scale = 1, other = false } = {},
): readonly Stroke[] {
	const pen = other ? 'figure other' : 'figure';
	const { head, body } = BODIES[pose];
	return placed(`${path`translate(${x} ${y})`}${scale === 1 ? '' : ` scale(${scale})`}`, [
		{ pen, d: round(0, head, 5.4) },
		{ pen, d: body },
	]);
}
