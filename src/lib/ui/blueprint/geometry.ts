import type { OptionId } from '#lib/domain/choices.ts';
import type { PartState } from './house.ts';
import { path, type Stroke } from './strokes.ts';

/** The drawing's own units: the sheet is 400 wide and 300 high. */
export const SHEET = { width: 400, height: 300 } as const;

/** The line of symmetry: façade on its left, section on its right. */
export const AXIS = 200;
/** The ground, and the top of the floor that the foundation carries. */
export const GROUND = 262;
export const FLOOR = 212;
/** The underside of the floor beam, where the foundation begins. */
export const BEAM = 219;
/** The top of the façade's lower wall, where the doors are. */
export const SILL = 144;

/** A stretch of the sheet, in its units. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Where each part has its place, from left to right. */
export const FOOT: Stretch = { from: 70, to: 330 };
export const FACADE: Stretch = { from: 70, to: 194 };
export const ROOM: Stretch = { from: 206, to: 330 };

/** The middle of a stretch. */
export function middle({ from, to }: Stretch): number {
	return (from + to) / 2;
}

/** One of `count` equal shares of a stretch, `gap` apart; the whole of it when there is one. */
export function share(whole: Stretch, index: number, count: number, gap = 12): Stretch {
	const width = (whole.to - whole.from - gap * (count - 1)) / count;
	const from = whole.from + index * (width + gap);
	return { from, to: from + width };
}

/** The triangle that the rafters follow: its top on the axis, its left foot (the right one mirrors it). */
export interface Roof {
	readonly top: number;
	readonly footX: number;
	readonly footY: number;
}

const ROOFS: Readonly<Record<string, Roof>> = {
	'ad-hoc': { top: 42, footX: 84, footY: 115 },
	standing: { top: 56, footX: 78, footY: 111 },
	organization: { top: 38, footX: 74, footY: 117 },
	office: { top: 63, footX: 82, footY: 104 },
};

/** The roof of a frame; one that fits under most frames when it is not drawn. */
export function roofOf(option: OptionId | undefined): Roof {
	return ROOFS[option ?? 'organization'] ?? { top: 38, footX: 74, footY: 117 };
}

/** The one roof that a state of the frame gives to the parts that hang from it. */
export function roofOfFrame(state: PartState): Roof {
	return roofOf(state.kind === 'settled' ? state.option : undefined);
}

/** The height of a roof's rafters at a place. */
export function rafterAt(roof: Roof, x: number): number {
	return roof.top + ((roof.footY - roof.top) * Math.abs(AXIS - x)) / (AXIS - roof.footX);
}

/** The outline of a straight timber of a given thickness, as a path. */
export function timber(x1: number, y1: number, x2: number, y2: number, thickness = 7): string {
	const length = Math.hypot(x2 - x1, y2 - y1);
	const dx = ((y2 - y1) / length) * (thickness / 2);
	const dy = ((x2 - x1) / length) * (thickness / 2);
	return path`M${x1 - dx} ${y1 + dy}L${x2 - dx} ${y2 + dy}L${x2 + dx} ${y2 - dy}L${x1 + dx} ${y1 - dy}Z`;
}

/** A place on the sheet. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** How a part of the house is drawn. */
export interface PartDrawing {
	/** One option, the `index`th of `count` that stand side by side. */
	readonly option: (option: OptionId, index: number, count: number, roof: Roof) => readonly Stroke[];
	/** The generic shape of what is not known. */
	readonly blank: (roof: Roof) => readonly Stroke[];
	/** Where the mark of its state stands. */
	readonly mark: (several: boolean, roof: Roof) => Point;
	/** Two options are the two halves of the sheet, rather than side by side. */
	readonly halved?: boolean;
}
