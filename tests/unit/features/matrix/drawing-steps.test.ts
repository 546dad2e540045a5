import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import {
	CELLS_A_STEP,
	isSameDrawing,
	nextDrawing,
	type Drawing,
} from '#lib/features/matrix/drawing-steps.ts';
import type { MatrixRow } from '#lib/features/matrix/matrix-rows.ts';

// Of a row, its body alone is looked at here.
const row = (id: number) => ({ model: { id: `body-${id}` } }) as unknown as MatrixRow;
const many = Array.from({ length: 20 }, (_, at) => row(at));
/** The same bodies in another year: other rows, of the same bodies. */
const again = many.map(({ model }) => ({ model }) as MatrixRow);

const drawings = fc.record({
	rows: fc.shuffledSubarray(many).chain((rows) => fc.boolean().map((same) => (same ? rows : again))),
	columns: fc.subarray([...CHOICES], { minLength: 1 }),
});

function stepsBetween(drawn: Drawing, wanted: Drawing): readonly Drawing[] {
	const steps: Drawing[] = [];
	for (let now = drawn; !isSameDrawing(now, wanted); steps.push(now)) {
		now = nextDrawing(now, wanted);
		if (steps.length > 100) throw new Error('It does not end');
	}
	return steps;
}

test('it always ends at what is wanted', () => {
	fc.assert(
		fc.property(drawings, drawings, (drawn, wanted) => {
			const steps = stepsBetween(drawn, wanted);
			expect(steps.length).toBeLessThanOrEqual(CHOICES.length + many.length);
		}),
	);
});

test('no step draws more new cells than one go may, nor a body twice', () => {
	fc.assert(
		fc.property(drawings, drawings, (drawn, wanted) => {
			let before: Drawing = drawn;
			for (const step of stepsBetween(drawn, wanted)) {
				const columns = step.columns.filter((one) => !before.columns.includes(one)).length;
				const rows = step.rows.filter((one) => !before.rows.includes(one)).length;
				const kept = step.rows.length - rows;
				expect(rows * step.columns.length + kept * columns).toBeLessThanOrEqual(CELLS_A_STEP);
				expect(new Set(step.rows.map(({ model }) => model.id)).size).toBe(step.rows.length);
				before = step;
			}
		}),
	);
});

test('ten more columns of twenty rows come one at a time, the rows unchanged', () => {
	const [some, all] = [
		{ rows: many, columns: CHOICES.slice(0, 6) },
		{ rows: many, columns: CHOICES },
	];
	const steps = stepsBetween(some, all);
	expect(steps.map(({ columns }) => columns.length)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
	for (const { rows } of steps) expect(rows).toBe(many);
});

test('other rows take their place from the top, four at a time with six columns', () => {
	const columns = CHOICES.slice(0, 6);
	const others = Array.from({ length: 20 }, (_, at) => row(100 + at));
	const steps = stepsBetween({ rows: many, columns }, { rows: others, columns });
	expect(steps[0]?.rows).toEqual([...others.slice(0, 4), ...many.slice(0, 16)]);
	expect(steps[3]?.rows).toEqual([...others.slice(0, 16), ...many.slice(0, 4)]);
	expect(steps[4]?.rows).toEqual(others);
});
