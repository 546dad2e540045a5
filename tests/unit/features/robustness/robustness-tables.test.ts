import { beforeEach, describe, expect, it } from 'vitest';
import type { Robustness } from '#lib/domain/robustness.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import {
	centralTable,
	closestTable,
	pairTable,
	rankTable,
	shareAbove,
} from '#lib/features/robustness/robustness-tables.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

const robustness: Robustness = {
	draws: 10_000,
	bodies: [
		{ model: 'a', ranks: [0, 0.5, 0.5], closest: 0, central: undefined },
		{ model: 'b', ranks: [0.5, 0.25, 0.25], closest: 0.5, central: { funding: 0.6, entry: 0.4 } },
		{ model: 'c', ranks: [0.5, 0.25, 0.25], closest: 0.5, central: { funding: 0.4, entry: 0.6 } },
	],
	above: [
		[0, 0.3, 0],
		[0.7, 0, 0.5],
		[1, 0.5, 0],
	],
};
const { bodies, draws } = robustness;
const nameOf = (id: string) => id.toUpperCase();
// ½ ± 0.0098/√1.00038416.
const half = [0.5, expect.closeTo(0.4902019, 6), expect.closeTo(0.5097981, 6)];
// Never in 10,000: up to 3.8416/10,003.8416.
const never = [0, 0, expect.closeTo(0.000384, 6)];
const always = [1, expect.closeTo(0.999616, 6), 1];

describe('the tables that leave the page', () => {
	it('give each share between its bounds; what was never drawn is not within nought of nought', () => {
		expect(closestTable(bodies, draws, nameOf, [2]).slice(0, 3)).toEqual([
			[
				...[
					'identifier',
					'Initiative',
					'The closest',
					'The closest, at least (95%)',
					'The closest, at most (95%)',
				],
				...['In the first 2', 'In the first 2, at least (95%)', 'In the first 2, at most (95%)'],
			],
			['a', 'A', ...never, ...half],
			['b', 'B', ...half, 0.75, expect.closeTo(0.7415, 3), expect.closeTo(0.7585, 3)],
		]);
	});

	it('give every rank of every body', () => {
		const [head, first] = rankTable(bodies, draws, nameOf);
		expect(head).toHaveLength(2 + 3 * 3);
		expect(head?.[5]).toBe('rank 2');
		expect(first).toEqual(['a', 'A', ...never, ...half, ...half]);
	});

	it('give the average weights of those that are ever closest, beside the means', () => {
		const rows = centralTable(bodies, { funding: 0.5, entry: 0.5 }, nameOf, nameOf);
		expect(rows.slice(1)).toEqual([
			['b', 'B', 'FUNDING', 0.6, 0.5],
			['b', 'B', 'ENTRY', 0.4, 0.5],
			['c', 'C', 'FUNDING', 0.4, 0.5],
			['c', 'C', 'ENTRY', 0.6, 0.5],
		]);
	});

	it('give each pair both ways round', () => {
		expect(shareAbove(robustness, 'b', 'a')).toBe(0.7);
		expect(shareAbove(robustness, 'b', 'z')).toBeUndefined();
		const rows = pairTable(robustness, ['c', 'a'], nameOf);
		expect(rows.slice(1)).toEqual([
			['c', 'C', 'a', 'A', ...always],
			['a', 'A', 'c', 'C', ...never],
		]);
	});
});
