import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import {
	matrixQuery,
	matrixViewFrom,
	usualColumns,
	type MatrixView,
} from '#lib/features/matrix/matrix-address.ts';

const KNOWN = { choices: CHOICES, models: EVIDENCE.models };
const read = (query: string) => matrixViewFrom(new URLSearchParams(query), KNOWN);
const NOTHING = read('');
const PLAIN: MatrixView = {
	year: 'last-known',
	columns: usualColumns(CHOICES),
	provinces: [],
	kinds: [],
	listed: false,
	conditions: [],
	perhaps: false,
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

	it('says what it was written from', () => {
		const view: MatrixView = {
			year: 2011,
			columns: CHOICES.filter(({ id }) => id === 'entry' || id === 'members'),
			provinces: ['QC'],
			kinds: ['service', 'coalition'],
			listed: true,
			conditions: [
				{ choice: 'funding', is: 'not-this', option: 'core' },
				{ choice: 'members', is: 'this', option: 'police' },
				{ choice: 'case', is: 'documented' },
			],
			perhaps: true,
			quality: 'inferred',
			search: 'maison & toit, “été”: 50 %',
			sort: { choice: 'funding' },
			down: true,
			page: 2,
			pins: ['bc-octip', 'ab-act'],
			cell: { model: 'bc-octip', choice: 'entry' },
		};
		expect(read(matrixQuery(view, CHOICES))).toEqual(view);
		expect(read(matrixQuery({ ...PLAIN, columns: CHOICES }, CHOICES)).columns).toEqual(CHOICES);
	});
});
