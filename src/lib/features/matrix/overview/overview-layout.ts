/** What a line of the overview holds: the name of a group, or one body. */
export type Line<Item> =
	{ readonly group: string; readonly again: boolean } | { readonly item: Item; readonly group?: never };

/** The room that an overview has, in pixels. */
export interface OverviewRoom {
	readonly width: number;
	/** The height of a line. */
	readonly line: number;
	/** The width of the names. */
	readonly names: number;
	/** The least width of a column that counts once. */
	readonly column: number;
	/** The height of the titles of the columns, and how far the last one leans out. */
	readonly head: number;
	readonly lean: number;
	/** How many blocks stand beside one another at most. */
	readonly most: number;
}

/** Where a line stands. */
export interface PlacedLine<Item> {
	readonly line: Line<Item>;
	/** The block that it stands in, from 0. */
	readonly block: number;
	readonly y: number;
}

/** Where everything of an overview stands, in pixels. */
export interface OverviewLayout<Item> {
	readonly width: number;
	readonly height: number;
	/** The left edge of each block. */
	readonly blocks: readonly number[];
	readonly blockWidth: number;
	/** The left edge of each column, from the left edge of its block; and the width of each. */
	readonly columns: readonly { readonly x: number; readonly width: number }[];
	readonly lines: readonly PlacedLine<Item>[];
}

/** Columns do not grow wider than this many times the least: marks that stand far apart make no pattern. */
const WIDEST = 2.2;

/** The items with the names of their groups; each group once. Items of one group stand together. */
function linesOf<Item>(items: readonly Item[], groupOf: (item: Item) => string | undefined): Line<Item>[] {
	let before: string | undefined;
	return items.flatMap((item): Line<Item>[] => {
		const group = groupOf(item);
		const heads: Line<Item>[] = group === undefined || group === before ? [] : [{ group, again: false }];
		before = group;
		return [...heads, { item }];
	});
}

/**
 * The lines in as many blocks, each as high as the others but for a line or two. The name of a group never ends a
 * block, and is told again where the group goes on in the next one.
 */
export function inBlocks<Item>(lines: readonly Line<Item>[], count: number): readonly Line<Item>[][] {
	const high = Math.ceil((lines.length + count - 1) / count);
	const blocks: Line<Item>[][] = [[]];
	let group: string | undefined;
	for (const line of lines) {
		const isHead = line.group !== undefined;
		let block = blocks[blocks.length - 1] ?? [];
		const full = block.length >= high || (isHead && block.length === high - 1);
		if (full && blocks.length < count) {
			block = [];
			blocks.push(block);
			if (!isHead && group !== undefined) block.push({ group, again: true });
		}
		if (isHead) group = line.group;
		block.push(line);
	}
	return blocks;
}

/** Lays an overview out: as many blocks as the room has width for, no more than the lines fill. Widths are weighed. */
export function overviewLayout<Item>(
	items: readonly Item[],
	groupOf: (item: Item) => string | undefined,
	weights: readonly number[],
	room: OverviewRoom,
): OverviewLayout<Item> {
	const weight = weights.reduce((sum, one) => sum + one, 0);
	const least = room.names + weight * room.column + room.lean;
	const lines = linesOf(items, groupOf);
	const fit = Math.max(1, Math.floor(room.width / least));
	const wanted = Math.max(1, Math.min(fit, room.most, Math.ceil(lines.length / 8)));
	const placed = inBlocks(lines, wanted);
	const count = placed.length;
	const share = Math.max(least, room.width / count);
	const unit = Math.min(room.column * WIDEST, (share - room.names - room.lean) / Math.max(1, weight));
	let x = room.names;
	const columns = weights.map((one) => {
		const width = one * unit;
		x += width;
		return { x: x - width, width };
	});
	const high = Math.max(1, ...placed.map((block) => block.length));
	return {
		width: Math.max(room.width, count * least),
		height: room.head + high * room.line,
		blocks: placed.map((_, at) => at * (x + room.lean)),
		blockWidth: x,
		columns,
		lines: placed.flatMap((block, at) =>
			block.map((line, row) => ({ line, block: at, y: room.head + row * room.line })),
		),
	};
}

/** The cell under a point of an overview: the place of its line and of its column; −1 for the names. */
export function cellAt<Item>(
	{ blocks, blockWidth, columns, lines }: OverviewLayout<Item>,
	line: number,
	point: { readonly x: number; readonly y: number },
): { readonly line: PlacedLine<Item>; readonly column: number } | undefined {
	const block = blocks.findIndex((left) => left <= point.x && point.x < left + blockWidth);
	const found = lines.find((one) => one.block === block && one.y <= point.y && point.y < one.y + line);
	if (!found) return undefined;
	const within = point.x - (blocks[block] ?? 0);
	return {
		line: found,
		column: columns.findIndex(({ x, width }) => x <= within && within < x + width),
	};
}
