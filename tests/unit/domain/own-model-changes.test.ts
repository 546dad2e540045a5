import { describe, expect, it } from 'vitest';
import { newOwnClaim, newOwnModel, newOwnSource, sayTheSameOfBody } from '#lib/domain/own-model.ts';
import {
	withClaim,
	withClaimChanged,
	withNotFound,
	withoutClaim,
	withSource,
	withSourceChanged,
} from '#lib/domain/own-model-changes.ts';

const now = '2026-11-23T21:20:00.000Z';
const claim = (id: string, source: string | null) => ({ ...newOwnClaim(id, 'entry'), note: id, source });
const source = (id: string) => ({ ...newOwnSource(id, 'fr', '2026-11-23'), title: id });
/** Three statements, two of which rest on the same source; one source on which nothing rests yet. */
const body = {
	...newOwnModel({ id: 'b', name: 'Table', now }),
	claims: [claim('one', 's1'), claim('two', 's2'), claim('three', 's2')],
	sources: [source('s1'), source('s2'), source('s3')],
	notFound: ['lead', 'case'],
};
const [one, two, three] = body.claims;
const [s1, s2, s3] = body.sources;

describe('a change to a body', () => {
	it('of a statement leaves the others as they were, and its id', () => {
		expect(withClaimChanged(body, 'two', { note: 'changed', from: 2010, id: 'other' })).toEqual({
			...body,
			claims: [one, { ...two, note: 'changed', from: 2010 }, three],
		});
	});

	it('of a source leaves the others as they were, and its id', () => {
		expect(withSourceChanged(body, 's2', { title: 'changed', id: 'other' })).toEqual({
			...body,
			sources: [s1, { ...s2, title: 'changed' }, s3],
		});
	});

	it('adds a statement at the end, which was then found', () => {
		const added = { ...newOwnClaim('four', 'lead'), options: ['co-led'] };
		expect(withClaim(body, added)).toEqual({
			...body,
			claims: [one, two, three, added],
			notFound: ['case'],
		});
	});

	it('adds a source at the end, on which one statement rests', () => {
		expect(withSource(body, 'three', source('s4'))).toEqual({
			...body,
			claims: [one, two, { ...three, source: 's4' }],
			sources: [s1, s2, s3, source('s4')],
		});
	});

	it('takes a statement out with the source that only it used, and no other', () => {
		expect(withoutClaim(body, 'one')).toEqual({ ...body, claims: [two, three], sources: [s2, s3] });
		expect(withoutClaim(body, 'two')).toEqual({ ...body, claims: [one, three] });
		// Wherever it stands among the others.
		const turned = { ...body, claims: [...body.claims].reverse() };
		expect(withoutClaim(turned, 'one').sources).toEqual([s2, s3]);
		const unsourced = { ...body, claims: [claim('zero', null), ...body.claims] };
		expect(withoutClaim(unsourced, 'zero')).toEqual(body);
		expect(withoutClaim(body, 'nobody')).toEqual(body);
	});

	it('says what was not found once, and what was not looked for after all', () => {
		expect(withNotFound(body, 'lead', true).notFound).toEqual(['case', 'lead']);
		expect(withNotFound(body, 'lead', false).notFound).toEqual(['case']);
	});
});

describe('two bodies', () => {
	it('say the same whatever the order in which their fields and what was not found were written', () => {
		const turned = <Row extends object>(row: Row) =>
			Object.fromEntries(Object.entries(row).reverse()) as unknown as Row;
		const other = {
			...body,
			claims: body.claims.map(turned),
			sources: body.sources.map(turned),
			notFound: [...body.notFound].reverse(),
		};
		expect(sayTheSameOfBody(body, other)).toBe(true);
	});

	it('do not where anything of a statement or of a source differs', () => {
		for (const change of [{ note: '' }, { from: 2010 }, { status: 'inferred' as const }, { id: 'x' }])
			expect(
				sayTheSameOfBody(body, withClaim({ ...body, claims: [one!, two!] }, { ...three!, ...change })),
			).toBe(false);
		for (const change of [{ title: '' }, { year: 2010 }, { language: 'en' as const }])
			expect(sayTheSameOfBody(body, withSourceChanged(body, 's3', change))).toBe(false);
		expect(sayTheSameOfBody(body, { ...body, claims: [two!, one!, three!] })).toBe(false);
	});
});
