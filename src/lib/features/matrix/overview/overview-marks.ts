import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { isFaded, naming, statusOf, type Known, type PositionClaim } from '#lib/domain/evidence.ts';
import { claimsOf, isLong, type Moment, type Phase } from '#lib/domain/phases.ts';
import { stateAmong } from '#lib/domain/position-status.ts';
import { OUTLINES, valueMark } from '#lib/ui/evidence/value-mark.ts';
import { placedPath } from './placed-path.ts';

/** How a value is known, as a mark shows it: full, dashed, or an outline. */
export type Look = 'stated' | 'inferred' | 'announced';

/** One mark of a cell, drawn around 0 in a box 24 high, then shrunk and moved. */
export interface CellMark {
	readonly path: string;
	/** What a step leaves empty, or the places of a list: a faint outline. */
	readonly rest?: string | undefined;
	readonly look: Look;
	/** Last attested more than five years before the year that is read. */
	readonly old: boolean;
	readonly scale: number;
	/** From the middle of the cell, in pixels of the drawing. */
	readonly x: number;
}

/** What one cell draws. */
export interface CellDrawing {
	readonly marks: readonly CellMark[];
	/** Whether the two marks are told at the same time, by sources that disagree or by one read two ways. */
	readonly split: boolean;
	/** More was known at other times of a longer moment than is drawn. */
	readonly more: boolean;
}

/** The height of the box that marks are drawn in. */
export const BOX = 24;
/** How many marks a cell holds at most. */
const MOST = 3;
const SHRUNK = [1, 0.74, 0.58] as const;

const bar = (x: number, top: number, width: number, bottom: number) =>
	`M${x} ${bottom}V${top}H${x + width}V${bottom}Z`;

/** Steps that rise, as many as there are options: those up to this one, or those after it. */
function steps(rank: number, count: number, filled: boolean): string {
	const pitch = 26 / count;
	return Array.from({ length: count }, (_, at) => at)
		.filter((at) => at <= rank === filled)
		.map((at) => bar(-13 + at * pitch, 11 - (22 * (at + 1)) / count, pitch - 2, 11))
		.join('');
}

/** The places of a list, left to right in the order of its options. */
function ticks(count: number, held: (at: number) => boolean, width: number): string {
	const pitch = width / count;
	return Array.from({ length: count }, (_, at) => at)
		.filter(held)
		.map((at) => bar(-width / 2 + at * pitch, -9, Math.max(1, pitch - 1), 9))
		.join('');
}

/** The shape of one option of a choice that takes one. */
export function optionPath(choice: Choice, option: OptionId): { path: string; rest?: string } {
	const rank = choice.options.indexOf(option);
	if (choice.scale !== 'ordinal') return { path: OUTLINES[valueMark(rank).outline] };
	const count = choice.options.length;
	return { path: steps(rank, count, true), rest: steps(rank, count, false) };
}

function lookOf(claims: readonly PositionClaim[], year: number): Look {
	if (statusOf(claims) === 'inferred') return 'inferred';
	return stateAmong(claims, year) === 'announced' ? 'announced' : 'stated';
}

const isOld = (position: Known, moment: Moment) => isFaded(position, isLong(moment) ? position.year : moment);

/** A list: one strip, each named item in its place; what no source names is left open, it is not a “no”. */
function listDrawing(choice: Choice, phases: readonly Phase[], moment: Moment, room: number): CellDrawing {
	const named = (look: Look | undefined) => (at: number) => {
		const option = choice.options[at] ?? '';
		const held = phases.flatMap(({ position }) => {
			const claims = naming(claimsOf(position), option);
			return claims.length === 0 ? [] : [lookOf(claims, position.year)];
		});
		if (look === undefined) return held.length === 0;
		return held.length > 0 && (held.includes('stated') ? 'stated' : (held[0] ?? 'inferred')) === look;
	};
	const count = choice.options.length;
	const width = room - 6;
	const old = phases.every(({ position }) => isOld(position, moment));
	const rest = ticks(count, named(undefined), width);
	const marks = (['stated', 'inferred', 'announced'] as const).flatMap((look): CellMark[] => {
		const path = ticks(count, named(look), width);
		return path === '' ? [] : [{ path, look, old, scale: 1, x: 0 }];
	});
	const [first, ...others] = marks;
	return { marks: first ? [{ ...first, rest }, ...others] : [], split: false, more: false };
}

