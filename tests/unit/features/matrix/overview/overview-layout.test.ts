import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cellAt,
	inBlocks,
	overviewLayout,
	type OverviewRoom,
} from '#lib/features/matrix/overview/overview-layout.ts';

const ROOM: OverviewRoom = { width: 1200, line: 24, names: 150, column: 36, head: 90, lean: 50, most: 3 };

const bodies = fc
	.array(fc.integer({ min: 0, max: 6 }), { maxLength: 120 })
	.map((provinces) =>
		provinces.sort((a, b) => a - b).map((province, at) => ({ id: at, group: `P${province}` })),
	);
const weights = fc.array(fc.constantFrom(1, 1.6), { minLength: 1, maxLength: 16 });
const rooms = fc.record({
	width: fc.integer({ min: 280, max: 3000 }),
	most: fc.integer({ min: 1, max: 4 }),
});

describe('the overview laid out', () => {
	test('every body stands once, in the order given, and no two things stand on one another', () => {
		fc.assert(
			fc.property(bodies, weights, rooms, (items, weighed, room) => {
				const layout = overviewLayout(items, ({ group }) => group, weighed, { ...ROOM, ...room });
				const placed = layout.lines.flatMap(({ line }) => (line.group === undefined ? [line.item.id] : []));
				expect(placed).toEqual(items.map(({ id }) => id));
				const places = layout.lines.map(({ block, y }) => `${block} ${y}`);
				expect(new Set(places).size).toBe(places.length);
				for (const [at, left] of layout.blocks.entries()) {
					const next = layout.blocks[at + 1] ?? layout.width + ROOM.lean;
					expect(left + layout.blockWidth).toBeLessThanOrEqual(next + 1e-9);
				}
				for (const { y } of layout.lines) {
					expect(y).toBeGreaterThanOrEqual(ROOM.head);
					expect(y + ROOM.line).toBeLessThanOrEqual(layout.height);
				}
				const last = layout.columns.at(-1);
				expect(last && last.x + last.width).toBeCloseTo(layout.blockWidth, 6);
			}),
		);
	});

	test('the name of a group never ends a block, and begins each block that goes on with it', () => {
		fc.assert(
			fc.property(bodies, fc.integer({ min: 1, max: 4 }), (items, count) => {
				const layout = overviewLayout(items, ({ group }) => group, [1], {
					...ROOM,
					width: count * 300,
					most: count,
				});
				for (const block of layout.blocks.keys()) {
					const lines = layout.lines.filter((one) => one.block === block).map(({ line }) => line);
					if (lines.length === 0) continue;
					expect(lines.at(-1)?.group).toBeUndefined();
					expect(lines[0]?.group).toBeDefined();
				}
			}),
		);
	});

	test('worked by hand: seven lines in two blocks', () => {
		const lines = [
			{ group: 'A', again: false },
			{ item: 1 },
			{ item: 2 },
			{ item: 3 },
			{ item: 4 },
			{ group: 'B', again: false },
			{ item: 5 },
		] as const;
		expect(inBlocks(lines, 2)).toEqual([
			[{ group: 'A', again: false }, { item: 1 }, { item: 2 }, { item: 3 }],
			[{ group: 'A', again: true }, { item: 4 }, { group: 'B', again: false }, { item: 5 }],
		]);
	});

	test('a wide room has several blocks, a narrow one a single block that is wider than the room if it must', () => {
		const items = Array.from({ length: 66 }, (_, id) => ({ id }));
		const six = [1, 1, 1, 1, 1, 1];
		const none = () => undefined;
		expect(overviewLayout(items, none, six, ROOM).blocks).toHaveLength(2);
		expect(overviewLayout(items, none, six, { ...ROOM, width: 1860 }).blocks).toHaveLength(3);
		const phone = overviewLayout(
			items,
			none,
			Array.from({ length: 16 }, () => 1),
			{ ...ROOM, width: 328 },
		);
		expect(phone.blocks).toEqual([0]);
		expect(phone.width).toBe(150 + 16 * 36 + 50);
	});

	test('a point leads to the cell that stands there', () => {
		const items = Array.from({ length: 40 }, (_, id) => ({ id }));
		const layout = overviewLayout(items, () => undefined, [1, 1.6, 1], ROOM);
		for (const { line, block, y } of layout.lines)
			for (const [column, { x, width }] of layout.columns.entries()) {
				const point = { x: (layout.blocks[block] ?? 0) + x + width / 2, y: y + 12 };
				const found = cellAt(layout, ROOM.line, point);
				expect(found?.column).toBe(column);
				expect(found?.line.line).toBe(line);
			}
		expect(cellAt(layout, ROOM.line, { x: 10, y: ROOM.head + 1 })?.column).toBe(-1);
		expect(cellAt(layout, ROOM.line, { x: 10, y: 3 })).toBeUndefined();
	});
});
