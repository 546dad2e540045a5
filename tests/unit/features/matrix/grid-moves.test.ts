import { describe, expect, it } from 'vitest';
import { moveInGrid, type GridPlace } from '#lib/features/matrix/grid-moves.ts';

const SIZE = { rows: 21, columns: 8 };
const press = (key: string, at: GridPlace, held: { ctrlKey?: boolean; altKey?: boolean } = {}) =>
	moveInGrid({ key, ctrlKey: false, metaKey: false, altKey: false, ...held }, at, SIZE);

describe('where a key leads in the grid', () => {
	it.each([
		['ArrowDown', { row: 3, column: 4 }, { row: 4, column: 4 }],
		['ArrowUp', { row: 3, column: 4 }, { row: 2, column: 4 }],
		['ArrowLeft', { row: 3, column: 4 }, { row: 3, column: 3 }],
		['ArrowRight', { row: 3, column: 4 }, { row: 3, column: 5 }],
		['Home', { row: 3, column: 4 }, { row: 3, column: 0 }],
		['End', { row: 3, column: 4 }, { row: 3, column: 7 }],
		['PageDown', { row: 3, column: 4 }, { row: 8, column: 4 }],
		['PageUp', { row: 3, column: 4 }, { row: 0, column: 4 }],
		['ArrowDown', { row: 20, column: 4 }, { row: 20, column: 4 }],
		['ArrowRight', { row: 3, column: 7 }, { row: 3, column: 7 }],
	])('%s from %j', (key, from, to) => {
		expect(press(key, from)).toEqual(to);
	});

	it('leads to the first and the last cell with the control key', () => {
		expect(press('Home', { row: 9, column: 4 }, { ctrlKey: true })).toEqual({ row: 0, column: 1 });
		expect(press('End', { row: 9, column: 4 }, { ctrlKey: true })).toEqual({ row: 20, column: 7 });
	});

	it('passes the empty corner by', () => {
		expect(press('ArrowLeft', { row: 0, column: 1 })).toEqual({ row: 0, column: 1 });
		expect(press('ArrowUp', { row: 1, column: 0 })).toEqual({ row: 1, column: 0 });
	});

	it('leaves every other key alone, and what the browser does with Alt', () => {
		expect(press('Enter', { row: 1, column: 1 })).toBeUndefined();
		expect(press('ArrowLeft', { row: 3, column: 4 }, { altKey: true })).toBeUndefined();
	});
});
