/** The outlines that marks are made of, in a box from -12 to 12. */
export const OUTLINES = {
	square: 'M-9.5 -9.5H9.5V9.5H-9.5Z',
	circle: 'M0 -10.5A10.5 10.5 0 1 1 0 10.5A10.5 10.5 0 1 1 0 -10.5Z',
	diamond: 'M0 -11.5L11.5 0L0 11.5L-11.5 0Z',
	hexagon: 'M-5.6 -10H5.6L11.3 0L5.6 10H-5.6L-11.3 0Z',
	house: 'M0 -11.5L10 -3.5V9.5H-10V-3.5Z',
	shield: 'M-10 -9.5H10V3.5L0 11.5L-10 3.5Z',
} as const;

/** The shape of a mark. */
export type Outline = keyof typeof OUTLINES;
/** How a mark is filled: paper inside, ink inside with the letter left out of it, or paper inside a double line. */
export type Filling = 'open' | 'inked' | 'double';

/** How a value is marked: a letter, in a shape that no other value of the same choice has in the same filling. */
export interface ValueMark {
	readonly letter: string;
	readonly outline: Outline;
	readonly filling: Filling;
}

const SHAPES = Object.keys(OUTLINES) as Outline[];
const FILLINGS: readonly Filling[] = ['open', 'inked', 'double'];

/** How many values can be marked, each in its own way. */
export const MARKS = SHAPES.length * FILLINGS.length;

/** The mark of the option that has this rank among those of its choice, from 0. Throws from `MARKS` on. */
export function valueMark(rank: number): ValueMark {
	const outline = SHAPES[rank % SHAPES.length];
	// Neighbours differ in shape and in filling; a shape that comes back has another filling.
	const filling = FILLINGS[(rank + Math.floor(rank / SHAPES.length)) % FILLINGS.length];
	if (!outline || !filling || rank >= MARKS) throw new RangeError(`There is no mark for rank ${rank}`);
	return { letter: String.fromCharCode(65 + rank), outline, filling };
}
