import { describe, expect, test } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { isFaded, type PositionClaim } from '#lib/domain/evidence.ts';
import { phasesAt } from '#lib/domain/phases.ts';
import { matrixRows, phasesOf } from '#lib/features/matrix/matrix-rows.ts';
import { columnCounts } from '#lib/features/matrix/overview/overview-counts.ts';
import { cellDrawing, optionPath } from '#lib/features/matrix/overview/overview-marks.ts';
import { cellWords } from '#lib/features/matrix/overview/overview-words.ts';

const MODELS = modelSlices('en');
const CLAIMS = unpackClaims(packedClaims());
const funding = choiceById(CHOICES, 'funding');
const entry = choiceById(CHOICES, 'entry');
const funders = choiceById(CHOICES, 'funders');

function claim(over: Partial<PositionClaim>): PositionClaim {
	return {
		...{
			id: `${over.value} ${over.from}`,
			model: 'a',
			choice: 'funding',
			value: 'core',
			from: 2018,
			to: null,
		},
		...{ status: 'documented', confidence: 'high', sourceYear: 2024, source: `${over.value} ${over.from}` },
		...over,
	};
}
const drawn = (choice: typeof funding, claims: readonly PositionClaim[]) =>
	cellDrawing(choice, phasesAt(claims, 'last-known'), 'last-known', 30, 15);

describe('the mark of a cell', () => {
	test('is full where a source states it, dashed where it is inferred, an outline where it is announced', () => {
		const look = (over: Partial<PositionClaim>) =>
			drawn(funding, [claim(over)]).marks.map((mark) => mark.look);
		expect(look({})).toEqual(['stated']);
		expect(look({ status: 'inferred' })).toEqual(['inferred']);
		expect(look({ from: 2023, to: 2026, sourceYear: 2023 })).toEqual(['announced']);
	});

	test('is pale where the last mention is more than five years old', () => {
		const old = (sourceYear: number) => drawn(funding, [claim({ sourceYear })]).marks[0]?.old;
		expect(old(2021)).toBe(false);
		expect(old(2020)).toBe(true);
	});

	test('is split where two sources disagree, and no other is', () => {
		const two = drawn(funding, [claim({}), claim({ value: 'project', from: 2019 })]);
		expect(two.split).toBe(true);
		expect(two.marks).toHaveLength(2);
		expect(drawn(funding, [claim({})]).split).toBe(false);
	});

	test('rises by a step an option on an ordered scale, and is a shape of its own on another', () => {
		const [least, , , most] = funding.options;
		const steps = (option = '') => optionPath(funding, option).path.match(/M/g)?.length;
		expect([steps(least), steps(most)]).toEqual([1, 4]);
		expect(optionPath(funding, most ?? '').rest).toBe('');
		expect(new Set(entry.options.map((option) => optionPath(entry, option).path)).size).toBe(
			entry.options.length,
		);
	});

	test('of a list has each named item in its own place, and leaves the others open', () => {
		const [first = '', second = ''] = funders.options;
		const { marks } = drawn(funders, [
			claim({ choice: 'funders', value: [first] }),
			claim({ choice: 'funders', value: [second], status: 'inferred', from: 2019 }),
		]);
		expect(marks.map(({ look }) => look)).toEqual(['stated', 'inferred']);
		expect(marks[0]?.path).not.toBe(marks[1]?.path);
		expect(marks[0]?.rest?.match(/M/g)).toHaveLength(funders.options.length - 2);
	});

	test('of what is on file says what the words of the cell say: nothing known, old, split', () => {
		const rows = matrixRows(CHOICES, MODELS, CLAIMS, 'last-known');
		let nothing = 0;
		for (const row of rows)
			for (const choice of CHOICES) {
				const phases = phasesOf(row, choice);
				const { marks, split } = cellDrawing(choice, phases, 'last-known', 30, 15);
				expect(marks.length === 0).toBe(phases.length === 0);
				expect(split).toBe(phases.some(({ position }) => position.kind === 'conflicting'));
				const old = phases.length > 0 && phases.every(({ position }) => isFaded(position, 'last-known'));
				if (marks.length > 0) expect(marks.every((mark) => mark.old)).toBe(old);
				else nothing += 1;
				expect(cellWords(row, choice, 'last-known')).not.toBe('');
			}
		expect(nothing).toBeGreaterThan(0);
	});
});

describe('the counts of a column', () => {
	test('hold every body: under each value that is told of it, or among those not documented', () => {
		const rows = matrixRows(CHOICES, MODELS, CLAIMS, 'last-known');
		for (const choice of CHOICES) {
			const { options, unknown } = columnCounts(choice, rows);
			const known = rows.filter((row) => phasesOf(row, choice).length > 0).length;
			expect(unknown).toBe(MODELS.length - known);
			expect(options.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(known);
		}
	});

	test('without inferences are never more, and what they leave out is not documented', () => {
		const all = matrixRows(CHOICES, MODELS, CLAIMS, 'last-known');
		const stated = matrixRows(CHOICES, MODELS, CLAIMS, 'last-known', true);
		let fewer = 0;
		for (const choice of CHOICES) {
			const [with_, without] = [columnCounts(choice, all), columnCounts(choice, stated)];
			for (const [at, { count }] of without.options.entries()) {
				expect(count).toBeLessThanOrEqual(with_.options[at]?.count ?? 0);
				fewer += (with_.options[at]?.count ?? 0) - count;
			}
		}
		expect(fewer).toBeGreaterThan(0);
		// Coordination is never said to be permanent: the sources let it be inferred.
		const coordination = columnCounts(choiceById(CHOICES, 'coordination'), stated);
		expect(coordination.options.find(({ option }) => option === 'permanent')?.count).toBe(0);
	});
});
