import { describe, expect, it } from 'vitest';
import { claimGaps, countedClaims, partState, spanOfClaim } from '#lib/domain/counted-claims.ts';
import { newOwnClaim, newOwnModel, newOwnSource, type OwnClaim } from '#lib/domain/own-model.ts';

const now = '2026-11-23T21:20:00.000Z';
const sources = [
	{ ...newOwnSource('undated', 'fr', '2026-11-23'), year: null },
	{ ...newOwnSource('old', 'fr', '2026-11-23'), year: 2009 },
	{ ...newOwnSource('recent', 'fr', '2026-11-23'), year: 2018 },
];
const about = (id: string, change: Partial<OwnClaim> = {}): OwnClaim => ({
	...newOwnClaim(id, 'entry'),
	options: ['single'],
	...change,
});
const bodyWith = (...claims: OwnClaim[]) => ({
	...newOwnModel({ id: 'b', name: 'Table', now }),
	claims,
	sources,
});

describe('the period of a statement', () => {
	it('begins in its own year, else in that of the source that it names, else is not known', () => {
		expect(spanOfClaim(about('c', { from: 2012, source: 'recent' }), sources)).toEqual({
			from: 2012,
			to: null,
		});
		expect(spanOfClaim(about('c', { source: 'recent', to: 2020 }), sources)).toEqual({
			from: 2018,
			to: 2020,
		});
		expect(spanOfClaim(about('c', { source: 'undated' }), sources)).toBeUndefined();
		expect(spanOfClaim(about('c', { source: 'gone' }), sources)).toBeUndefined();
		expect(spanOfClaim(about('c'), sources)).toBeUndefined();
	});
});

describe('the statements that count', () => {
	it('are the finished ones alone, in the order entered, each with the source that it names', () => {
		const counted = countedClaims(
			bodyWith(
				about('no option', { options: [], from: 2010 }),
				about('no year'),
				about('ends before', { from: 2010, to: 2009 }),
				about('sourced', { source: 'recent', status: 'documented', confidence: 'high' }),
				about('blank follow-up', { about: 'outcome', note: ' \n ', from: 2010 }),
				about('follow-up', { about: 'outcome', options: [], note: 'It closed.', from: 2015, to: 2015 }),
			),
		);
		expect(
			counted.map(({ claim, from, to, status, confidence, source }) => ({
				...{ id: claim.id, from, to, status, confidence, source: source?.id },
			})),
		).toEqual([
			{ id: 'sourced', from: 2018, to: null, status: 'documented', confidence: 'high', source: 'recent' },
			{ id: 'follow-up', from: 2015, to: 2015, status: 'inferred', confidence: 'low', source: undefined },
		]);
	});

	it('are the ones without gaps, whatever is missing', () => {
		const claims = [
			...[about('a', { options: [] }), about('b', { from: 2010 }), about('c', { from: 2010, to: 2009 })],
			...[about('d', { about: 'lesson', note: ' ' }), about('e', { source: 'old', to: 2008 })],
		];
		expect(claims.map((claim) => claimGaps(claim, sources))).toEqual([
			['no-option', 'no-year'],
			[],
			['ends-before'],
			['no-note', 'no-year'],
			['ends-before'],
		]);
		expect(countedClaims(bodyWith(...claims)).map(({ claim }) => claim.id)).toEqual(['b']);
	});
});

describe('where a part stands', () => {
	it('counts the statements about it and no others', () => {
		const body = bodyWith(
			about('finished', { from: 2010 }),
			about('unfinished'),
			about('elsewhere', { about: 'funding', options: ['core'], from: 2010 }),
			about('elsewhere too', { about: 'funding', options: ['core'], from: 2011 }),
		);
		expect(partState(body, 'entry')).toEqual({ kind: 'found', counted: 1, unfinished: 1 });
		expect(partState(body, 'funding')).toEqual({ kind: 'found', counted: 2, unfinished: 0 });
		expect(partState({ ...body, notFound: ['lead'] }, 'lead')).toEqual({ kind: 'not-found' });
		expect(partState({ ...body, notFound: ['lead'] }, 'case')).toEqual({ kind: 'not-looked' });
	});
});
