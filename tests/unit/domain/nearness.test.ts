import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import { grouped, positionsOf } from '#lib/domain/evidence.ts';
import { FEWEST_SHARED, nearnessOf, nearnessTable } from '#lib/domain/nearness.ts';
import { worldArbitrary } from './arbitraries.ts';
import { CHOICES, CLAIMS } from './evidence-on-file.ts';

const FUNDING: Choice = {
	id: 'funding',
	tier: 'core',
	scale: 'ordinal',
	options: ['in-kind', 'project', 'mixed', 'core'],
};
const LEAD: Choice = {
	id: 'lead',
	tier: 'context',
	scale: 'nominal',
	options: ['a', 'b', 'c'],
	near: [['a', 'b']],
};
const MEMBERS: Choice = { id: 'members', tier: 'mandate', scale: 'set', options: ['x', 'y'] };

const side = (value: string) => ({ value, status: 'documented' as const, attested: 2026, claims: [] });
const read = { year: 2026, attested: 2026 };
const known = (value: string) => ({ kind: 'known' as const, ...read, side: side(value) });
const between = (...values: string[]) => ({ kind: 'conflicting' as const, ...read, sides: values.map(side) });
const list = (...items: string[]) => ({
	kind: 'at-least' as const,
	...read,
	status: 'documented' as const,
	items,
	claims: [],
});

const world = worldArbitrary.map(({ choices, bodies, year }) => ({
	choices,
	bodies: bodies.map(({ model, claims }) => ({ id: model, positions: positionsOf(choices, claims, year) })),
}));

describe('how near two bodies are', () => {
	it('is the mean over the choices that both have a position on, worked by hand', () => {
		// funding: two steps apart of three, 1/3 · lead: a or c beside b, 0 to 1/2, its middle 1/4 · lists do not enter.
		const one = { funding: known('in-kind'), lead: between('a', 'c'), members: list('x') };
		const other = { funding: known('mixed'), lead: known('b'), members: list('x') };
		const found = nearnessOf([FUNDING, LEAD, MEMBERS], one, other);
		expect(found.shared.map(({ choice }) => choice)).toEqual(['funding', 'lead']);
		expect(found.shared[1]?.likeness).toEqual({ min: 0, max: 0.5 });
		expect(found.mean).toBeCloseTo((1 / 3 + 1 / 4) / 2, 12);
		expect(found.thin).toBe(true);
	});

	it('is not told where nothing is shared', () => {
		expect(nearnessOf([FUNDING, LEAD], { funding: known('core') }, { lead: known('a') })).toEqual({
			shared: [],
			mean: undefined,
			thin: true,
		});
	});

	it('is thin below three shared choices, and no longer at three', () => {
		const three = ['p', 'q', 'r'].map((id): Choice => ({ ...LEAD, id }));
		const alike = Object.fromEntries(three.map(({ id }) => [id, known('a')]));
		expect(FEWEST_SHARED).toBe(3);
		expect(nearnessOf(three, alike, alike)).toMatchObject({ mean: 1, thin: false });
		expect(nearnessOf(three.slice(1), alike, alike)).toMatchObject({ mean: 1, thin: true });
	});

	it('is the same both ways, from 0 to 1, and owes nothing to choices on which one is silent', () => {
		fc.assert(
			fc.property(world, ({ choices, bodies }) => {
				const table = nearnessTable(choices, bodies);
				for (const one of bodies) {
					for (const other of bodies) {
						const near = nearnessOf(choices, one.positions, other.positions);
						const back = table.between(other.id, one.id);
						expect(back.shared.map(({ choice }) => choice)).toEqual(near.shared.map(({ choice }) => choice));
						expect(back.mean ?? -1).toBeCloseTo(near.mean ?? -1, 12);
						const { mean, thin } = near;
						expect(table.glance(one.id, other.id)).toEqual({ shared: near.shared.length, mean, thin });
						expect(table.glance(other.id, one.id)).toBe(table.glance(one.id, other.id));
						if (near.mean !== undefined) {
							expect(near.mean).toBeGreaterThanOrEqual(0);
							expect(near.mean).toBeLessThanOrEqual(1);
						}
						const silent = choices.filter(({ id }) => !near.shared.some(({ choice }) => choice === id));
						const without = choices.filter((choice) => !silent.includes(choice));
						expect(nearnessOf(without, one.positions, other.positions)).toEqual(near);
					}
				}
			}),
			{ numRuns: 50 },
		);
	});

	it('does not change when options are turned over', () => {
		fc.assert(
			fc.property(world, ({ choices, bodies }) => {
				const [one, other] = bodies;
				if (!one || !other) return;
				const turned = choices.map((choice): Choice => ({
					...choice,
					options: [...choice.options].reverse(),
				}));
				const near = nearnessOf(choices, one.positions, other.positions);
				expect(nearnessOf(turned, one.positions, other.positions).mean ?? -1).toBeCloseTo(
					near.mean ?? -1,
					12,
				);
			}),
			{ numRuns: 50 },
		);
	});

	it('shares with the evidence on file as many choices as the claims let count', () => {
		const byModel = grouped(CLAIMS, (claim) => claim.model);
		const about = (id: string) => byModel.get(id) ?? [];
		const singles = CHOICES.filter(({ scale }) => scale !== 'set');
		const expected = singles.filter(
			({ id }) =>
				about('bc-octip').some(({ choice }) => choice === id) &&
				about('ab-act').some(({ choice }) => choice === id),
		);
		expect(expected.length).toBeGreaterThanOrEqual(FEWEST_SHARED);
		const found = nearnessOf(
			CHOICES,
			positionsOf(CHOICES, about('bc-octip'), 'last-known'),
			positionsOf(CHOICES, about('ab-act'), 'last-known'),
		);
		expect(found.shared.map(({ choice }) => choice)).toEqual(expected.map(({ id }) => id));
	});
});