/** What a cell draws of the phases of a choice, in a cell this wide, in pixels. Nothing where nothing is known. */
export function cellDrawing(
	choice: Choice,
	phases: readonly Phase[],
	moment: Moment,
	room: number,
	box: number,
): CellDrawing {
	const scale = box / BOX;
	if (phases.length === 0) return { marks: [], split: false, more: false };
	if (choice.scale === 'set') {
		const drawn = listDrawing(choice, phases, moment, room / scale);
		return { ...drawn, marks: drawn.marks.map((mark) => ({ ...mark, scale })) };
	}
	const all = phases.flatMap(({ position }) => {
		const old = isOld(position, moment);
		const year = position.year;
		if (position.kind === 'conflicting')
			return position.sides.map(({ value, claims }) => ({ value, look: lookOf(claims, year), old }));
		if (position.kind === 'known')
			return [{ value: position.side.value, look: lookOf(position.side.claims, year), old }];
		return [];
	});
	const shown = all.slice(-MOST);
	const shrink = scale * (SHRUNK[shown.length - 1] ?? 1);
	const pitch = Math.min(room / shown.length, BOX * shrink * 1.15);
	const marks = shown.map(({ value, look, old }, at): CellMark => ({
		...optionPath(choice, value),
		...{ look, old, scale: shrink },
		x: (at - (shown.length - 1) / 2) * pitch,
	}));
	const split = phases.length === 1 && phases[0]?.position.kind === 'conflicting';
	return { marks, split, more: all.length > shown.length };
}

/** What is drawn of one body, or in the key: every mark that is drawn alike is one path. */
export interface RowDrawing {
	readonly looks: readonly { readonly look: Look; readonly old: boolean; readonly path: string }[];
	/** What steps and lists leave empty. */
	readonly rest: string;
	/** A ring where nothing is known. */
	readonly nothing: string;
	/** A stroke between two values that are told at the same time. */
	readonly split: string;
	/** A small plus where more was known at other times. */
	readonly more: string;
}

const RING = 'M-2.2 0A2.2 2.2 0 1 1 2.2 0A2.2 2.2 0 1 1 -2.2 0Z';

/** What a body draws in its line, of this height, with marks in boxes of this height, in pixels. */
export function rowDrawing(
	columns: readonly { readonly choice: Choice; readonly x: number; readonly width: number }[],
	phasesOn: (choice: Choice) => readonly Phase[],
	moment: Moment,
	line: number,
	box: number,
): RowDrawing {
	const looks = new Map<string, { look: Look; old: boolean; path: string }>();
	const drawn = { rest: '', nothing: '', split: '', more: '' };
	for (const { choice, x, width } of columns) {
		const middle = x + width / 2;
		const { marks, split, more } = cellDrawing(choice, phasesOn(choice), moment, width - 4, box);
		for (const { path, rest, look, old, scale, x: aside } of marks) {
			const key = `${look} ${old}`;
			const alike = looks.get(key) ?? { look, old, path: '' };
			alike.path += placedPath(path, middle + aside, line / 2, scale);
			looks.set(key, alike);
			if (rest) drawn.rest += placedPath(rest, middle + aside, line / 2, scale);
		}
		if (marks.length === 0) drawn.nothing += placedPath(RING, middle, line / 2, 1);
		if (split) drawn.split += `M${middle + 2} 4L${middle - 2} ${line - 4}`;
		if (more) drawn.more += `M${x + 5} ${line / 2 - 3}v6m-3 -3h6`;
	}
	return { looks: [...looks.values()], ...drawn };
}

/** One mark of the key, around 0 in a box this high; without a path, that nothing is known. */
export function sampleDrawing(
	{
		path,
		rest = '',
		look = 'stated',
		old = false,
	}: Partial<Pick<CellMark, 'path' | 'rest' | 'look' | 'old'>>,
	box: number,
	split = false,
): RowDrawing {
	const placed = (some: string) => placedPath(some, 0, 0, box / BOX);
	return {
		looks: path === undefined ? [] : [{ look, old, path: placed(path) }],
		rest: placed(rest),
		nothing: path === undefined ? placedPath(RING, 0, 0, 1) : '',
		split: split ? `M${box / 6} ${-box / 2}L${-box / 6} ${box / 2}` : '',
		more: '',
	};
}
