import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import type { Positions } from '#lib/domain/evidence.ts';
import { nearnessTable } from '#lib/domain/nearness.ts';
import { nearnessOrder } from '#lib/features/patterns/nearness-order.ts';

const CHOICES = ['p', 'q', 'r'].map((id): Choice => ({
	id,
	tier: 'core',
	scale: 'ordinal',
	options: ['0', '1', '2', '3', '4'],
}));
const at = (values: string): Positions =>
	Object.fromEntries(
		[...values].map((value, index) => [
			CHOICES[index]!.id,
			{
				kind: 'known',
				year: 2026,
				attested: 2026,
				side: { value, status: 'documented', attested: 2026, claims: [] },
			},
		]),
	);
const body = (id: string, values: string) => ({ id, positions: at(values) });

// a and d agree nearly, so do b and c; the two couples are far apart.
const BODIES = [body('a', '000'), body('b', '444'), body('c', '443'), body('d', '001')];

describe('the order of the picture', () => {
	it('puts those near one another side by side', () => {
		const { placed } = nearnessOrder(nearnessTable(CHOICES, BODIES));
		const couples = [placed.slice(0, 2), placed.slice(2)].map((couple) => [...couple].sort().join(''));
		expect(couples.sort()).toEqual(['ad', 'bc']);
	});

	it('is the same in whatever order the bodies come', () => {
		const one = nearnessOrder(nearnessTable(CHOICES, BODIES));
		expect(nearnessOrder(nearnessTable(CHOICES, [...BODIES].reverse()))).toEqual(one);
	});

	it('leaves apart those that share too little with every other', () => {
		const thin = body('thin', '00');
		const found = nearnessOrder(nearnessTable(CHOICES, [...BODIES, thin]));
		expect(found.apart).toEqual(['thin']);
		expect(found.placed).toHaveLength(4);
	});

	it('places two bodies, and none when there is nothing to compare', () => {
		const two = nearnessOrder(nearnessTable(CHOICES, BODIES.slice(0, 2)));
		expect(two).toEqual({ placed: ['a', 'b'], apart: [] });
		expect(nearnessOrder(nearnessTable(CHOICES, [body('alone', '000')]))).toEqual({
			placed: [],
			apart: ['alone'],
		});
	});
});
