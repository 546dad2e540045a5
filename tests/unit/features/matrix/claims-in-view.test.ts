import { expect, test } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import { claimsInView } from '#lib/features/matrix/claims-in-view.ts';

const CLAIMS = unpackClaims(packedClaims());
const QUEBEC = new Set(modelSlices('fr').flatMap(({ id, province }) => (province === 'QC' ? [id] : [])));

test('every inferred claim about Québec is listed, where a documented one says the same too', () => {
	const listed = claimsInView(CLAIMS, QUEBEC, CHOICES, 'inferred', 'last-known');
	expect(listed).toEqual(CLAIMS.filter(({ model, status }) => QUEBEC.has(model) && status === 'inferred'));
	expect(listed.length).toBeGreaterThan(20);
});

test('in some years, only the claims that speak of them; for some columns, only those', () => {
	const all = claimsInView(CLAIMS, QUEBEC, CHOICES, 'documented', 'any-time');
	const some = claimsInView(CLAIMS, QUEBEC, CHOICES, 'documented', { from: 2010, to: 2012 });
	expect(some.length).toBeLessThan(all.length);
	for (const { from, to } of some) expect(from <= 2012 && (to === null || to >= 2010)).toBe(true);
	const entry = CHOICES.filter(({ id }) => id === 'entry');
	for (const { choice } of claimsInView(CLAIMS, QUEBEC, entry, 'low-confidence', 2011))
		expect(choice).toBe('entry');
});
