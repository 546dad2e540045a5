import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { addressGaps, pinsOver } from '#lib/features/matrix/address-gaps.ts';
import {
	matrixQuery,
	matrixViewFrom,
	usualColumns,
	withConditions,
	type MatrixView,
} from '#lib/features/matrix/matrix-address.ts';

const KNOWN = { choices: CHOICES, models: EVIDENCE.models };
const read = (query: string) => matrixViewFrom(new URLSearchParams(query), KNOWN);
const NOTHING = read('');
const PLAIN: MatrixView = {
	as: undefined,
	stated: false,
	moment: 'last-known',
	columns: usualColumns(CHOICES),
	provinces: [],
	kinds: [],
	listed: false,
	conditions: [],
	perhaps: 'no',
	quality: undefined,
	search: '',
	sort: 'content',
	down: false,
	page: 1,
	pins: [],
	cell: undefined,
};

describe('the address of the matrix', () => {
	it('that asks for nothing shows the six structural questions for every body', () => {
		expect(NOTHING).toEqual(PLAIN);
		expect(NOTHING.columns.map(({ id }) => id)).toEqual([
			'entry',
			'case',
			'permanence',
			'coordination',
			'funding',
			'agreements',
		]);
		expect(matrixQuery(NOTHING, CHOICES)).toBe('');
	});

	it.each([
		'year=1900&province=XX&kind=thing&if=entry,entry:nothing,nowhere:*,entry:single:x',
		'columns=nowhere&sort=beauty&page=0&how=well',
		'page=1.5&pin=nobody&cell=nobody:entry',
		'cell=bc-octip:nowhere&columns=',
	])('leaves out what it does not know: %s', (query) => {
		expect(read(query)).toEqual(NOTHING);
	});

	it('shows the column of a condition, unless columns are chosen without it', () => {
		const ids = (query: string) => read(query).columns.map(({ id }) => id);
		expect(ids('if=police:member')).toEqual([...PLAIN.columns.map(({ id }) => id), 'police']);
		expect(ids('if=police:member&columns=case')).toEqual(['case']);
		const police = read('if=police:member');
		expect(matrixQuery(police, CHOICES)).toBe('?if=police:member');
		// Asked from the page: the column comes with the condition, and goes with it.
		const asked = withConditions(PLAIN, police.conditions, CHOICES);
		expect(asked).toEqual(police);
		expect(withConditions(asked, [], CHOICES)).toEqual(PLAIN);
		const chosen = withConditions(read('columns=case'), police.conditions, CHOICES);
		expect(chosen.columns.map(({ id }) => id)).toEqual(['case', 'police']);
		expect(withConditions(chosen, [], CHOICES).columns).toEqual(chosen.columns);
	});

	it('reads conditions', () => {
		expect(read('if=coordination:permanent,funding:!core,entry:*,case:-').conditions).toEqual([
			{ choice: 'coordination', is: 'this', option: 'permanent' },
			{ choice: 'funding', is: 'not-this', option: 'core' },
			{ choice: 'entry', is: 'documented' },
			{ choice: 'case', is: 'not-documented' },
		]);
	});

	it('keeps at most four pins, each once', () => {
		const ids = EVIDENCE.models.slice(0, 6).map(({ id }) => id);
		expect(read(`pin=${[ids[0], ...ids].join(',')}`).pins).toEqual(ids.slice(0, 4));
	});

	it.each([
		['any', 'any-time'],
		['2008-2014', { from: 2008, to: 2014 }],
		['2010-2010', 2010],
		['2011', 2011],
		['2014-2008', 'last-known'],
		['1990-2008', 'last-known'],
		['2008-2099', 'last-known'],
		['2008-', 'last-known'],
	] as const)('reads years: %s', (year, moment) => {
		expect(read(`year=${year}`).moment).toEqual(moment);
		if (moment === 'last-known')
			expect(addressGaps(new URLSearchParams(`year=${year}`), KNOWN)).toEqual([`year=${year}`]);
		else expect(read(matrixQuery(read(`year=${year}`), CHOICES)).moment).toEqual(moment);
	});

	it('says what of it is not understood, and nothing of what is', () => {
		const gaps = (query: string) => addressGaps(new URLSearchParams(query), KNOWN);
		expect(gaps('')).toEqual([]);
		expect(gaps('province=XX,QC&if=foo:bar,entry:single,entry:nothing&colour=red&how=well')).toEqual([
			'province=XX',
			'if=foo:bar',
			'if=entry:nothing',
			'colour=red',
			'how=well',
		]);
		expect(gaps('pin=nobody&page=0&sort=beauty&cell=bc-octip:nowhere&listed=no&toString=1')).toHaveLength(6);
	});

	it('names the bodies that cannot be pinned, since four are, and does not call them unknown', () => {
		const six = EVIDENCE.models.slice(0, 6).map(({ id, short }) => ({ id, short: short.fr }));
		const query = (some: typeof six) => new URLSearchParams({ pin: some.map(({ id }) => id).join(',') });
		expect(addressGaps(query(six), KNOWN)).toEqual([]);
		expect(pinsOver(query(six), six)).toEqual([six[4]?.short, six[5]?.short]);
		expect(pinsOver(query(six.slice(0, 4)), six)).toEqual([]);
	});

	it('says what it was written from', () => {
		const view: MatrixView = {
			as: 'read',
			stated: true,
			moment: 2011,
			columns: CHOICES.filter(({ id }) => id === 'entry' || id === 'members'),
			provinces: ['QC'],
			kinds: ['service', 'coalition'],
			listed: true,
			conditions: [
				{ choice: 'funding', is: 'not-this', option: 'core' },
				{ choice: 'members', is: 'this', option: 'police' },
				{ choice: 'case', is: 'documented' },
			],
			perhaps: 'yes',
			quality: 'inferred',
			search: 'maison & toit, “été”: 50 %',
			sort: { choice: 'funding' },
			down: true,
			page: 2,
			pins: ['bc-octip', 'ab-act'],
			cell: { model: 'bc-octip', choice: 'entry' },
		};
		expect(read(matrixQuery(view, CHOICES))).toEqual(view);
		expect(addressGaps(new URLSearchParams(matrixQuery(view, CHOICES)), KNOWN)).toEqual([]);
		expect(read(matrixQuery({ ...PLAIN, columns: CHOICES }, CHOICES)).columns).toEqual(CHOICES);
	});
});
