import { describe, expect, it } from 'vitest';
import type { ModelSlice } from '#lib/content/slices.ts';
import { modelRows, narrowed, queryOfView, viewFrom } from '#lib/features/models/model-rows.ts';
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
	);
	it('keep a body of which nothing was found', () => {
		expect(rows.map(({ model, documented, life }) => [model.id, documented, life === null])).toEqual([
			['silent', 0, true],
			['disputed', 2, false],
			['past', 1, false],
		]);
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
			body('ns', { name: 'Nova Scotia Committee', province: 'NS', kind: 'police-unit' }),
		],
		[],
	);
	const found = (query: string) =>
		narrowed(rows, viewFrom(new URLSearchParams(query))).map(({ model }) => model.id);

	it.each([
		['', ['qc', 'ns']],
		['q=QUEBECOISE', ['qc']],
		["q=l'exploitation coalition", ['qc']],
		['q=coalition+committee', []],
		['province=NS', ['ns']],
		['province=NS&kind=coalition', []],
		['kind=police-unit&q=nova', ['ns']],
	])('by “%s” keeps %j', (query, ids) => {
		expect(found(query)).toEqual(ids);
	});

	it('has an address that gives the same view back', () => {
		const view = { search: 'l’aide & co', province: 'QC', kind: 'service' };
		expect(viewFrom(new URLSearchParams(queryOfView(view)))).toEqual(view);
		expect(queryOfView({ search: '  ', province: '', kind: '' })).toBe('');
	});
});
