import { describe, expect, it } from 'vitest';
import { claimGaps, countedClaims, partState } from '#lib/domain/counted-claims.ts';
import { newOwnClaim, newOwnModel, newOwnSource, sayTheSameOfBody } from '#lib/domain/own-model.ts';
import {
	withClaim,
	withClaimChanged,
	withNotFound,
	withoutClaim,
	withSource,
	withSourceChanged,
} from '#lib/domain/own-model-changes.ts';

import { isLocal, localId, ownIdOf } from '#lib/domain/local-id.ts';

const now = '2026-11-23T21:20:00.000Z';
const body = newOwnModel({ id: 'b', name: 'Table', now });
const entry = { ...newOwnClaim('c1', 'entry'), options: ['single'] };

describe('a statement', () => {
	it('counts once it says something of some year, whatever else is not known', () => {
		expect(claimGaps(newOwnClaim('c', 'entry'), [])).toEqual(['no-option', 'no-year']);
		expect(claimGaps(entry, [])).toEqual(['no-year']);
		expect(claimGaps({ ...entry, from: 2010 }, [])).toEqual([]);
		expect(claimGaps({ ...entry, from: 2010, to: 2009 }, [])).toEqual(['ends-before']);
		expect(claimGaps({ ...entry, from: 2010, to: 2010 }, [])).toEqual([]);
		expect(claimGaps(newOwnClaim('c', 'outcome'), [])).toEqual(['no-note', 'no-year']);
		expect(claimGaps({ ...newOwnClaim('c', 'lesson'), note: 'x', from: 2010 }, [])).toEqual([]);
	});

	it('is read with caution where its status and confidence are not given', () => {
		const [counted] = countedClaims(withClaim(body, { ...entry, from: 2010 }));
		expect(counted).toMatchObject({ status: 'inferred', confidence: 'low', from: 2010, to: null });
		expect(counted?.source).toBeUndefined();
	});

	it('begins in the year of its source where it gives none', () => {
		const sourced = withSource(withClaim(body, entry), 'c1', newOwnSource('s', 'fr', '2026-11-23'));
		expect(countedClaims(sourced)).toEqual([]);
		const dated = withSourceChanged(sourced, 's', { year: 2018 });
		expect(countedClaims(dated)).toMatchObject([{ from: 2018, to: null, source: { id: 's', year: 2018 } }]);
		expect(countedClaims(withClaimChanged(dated, 'c1', { from: 2012 }))).toMatchObject([{ from: 2012 }]);
	});
});

describe('a part of a body', () => {
	it('tells what was not found from what was not looked for', () => {
		expect(partState(body, 'entry')).toEqual({ kind: 'not-looked' });
		const none = withNotFound(body, 'entry', true);
		expect(partState(none, 'entry')).toEqual({ kind: 'not-found' });
		expect(partState(withNotFound(none, 'entry', false), 'entry')).toEqual({ kind: 'not-looked' });
		const found = withClaim(none, entry);
		expect(found.notFound).toEqual([]);
		expect(partState(found, 'entry')).toEqual({ kind: 'found', counted: 0, unfinished: 1 });
		const dated = withClaim(found, { ...entry, id: 'c2', from: 2010 });
		expect(partState(dated, 'entry')).toEqual({ kind: 'found', counted: 1, unfinished: 1 });
	});
});

describe('taking a statement out', () => {
	it('takes its source along only where no other statement rests on it', () => {
		const source = newOwnSource('s', 'fr', '2026-11-23');
		const one = withSource(withClaim(body, entry), 'c1', source);
		const two = withClaim(one, { ...entry, id: 'c2', source: 's' });
		expect(withoutClaim(two, 'c1').sources).toEqual([source]);
		expect(withoutClaim(withoutClaim(two, 'c1'), 'c2')).toMatchObject({ claims: [], sources: [] });
	});
});

describe('two bodies', () => {
	it('say the same whatever their identity and dates', () => {
		const other = { ...body, id: 'x', created: 'y', modified: 'z' };
		expect(sayTheSameOfBody(body, other)).toBe(true);
		expect(sayTheSameOfBody(body, { ...other, place: 'Lyon' })).toBe(false);
		expect(sayTheSameOfBody(withNotFound(body, 'entry', true), other)).toBe(false);
	});

	it('have ids that no documented body has', () => {
		expect(isLocal(localId('b'))).toBe(true);
		expect(ownIdOf(localId('b'))).toBe('b');
		expect(isLocal('bc-octip')).toBe(false);
	});
});

describe('what is new says nothing yet', () => {
	it('a body, a statement and a source, but for what they are given', () => {
		expect(newOwnModel({ id: 'b', name: 'Table', now })).toEqual({
			...{ version: 1, id: 'b', name: 'Table', created: now, modified: now, short: '' },
			...{ kind: 'coalition', province: null, place: '', claims: [], sources: [], notFound: [] },
		});
		expect(newOwnClaim('c', 'entry')).toEqual({
			...{ id: 'c', about: 'entry', options: [], from: null, to: null, status: null },
			...{ confidence: null, note: '', source: null, locator: '' },
		});
		expect(newOwnSource('s', 'fr', '2026-11-23')).toEqual({
			...{ id: 's', language: 'fr', accessed: '2026-11-23', title: '', publisher: '', author: '' },
			...{ year: null, url: '', kind: null },
		});
	});
});
