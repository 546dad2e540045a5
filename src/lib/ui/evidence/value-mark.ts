import { keysOf } from '#lib/domain/record-keys.ts';

/** The outlines that marks are made of, in a box from -12 to 12, their middle at 0. None is worth more than another. */
export const OUTLINES = {
	circle: 'M0 -10A10 10 0 1 1 0 10A10 10 0 1 1 0 -10Z',
	square: 'M-9 -9H9V9H-9Z',
	triangle: 'M0 -11.5L11 8H-11Z',
	diamond: 'M0 -11.5L11.5 0L0 11.5L-11.5 0Z',
	plus: 'M-4 -11H4V-4H11V4H4V11H-4V4H-11V-4H-4Z',
	'half-disc': 'M-11 -5H11A11 11 0 0 1 -11 -5Z',
} as const;

/** The shape of a mark. */
export type Outline = keyof typeof OUTLINES;
/** How a mark is filled: ink inside, paper inside, or paper with a dot of ink in the middle. */
export type Filling = 'inked' | 'open' | 'dotted';

/** How what a mark says is known: a source states it, it is inferred, or several values are told. */
export type MarkLook = 'stated' | 'inferred' | 'disputed';

/** How a value is marked: by a shape that no other value of the same choice has in the same filling; never by a letter or a number, which would read as a grade. */
export interface ValueMark {
	readonly outline: Outline;
	readonly filling: Filling;
}

const SHAPES: readonly Outline[] = keysOf(OUTLINES);
const FILLINGS: readonly Filling[] = ['inked', 'open', 'dotted'];

/** The radius of the dot of a dotted mark. */
export const DOT = 3;

/** How many values can be marked, each in its own way. */
export const MARKS = SHAPES.length * FILLINGS.length;

/** The mark of the option that has this rank among those of its choice, from 0. Throws from `MARKS` on. */
export function valueMark(rank: number): ValueMark {
	const outline = SHAPES[rank % SHAPES.length];
	// The shape alone tells the first values apart; a shape that comes back has another filling.
	const filling = FILLINGS[Math.floor(rank / SHAPES.length)];
	if (!outline || !filling) throw new RangeError(`There is no mark for rank ${rank}`);
	return { outline, filling };
}
