import { describe, expect, it } from 'vitest';
import type { ModelSlice } from '#lib/content/slices.ts';
import {
	modelRows,
	narrowed,
	queryOfView,
	viewFrom,
	WHOLE_LIST,
	type ModelsView,
} from '#lib/features/models/model-rows.ts';
import { claim } from '../../domain/claims.ts';

const body = (id: string, about: Partial<ModelSlice> = {}): ModelSlice => ({
	...{ id, name: id, short: id, province: 'ON', kind: 'coalition', listed: true, comparable: true },
	...about,
});
const choices = [
	{ id: 'funding', tier: 'core', scale: 'ordinal', options: ['in-kind', 'project', 'core'] },
	{ id: 'members', tier: 'mandate', scale: 'set', options: ['police', 'health'] },
] as const;

describe('the rows of the list', () => {
	const rows = modelRows(
		choices,
		[body('silent'), body('disputed'), body('past')],
		[
			claim({ model: 'disputed', value: 'core', from: 2010, to: null }),
			claim({ model: 'disputed', value: 'project', from: 2010, to: null }),
			claim({ model: 'disputed', choice: 'members', value: ['police'], from: 2012, to: null }),
			claim({ model: 'past', value: 'project', from: 2005, to: 2007 }),
		],
		'last-known',
	);
	it('keep a body of which nothing was found', () => {
		expect(rows.map(({ model, documented, life }) => [model.id, documented, life === null])).toEqual([
			['silent', 0, true],
			['disputed', 2, false],
			['past', 1, false],
		]);
	});
	it('count what is documented in the year that is read', () => {
		const claims = [claim({ model: 'past', value: 'project', from: 2005, to: 2007 })];
		const [then] = modelRows(choices, [body('past')], claims, 2006);
		const [later] = modelRows(choices, [body('past')], claims, 2008);
		expect([then?.documented, later?.documented]).toEqual([1, 0]);
		expect(then?.positions['funding']).toMatchObject({ kind: 'known', side: { value: 'project' } });
	});
	it('give the years that the claims span', () => {
		expect(rows[2]?.life).toMatchObject({ first: 2005, attested: 2007 });
	});
});

describe('the list narrowed', () => {
	const rows = modelRows(
		choices,
		[
			body('qc', { name: 'Coalition québécoise contre l’exploitation', province: 'QC' }),
			body('ns', { name: 'Nova Scotia Committee', province: 'NS', kind: 'police-unit', listed: false }),
		],
		[],
		'last-known',
	);
	const found = (query: string) =>
		narrowed(rows, viewFrom(new URLSearchParams(query))).map(({ model }) => model.id);

	it.each([
		['', ['qc', 'ns']],
		['q=QUEBECOISE', ['qc']],
		["q=l'exploitation coalition", ['qc']],
		['q=coalition+committee', []],
		['province=NS', ['ns']],
		['province=NB,NS,PE,NL', ['ns']],
		['province=zz,NS', ['ns']],
		['province=NS&kind=coalition', []],
		['kind=police-unit&q=nova', ['ns']],
		['standing=listed', ['qc']],
		['standing=added', ['ns']],
		['standing=anything', ['qc', 'ns']],
		['year=2010', ['qc', 'ns']],
	])('by “%s” keeps %j', (query, ids) => {
		expect(found(query)).toEqual(ids);
	});

	it('has an address that gives the same view back', () => {
		const narrow = { search: 'l’aide & co', province: 'QC', kind: 'service' };
		const view: ModelsView = { ...narrow, standing: 'added', year: 2011 };
		expect(viewFrom(new URLSearchParams(queryOfView(view)))).toEqual(view);
		expect(queryOfView({ ...WHOLE_LIST, search: '  ' })).toBe('');
	});
});
