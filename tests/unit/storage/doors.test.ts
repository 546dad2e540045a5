import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { newDesign } from '#lib/domain/design-document.ts';
import { newOwnClaim, newOwnModel, newOwnSource } from '#lib/domain/own-model.ts';
import { fileNameFrom } from '#lib/storage/design-file.ts';
import { readDocument, versionOf } from '#lib/storage/document-reader.ts';
import { isWebAddress, readOwnModel } from '#lib/storage/own-model-file.ts';

const id = (end: number) => `6f1c2a3e-0b7d-4c58-9e21-${String(end).padStart(12, '0')}`;
const now = '2026-11-23T21:20:00.000Z';
const design = newDesign({ id: id(1), name: 'Plan', now, path: 'essentials' });
const body = {
	...newOwnModel({ id: id(2), name: 'Table', now }),
	claims: [{ ...newOwnClaim(id(3), 'entry'), options: ['single'] }],
	sources: [newOwnSource(id(4), 'fr', '2026-11-23')],
};
/** Whether a body is read with something else in its only statement, or in its only source. */
const reads = (change: { claim?: object; source?: object }) =>
	readOwnModel(
		{
			...body,
			claims: body.claims.map((claim) => ({ ...claim, ...change.claim })),
			sources: body.sources.map((source) => ({ ...source, ...change.source })),
		},
		CHOICES,
	).ok;

describe('the version of what came from outside', () => {
	it.each<[unknown, number | undefined]>([
		[{ version: 1 }, 1],
		[{ version: 7 }, 7],
		[{ version: 0 }, undefined],
		[{ version: -1 }, undefined],
		[{ version: 1.5 }, undefined],
		[{ version: '1' }, undefined],
		[{ version: 2 ** 53 }, undefined],
		[Object.create({ version: 1 }), undefined],
		[{}, undefined],
		[[], undefined],
		[null, undefined],
		[undefined, undefined],
		['version', undefined],
		[1, undefined],
	])('%j has version %s', (value, version) => {
		expect(versionOf(value)).toBe(version);
	});

	it('is asked for before anything else is read, of a design and of a body', () => {
		const noVersion = { ok: false, error: { kind: 'invalid', path: 'version' } };
		for (const value of [
			null,
			undefined,
			'text',
			1,
			[],
			{ ...design, version: 0 },
			{ ...design, version: -1 },
		]) {
			expect(readDocument(value, CHOICES)).toEqual(noVersion);
			expect(readOwnModel(value, CHOICES)).toEqual(noVersion);
		}
		expect(readDocument(design, CHOICES)).toEqual({ ok: true, value: design });
		expect(readOwnModel(body, CHOICES)).toEqual({ ok: true, value: body });
		const newer = { ok: false, error: { kind: 'newer-version', version: 2 } };
		expect(readDocument({ ...design, version: 2 }, CHOICES)).toEqual(newer);
		expect(readOwnModel({ ...body, version: 2 }, CHOICES)).toEqual(newer);
	});
});

describe('the name of a file', () => {
	it.each([
		...['con', 'PRN', 'Aux', 'nul', 'COM1', 'com9', 'lpt0', 'LPT5'].map((name) => [
			name,
			`charpente-${name}`,
		]),
		...['console', 'falcon', 'com', 'com12', 'lpt', 'xcom1', 'lpt1 est'].map((name) => [
			...[name, name.replace(' ', '-')],
		]),
		['--- Table ---', 'Table'],
		[' Table … de … l’Est ', 'Table-de-l-Est'],
		['e\u0301te\u0301', '\u00e9t\u00e9'],
		// What is cut at sixty may end in what stood for a space.
		[`${'a'.repeat(59)} b`, 'a'.repeat(59)],
		[`${'a'.repeat(59)}   bc`, 'a'.repeat(59)],
		['\u{1d54b}'.repeat(61), '\u{1d54b}'.repeat(60)],
	])('made of “%s” is %s', (name, expected) => {
		expect(fileNameFrom(name)).toBe(expected);
	});
});

describe('what a body may say', () => {
	it('has years from 1900 to 2100', () => {
		expect([1899, 1900, 2100, 2101].map((year) => reads({ claim: { from: year } }))).toEqual([
			...[false, true, true, false],
		]);
		expect([1899, 1900, 2100, 2101].map((year) => reads({ source: { year } }))).toEqual([
			...[false, true, true, false],
		]);
	});

	it('has addresses of up to two thousand characters', () => {
		const address = (length: number) => 'https://exemple.org/'.padEnd(length, 'a');
		expect([2000, 2001].map((length) => isWebAddress(address(length)))).toEqual([true, false]);
		expect(isWebAddress(' https://exemple.org')).toBe(false);
		expect(isWebAddress('https://exemple.org ')).toBe(false);
		expect(isWebAddress('https://[::1')).toBe(false);
	});

	it('was found or not found of what the tool knows, follow-ups included', () => {
		const withNotFound = (notFound: readonly string[]) => readOwnModel({ ...body, notFound }, CHOICES);
		expect(withNotFound(['funding', 'outcome', 'lesson']).ok).toBe(true);
		expect(withNotFound(['funding', 'colour'])).toEqual({
			ok: false,
			error: { kind: 'foreign-content', name: 'colour' },
		});
	});

	it('names one value, or several items of a set, and sources that are there', () => {
		expect(reads({ claim: { options: [] } })).toBe(true);
		expect(reads({ claim: { about: 'members', options: ['police', 'shelter'] } })).toBe(true);
		expect(reads({ claim: { options: ['single', 'none'] } })).toBe(false);
		expect(reads({ claim: { about: 'outcome', options: [] } })).toBe(true);
		expect(reads({ claim: { source: id(4) } })).toBe(true);
		expect(reads({ claim: { source: id(5) } })).toBe(false);
	});
});
