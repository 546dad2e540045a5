import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import { crossTable, type BodyPositions, type CrossTable } from '#lib/domain/cross-table.ts';
import { grouped, positionsOf, type Position } from '#lib/domain/evidence.ts';
import { choiceArbitrary, positionArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { CHOICES, CLAIMS, MODELS } from './evidence-on-file.ts';

const choice = (id: string): Choice => {
	const found = CHOICES.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const byModel = grouped(CLAIMS, (claim) => claim.model);
const onFile = (ids: readonly string[]): BodyPositions[] =>
	ids.map((id) => ({ id, positions: positionsOf(CHOICES, byModel.get(id) ?? [], 'last-known') }));

const cell = (table: CrossTable, row: string, column: string) =>
	table.combinations.find((one) => one.row === row && one.column === column);

/** A position on a choice under its name, or nothing. */
const unlessUnknown = (one: Choice): fc.Arbitrary<readonly (readonly [string, Position])[]> =>
	fc.option(positionArbitrary(one), { freq: 3 }).map((position) => (position ? [[one.id, position]] : []));

const crossed = choiceArbitrary('row', ['ordinal', 'nominal', 'set']).chain((row) =>
	choiceArbitrary('column', ['ordinal', 'nominal', 'set']).chain((column) =>
		fc.array(fc.tuple(unlessUnknown(row), unlessUnknown(column)), { maxLength: 8 }).map((all) => ({
			row,
			column,
			bodies: all.map((positions, at): BodyPositions => ({
				id: `body-${at}`,
				positions: Object.fromEntries(positions.flat()),
			})),
		})),
	),
);

describe('two choices crossed over the bodies', () => {
	it('puts every body either in combinations or among the unknowns, never in both', () => {
		fc.assert(
			fc.property(crossed, ({ row, column, bodies }) => {
				const table = crossTable(row, column, bodies);
				const held = new Set(table.combinations.flatMap((one) => one.held.map(({ id }) => id)));
				const alone = (side: CrossTable['rowUnknown']) => [
					...new Set([...side.values()].flat().map(({ id }) => id)),
				];
				const unknown = [...alone(table.rowUnknown), ...alone(table.columnUnknown), ...table.bothUnknown];
				expect(held.size).toBe(table.known);
				expect([...held, ...unknown].sort()).toEqual(bodies.map(({ id }) => id).sort());
			}),
		);
	});

	it('is the same table when the two choices change places', () => {
		fc.assert(
			fc.property(crossed, ({ row, column, bodies }) => {
				const table = crossTable(row, column, bodies);
				const turned = crossTable(column, row, bodies);
				for (const one of table.combinations) {
					const held = one.held.map(({ apart, ...body }) =>
						apart ? { ...body, apart: [apart[1], apart[0]] } : body,
					);
					expect(cell(turned, one.column, one.row)).toEqual({
						...{ ...one, held, row: one.column, column: one.row },
					});
				}
				expect(turned.rowUnknown).toEqual(table.columnUnknown);
				expect(turned.bothUnknown).toEqual(table.bothUnknown);
			}),
		);
	});

	it('rules a combination out only by what is known', () => {
		fc.assert(
			fc.property(crossed, ({ row, column, bodies }) => {
				const silent = { id: 'silent', positions: {} };
				const before = crossTable(row, column, bodies);
				const after = crossTable(row, column, [...bodies, silent]);
				expect(after.combinations).toEqual(
					before.combinations.map((one) => ({ ...one, possible: one.possible + 1 })),
				);
				expect(after.bothUnknown).toEqual([...before.bothUnknown, 'silent']);
			}),
		);
	});

	it('counts a body that is known on both choices only where it stands', () => {
		const row = choice('entry');
		const column = choice('funding');
		const side = (value: string, status: 'documented' | 'inferred') => ({
			value,
			status,
			attested: 2020,
			claims: [],
		});
		const known = (value: string, status: 'documented' | 'inferred' = 'documented') => ({
			kind: 'known' as const,
			year: 2026,
			attested: 2020,
			side: side(value, status),
		});
		const table = crossTable(row, column, [
			{ id: 'a', positions: { entry: known('single'), funding: known('core', 'inferred') } },
			{ id: 'b', positions: { entry: known('single') } },
			{
				id: 'c',
				positions: {
					entry: known('single'),
					funding: {
						kind: 'conflicting',
						year: 2026,
						attested: 2020,
						sides: [side('core', 'documented'), side('mixed', 'documented')],
					},
				},
			},
		]);
		expect(cell(table, 'single', 'core')).toEqual({
			row: 'single',
			column: 'core',
			held: [
				{ id: 'a', inferred: true, conflicting: false, attested: 2020 },
				{ id: 'c', inferred: false, conflicting: true, attested: 2020 },
			],
			possible: 1,
		});
		expect(cell(table, 'single', 'mixed')?.held.map(({ id }) => id)).toEqual(['c']);
		expect(cell(table, 'single', 'project')).toMatchObject({ held: [], possible: 1 });
		expect(cell(table, 'none', 'core')).toMatchObject({ held: [], possible: 0 });
		expect(table.columnUnknown.get('single')).toEqual([
			{ id: 'b', inferred: false, conflicting: false, attested: 2020 },
		]);
		expect(table.known).toBe(2);
	});

	it('tells of each value the last year that a source attests it, where these are not the same', () => {
		const row: Choice = { id: 'row', tier: 'core', scale: 'ordinal', options: ['r0', 'r1'] };
		const column: Choice = { id: 'column', tier: 'core', scale: 'ordinal', options: ['c0', 'c1'] };
		const known = (value: string, attested: number): Position => ({
			...{ kind: 'known', year: 2026, attested },
			side: { value, status: 'documented', attested, claims: [] },
		});
		const table = crossTable(row, column, [
			{ id: 'apart', positions: { row: known('r0', 2025), column: known('c0', 2013) } },
			{ id: 'together', positions: { row: known('r0', 2013), column: known('c0', 2013) } },
		]);
		expect(cell(table, 'r0', 'c0')?.held).toEqual([
			{ id: 'apart', inferred: false, conflicting: false, attested: 2013, apart: [2025, 2013] },
			{ id: 'together', inferred: false, conflicting: false, attested: 2013 },
		]);
	});

	it('tells of each value by itself whether it is only a reading, and takes a partial list for no denial', () => {
		const row: Choice = { id: 'row', tier: 'core', scale: 'nominal', options: ['r0', 'r1', 'r2'], near: [] };
		const column: Choice = { id: 'column', tier: 'mandate', scale: 'set', options: ['x', 'y', 'z'] };
		const read = { year: 2026, attested: 2020 };
		const side = (value: string, status: 'documented' | 'inferred') => ({
			...{ value, status, attested: 2020, claims: [] },
		});
		const disputed: Position = {
			...{ kind: 'conflicting', ...read },
			sides: [side('r0', 'documented'), side('r1', 'inferred')],
		};
		const listing = (value: readonly string[], status: 'documented' | 'inferred') =>
			claim({ choice: 'column', value, from: 2020, to: 2020, status });
		const list: Position = {
			...{ kind: 'at-least', ...read, status: 'documented', items: ['x', 'y'] },
			claims: [listing(['x'], 'documented'), listing(['x', 'y'], 'inferred')],
		};
		const table = crossTable(row, column, [
			{ id: 'both', positions: { row: disputed, column: list } },
			{ id: 'row only', positions: { row: disputed } },
			{ id: 'column only', positions: { column: list } },
		]);
		const told = (inferred: boolean, conflicting: boolean, id = 'both') => ({
			...{ id, inferred, conflicting, attested: 2020 },
		});
		const held = ['r0', 'r1', 'r2'].map((r) => ['x', 'y', 'z'].map((c) => cell(table, r, c)?.held));
		expect(held).toEqual([
			[[told(false, true)], [told(true, true)], []],
			[[told(true, true)], [told(true, true)], []],
			[[], [], []],
		]);
		// Of z nothing is denied: whoever may be in the row may have it too. Two sides rule the third value out.
		expect(['r0', 'r1', 'r2'].map((r) => ['x', 'y', 'z'].map((c) => cell(table, r, c)?.possible))).toEqual([
			[2, 2, 3],
			[2, 2, 3],
			[1, 1, 1],
		]);
		const alone = (of: CrossTable['rowUnknown']) => Object.fromEntries(of);
		expect(alone(table.columnUnknown)).toEqual({
			...{ r0: [told(false, true, 'row only')], r1: [told(true, true, 'row only')], r2: [] },
		});
		expect(alone(table.rowUnknown)).toEqual({
			...{ x: [told(false, false, 'column only')], y: [told(true, false, 'column only')], z: [] },
		});
		expect([table.known, table.bothUnknown]).toEqual([1, []]);
	});

	it('agrees with the claims on file, counted apart', () => {
		const ids = MODELS.map(({ id }) => id);
		const table = crossTable(choice('coordination'), choice('funding'), onFile(ids));
		const spoken = (id: string, about: string) =>
			CLAIMS.some((claim) => claim.model === id && claim.choice === about);
		// As last known, a body has a position on a choice exactly when some claim speaks of it.
		expect(table.known).toBe(ids.filter((id) => spoken(id, 'coordination') && spoken(id, 'funding')).length);
		expect(table.bothUnknown).toEqual(
			ids.filter((id) => !spoken(id, 'coordination') && !spoken(id, 'funding')),
		);
		expect(table.bothUnknown).toContain('ns-committee');
	});
});
