import type { Choice } from '#lib/domain/choices.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import { inPlaceOrder } from '#lib/features/evidence/places.ts';
import type { Sort } from '../matrix-address.ts';
import type { MatrixRow } from '../matrix-rows.ts';
import { overviewLayout, type OverviewLayout, type OverviewRoom } from './overview-layout.ts';

/** The width of a letter of a name, in pixels, at most. */
const LETTER = 7.4;

/** A name as it has room, in pixels; what is cut is told with its cells. */
export function nameInRoom(name: string, room: number): string {
	const letters = Math.floor(room / LETTER);
	return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}

/** The columns of a list are wider: each of its options has a place in them. */
const WEIGHTS = { few: 1, some: 1.4, many: 2 } as const;

function weightOf({ scale, options }: Choice): number {
	if (scale !== 'set') return WEIGHTS.few;
	return options.length > 10 ? WEIGHTS.many : WEIGHTS.some;
}

/** The sizes of an overview, in pixels where letters are 16. */
const ROOM = { line: 24, names: 150, column: 33, head: 112, lean: 56, most: 3 } as const;
/** On a narrow screen the six questions of the presentation stand beside the names. */
const NARROW = { ...ROOM, names: 106, column: 27, lean: 56, most: 1 } as const;

/** The room on a screen where the drawing can be this wide. */
export function screenRoom(width: number): OverviewRoom {
	return { ...(width < 480 ? NARROW : ROOM), width };
}

/** The room on a sheet laid on its side, or in a file: three blocks, or two where each is wide. */
export function paperRoom(columns: readonly Choice[]): OverviewRoom {
	const least =
		ROOM.names + ROOM.lean + columns.reduce((sum, choice) => sum + weightOf(choice), 0) * ROOM.column;
	return { ...ROOM, line: 20, width: Math.max(1100, least * (columns.length > 8 ? 2 : 3)) };
}

/** The bodies of an answer as the overview orders them: by place where nothing else is asked for. */
export function inOverview(rows: readonly MatrixRow[], sort: Sort): readonly MatrixRow[] {
	if (sort !== 'content') return rows;
	const byId = new Map(rows.map((row) => [row.model.id, row]));
	return inPlaceOrder(rows.map(({ model }) => model)).flatMap(({ id }) => byId.get(id) ?? []);
}

/** Bodies laid out: under the names of their places where the order goes by them, else one after the other. */
export function overviewOf(
	rows: readonly MatrixRow[],
	columns: readonly Choice[],
	sort: Sort,
	room: OverviewRoom,
): OverviewLayout<MatrixRow> {
	const byPlace = sort === 'content' || sort === 'province';
	const groupOf = ({ model }: MatrixRow) => (byPlace ? provinceWord(model.province) : undefined);
	return overviewLayout(rows, groupOf, columns.map(weightOf), room);
}
