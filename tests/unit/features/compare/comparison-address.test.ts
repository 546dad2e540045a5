import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_VIEW,
	KINDS,
	queryOf,
	viewFrom,
	viewGaps,
	type ComparisonView,
} from '#lib/features/evidence/comparison-address.ts';
import { FIRST_YEAR, YEARS } from '#lib/features/evidence/year-address.ts';

const read = (query: string) => viewFrom(new URLSearchParams(query));
const views = fc.record<ComparisonView>({
	year: fc.constantFrom<ComparisonView['year']>('last-known', ...YEARS),
	kinds: fc.subarray([...KINDS]),
	stated: fc.boolean(),
});

describe('the address of the comparison', () => {
	it('is clean for the default view', () => {
		expect(queryOf(DEFAULT_VIEW)).toBe('');
		expect(read('')).toEqual(DEFAULT_VIEW);
	});

	it('is the one that can be written by hand', () => {
		const view: ComparisonView = { year: 2012, kinds: ['service', 'project'], stated: true };
		expect(queryOf(view)).toBe('?year=2012&with=service,project&basis=stated');
		expect(read('?year=2012&basis=stated&with=project,service')).toEqual(view);
	});

	it('says the same view when it is read again', () => {
		fc.assert(
			fc.property(views, (view) => {
				expect(read(queryOf(view))).toEqual(view);
			}),
		);
	});

	it.each(['1999', `${FIRST_YEAR - 1}`, '2027', '20x2', '2012.5', '-2012', '02012', ''])(
		'reads the year %j as the last known',
		(year) => expect(read(`?year=${year}`).year).toBe('last-known'),
	);

	it('tells what it does not know: a year, a kind, a name', () => {
		const gaps = (query: string) => viewGaps(new URLSearchParams(query));
		expect(gaps('year=abc')).toEqual(['year=abc']);
		expect(gaps('year=1999&with=service,choir&__proto__=1')).toEqual([
			...['year=1999', 'with=choir', '__proto__=1'],
		]);
		expect(gaps(`year=${FIRST_YEAR}&with=service`)).toEqual([]);
		expect(gaps('year=last-known&with=')).toEqual([]);
	});

	it('leaves out kinds that it does not know, and repeats', () => {
		expect(read('?with=service,castle,service,__proto__').kinds).toEqual(['service']);
	});

	it('never fails, whatever it is given', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (year, kinds) => {
				const view = viewFrom(new URLSearchParams({ year, with: kinds }));
				expect(read(queryOf(view))).toEqual(view);
			}),
		);
	});
});
