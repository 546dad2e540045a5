import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '#lib/domain/choices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { placeValues } from '#lib/domain/place-values.ts';

const FUNDING: Choice = {
	id: 'funding',
	tier: 'core',
	scale: 'ordinal',
	options: ['in-kind', 'project', 'mixed', 'core'],
};
const MEMBERS: Choice = {
	id: 'members',
	tier: 'mandate',
	scale: 'set',
	options: ['police', 'health', 'shelter'],
};

function claim(over: Partial<PositionClaim>): PositionClaim {
	return {
		id: `${over.model} ${over.value} ${over.from}`,
		model: 'a',
		choice: 'funding',
		value: 'core',
		from: 2015,
		to: 2020,
		status: 'documented',
		confidence: 'high',
		sourceYear: 2020,
		...over,
	};
}

describe('what the bodies of a place hold', () => {
	it('puts each body under its value, in the order of the options', () => {
		const found = placeValues(
			FUNDING,
			['a', 'b'],
			[claim({}), claim({ model: 'b', value: 'project', status: 'inferred' })],
			2018,
		);
		expect(found.values).toEqual([
			{ value: 'project', bodies: ['b'], inferred: ['b'], conflicting: [], attested: [2020] },
			{ value: 'core', bodies: ['a'], inferred: [], conflicting: [], attested: [2020] },
		]);
	});

	it('reads every value that was held at any time, each with its last attested year', () => {
		const claims = [
			claim({ value: 'project', from: 2010, to: 2012, sourceYear: 2012, status: 'inferred' }),
			claim({ value: 'core', from: 2014, to: 2026, sourceYear: 2016 }),
		];
		const found = placeValues(FUNDING, ['a', 'b'], claims, 'any-time');
		expect(found).toEqual({
			values: [
				{ value: 'project', bodies: ['a'], inferred: ['a'], conflicting: [], attested: [2012] },
				{ value: 'core', bodies: ['a'], inferred: [], conflicting: [], attested: [2016] },
			],
			otherYears: [],
			notDocumented: ['b'],
		});
	});

	it('keeps silence apart from another year', () => {
		const found = placeValues(FUNDING, ['a', 'b'], [claim({})], 2022);
		expect(found).toEqual({ values: [], otherYears: ['a'], notDocumented: ['b'] });
	});

	it('shows both sides when sources disagree', () => {
		const found = placeValues(FUNDING, ['a'], [claim({}), claim({ value: 'mixed' })], 2018);
		expect(found.values.map(({ value, conflicting }) => [value, conflicting])).toEqual([
			['mixed', ['a']],
			['core', ['a']],
		]);
	});

	it('says which items of a set are only a reading', () => {
		const claims = [
			claim({ choice: 'members', value: ['police'], status: 'documented' }),
			claim({ choice: 'members', value: ['health', 'police'], status: 'inferred' }),
		];
		const found = placeValues(MEMBERS, ['a'], claims, 2018);
		expect(found.values.map(({ value, inferred }) => [value, inferred])).toEqual([
			['police', []],
			['health', ['a']],
		]);
	});

	it('says of each side of a conflict whether it is only a reading', () => {
		const claims = [
			claim({}),
			claim({ value: 'mixed', status: 'inferred' }),
			claim({ model: 'b', value: 'mixed' }),
		];
		expect(placeValues(FUNDING, ['a', 'b'], claims, 2018).values).toEqual([
			{ value: 'mixed', bodies: ['a', 'b'], inferred: ['a'], conflicting: ['a'], attested: [2020, 2020] },
			{ value: 'core', bodies: ['a'], inferred: [], conflicting: ['a'], attested: [2020] },
		]);
	});

	it('leaves out what the bodies say on other choices, and what other bodies say', () => {
		const claims = [
			...[claim({ value: 'project' }), claim({ choice: 'lead', value: 'core' })],
			claim({ model: 'elsewhere', value: 'mixed' }),
		];
		expect(placeValues(FUNDING, ['a', 'b'], claims, 2018)).toEqual({
			values: [{ value: 'project', bodies: ['a'], inferred: [], conflicting: [], attested: [2020] }],
			otherYears: [],
			notDocumented: ['b'],
		});
	});

	it('never disputes a list, whoever adds to it', () => {
		const claims = [
			claim({ choice: 'members', value: ['police'] }),
			claim({ choice: 'members', value: ['health'] }),
		];
		expect(placeValues(MEMBERS, ['a'], claims, 2018).values).toEqual([
			{ value: 'police', bodies: ['a'], inferred: [], conflicting: [], attested: [2020] },
			{ value: 'health', bodies: ['a'], inferred: [], conflicting: [], attested: [2020] },
		]);
	});

	it('leaves inferences out: a value that no claim states is not documented, an item that none states is not named', () => {
		const claims = [
			claim({}),
			claim({ model: 'b', value: 'project', status: 'inferred' }),
			claim({ model: 'a', choice: 'members', value: ['police'], from: 2016 }),
			claim({ model: 'a', choice: 'members', value: ['health'], from: 2016, status: 'inferred' }),
		];
		const funding = placeValues(FUNDING, ['a', 'b'], claims, 2018, true);
		expect(funding.values.map(({ value, bodies }) => [value, bodies])).toEqual([['core', ['a']]]);
		expect(funding.notDocumented).toEqual(['b']);
		const members = placeValues(MEMBERS, ['a', 'b'], claims, 'any-time', true);
		expect(members.values.map(({ value, inferred }) => [value, inferred])).toEqual([['police', []]]);
	});

	it('never loses a body, and never calls one both known and unknown', () => {
		const claims = fc.array(
			fc.record({
				model: fc.constantFrom('a', 'b', 'c'),
				value: fc.constantFrom(...FUNDING.options),
				from: fc.integer({ min: 2002, max: 2012 }),
				to: fc.option(fc.integer({ min: 2013, max: 2026 }), { nil: null }),
			}),
		);
		fc.assert(
			fc.property(claims, fc.integer({ min: 2002, max: 2026 }), (rows, year) => {
				const found = placeValues(FUNDING, ['a', 'b', 'c'], rows.map(claim), year);
				const known = new Set(found.values.flatMap(({ bodies }) => bodies));
				const all = [...known, ...found.otherYears, ...found.notDocumented];
				expect(all.sort()).toEqual(['a', 'b', 'c']);
			}),
		);
	});
});
