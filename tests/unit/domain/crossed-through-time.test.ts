import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinationOf, surveyOf } from '#lib/domain/coherence-precedents.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { crossedThroughTime, nearestSeen } from '#lib/domain/crossed-through-time.ts';
import { choiceArbitrary, claimsArbitrary } from './arbitraries.ts';
import { claim } from './claims.ts';
import { design } from './coherence-on-file.ts';
import { CHOICES, CLAIMS, claimsAbout, MODELS } from './evidence-on-file.ts';
import { naivePosition } from './naive-method.ts';

const onFile = (id: string): Choice => {
	const found = CHOICES.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const BODIES = MODELS.map(({ id }) => ({ id, claims: claimsAbout(id) }));

const anyCross = choiceArbitrary('row', ['ordinal', 'nominal', 'set']).chain((row) =>
	choiceArbitrary('column', ['ordinal', 'nominal', 'set']).chain((column) =>
		fc
			.array(fc.tuple(claimsArbitrary('m', row), claimsArbitrary('m', column)), { maxLength: 4 })
			.map((all) => ({
				...{ row, column },
				bodies: all.map((claims, at) => ({ id: `body-${at}`, claims: claims.flat() })),
			})),
	),
);

describe('two choices crossed at any time', () => {
	it('hold the bodies and the years that the method, written a second time, finds', () => {
		fc.assert(
			fc.property(anyCross, ({ row, column, bodies }) => {
				const table = crossedThroughTime(row, column, bodies);
				for (const one of table.combinations) {
					const expected = bodies.flatMap(({ id, claims }) => {
						const years = Array.from({ length: 27 }, (_, at) => 2000 + at).filter(
							(year) =>
								naivePosition(row, claims, year)?.values.has(one.row) &&
								naivePosition(column, claims, year)?.values.has(one.column),
						);
						return years.length === 0 ? [] : [{ id, years }];
					});
					expect(
						one.held.map(({ id, years = [] }) => ({
							id,
							years: years.flatMap(({ from, to }) =>
								Array.from({ length: to - from + 1 }, (_, at) => from + at),
							),
						})),
					).toEqual(expected);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('hold without inferences what is stated on both choices in a same year, and nothing else', () => {
		fc.assert(
			fc.property(anyCross, ({ row, column, bodies }) => {
				const all = crossedThroughTime(row, column, bodies);
				const stated = crossedThroughTime(row, column, bodies, true);
				for (const [at, one] of stated.combinations.entries()) {
					const ids = (some = one) => some.held.map(({ id }) => id);
					for (const id of ids()) expect(ids(all.combinations[at])).toContain(id);
					// A conflict with a stated side keeps its inferred ones: all else that is left is stated.
					for (const { inferred, conflicting } of one.held) expect(inferred && !conflicting).toBe(false);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('put each body in combinations or among the unknowns', () => {
		fc.assert(
			fc.property(anyCross, ({ row, column, bodies }) => {
				const table = crossedThroughTime(row, column, bodies);
				const held = new Set(table.combinations.flatMap((one) => one.held.map(({ id }) => id)));
				const alone = [table.rowUnknown, table.columnUnknown].flatMap((side) =>
					[...side.values()].flat().map(({ id }) => id),
				);
				expect(held.size).toBe(table.known);
				expect([...new Set([...held, ...alone, ...table.bothUnknown])].sort()).toEqual(
					bodies.map(({ id }) => id).sort(),
				);
			}),
			{ numRuns: 60 },
		);
	});

	it('are never contradicted by the documented examples of the possible designs', () => {
		const ids = MODELS.map(({ id }) => id);
		for (const [row, column] of [
			[onFile('coordination'), onFile('funding')],
			[onFile('entry'), onFile('case')],
			[onFile('permanence'), onFile('members')],
		] as const)
			for (const one of crossedThroughTime(row, column, BODIES).combinations) {
				const asked = combinationOf(CHOICES, design({ [row.id]: one.row, [column.id]: one.column }));
				const survey = surveyOf(asked, CLAIMS, ids);
				const whole = survey.precedents.filter((precedent) => precedent.whole);
				expect(one.held.map(({ id }) => id).sort()).toEqual(whole.map(({ model }) => model).sort());
				expect(one.possible).toBe(survey.possible.length + survey.silent.length);
				for (const { id, inferred, conflicting, attested } of one.held) {
					const found = whole.find(({ model }) => model === id)!;
					expect(found).toMatchObject({ status: inferred ? 'inferred' : 'documented', attested });
					expect(JSON.stringify(found.contested) === JSON.stringify(found.spans)).toBe(conflicting);
				}
			}
	});

	it('name the nearest combination that was seen', () => {
		const [row, column] = [onFile('coordination'), onFile('funding')];
		const body = (id: string, coordination: string, funding: string) => ({
			id,
			claims: [
				claim({ choice: 'coordination', value: coordination, from: 2010, to: 2012 }),
				claim({ choice: 'funding', value: funding, from: 2010, to: 2012 }),
			],
		});
		const table = crossedThroughTime(row, column, [
			...[body('a', 'none', 'in-kind'), body('b', 'permanent', 'mixed'), body('c', 'hosted', 'core')],
			body('d', 'hosted', 'core'),
		]);
		// permanent × core: one step of four from permanent × mixed; two from hosted × core
		expect(nearestSeen(row, column, table, { row: 'permanent', column: 'core' })).toMatchObject({
			...{ row: 'permanent', column: 'mixed' },
		});
		// none × core: one step from hosted × core, which two bodies had
		expect(nearestSeen(row, column, table, { row: 'none', column: 'core' })).toMatchObject({ row: 'hosted' });
		expect(nearestSeen(row, column, { combinations: [] }, { row: 'none', column: 'core' })).toBeUndefined();
	});
});
