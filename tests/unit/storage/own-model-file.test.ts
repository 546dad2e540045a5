import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { newDesign } from '#lib/domain/design-document.ts';
import { newOwnClaim, newOwnModel, newOwnSource, type OwnModel } from '#lib/domain/own-model.ts';
import { withClaim, withSource } from '#lib/domain/own-model-changes.ts';
import { readDesignFile, writeDesignFile, type FileProblem } from '#lib/storage/design-file.ts';
import { LONGEST_CLAIM_NOTE, LONGEST_LINE, MOST_CLAIMS } from '#lib/storage/document-limits.ts';
import { isWebAddress, readOwnModelFile, writeOwnModelFile } from '#lib/storage/own-model-file.ts';
import { arbitraryOwnModel } from './arbitrary-own-model.ts';

const id = (end: number) => `6f1c2a3e-0b7d-4c58-9e21-${String(end).padStart(12, '0')}`;
const now = '2026-11-23T21:20:00.000Z';
const claim = { ...newOwnClaim(id(2), 'entry'), options: ['single'], from: 2014, note: 'Une ligne' };
const body = withSource(
	withClaim(newOwnModel({ id: id(1), name: 'Table de Lyon', now }), claim),
	claim.id,
	newOwnSource(id(3), 'fr', '2026-11-23'),
);
const [source] = body.sources;

/** The file of a document that did not come out of the tool as it stands, its checksum right. */
function fileOf(document: unknown, version: unknown = 1): string {
	const { text } = writeOwnModelFile(document as never);
	return JSON.stringify({ ...JSON.parse(text), version });
}
/** The body with something else in its only claim, or in its only source. */
const claiming = (change: object) => fileOf({ ...body, claims: [{ ...body.claims[0], ...change }] });
const sourced = (change: object) => fileOf({ ...body, sources: [{ ...source, ...change }] });

function problem(text: string): FileProblem {
	const read = readOwnModelFile(text, CHOICES);
	if (read.ok) throw new Error('It was read');
	return read.error;
}

describe('the file of a body that a person added', () => {
	it('reads back what it was written from, whatever that says', () => {
		fc.assert(
			fc.property(arbitraryOwnModel, (document) => {
				expect(readOwnModelFile(writeOwnModelFile(document).text, CHOICES)).toEqual({
					ok: true,
					value: document,
				});
			}),
		);
	});

	it('keeps reading the first format', () => {
		const text = readFileSync('tests/fixtures/own-model-v1.charpente-instance.json', 'utf8');
		expect(readOwnModelFile(text, CHOICES)).toMatchObject({
			ok: true,
			value: {
				name: 'Table d’exemple',
				province: null,
				place: 'Lyon',
				claims: [
					{ about: 'entry', options: ['single'], from: 2014, to: 2018, status: 'documented' },
					{ about: 'outcome', options: [], note: 'Exemple : remplacée en 2019.' },
				],
				sources: [{ title: 'Exemple de source', url: 'https://exemple.org/', year: 2018 }],
				notFound: ['funding'],
			},
		});
	});

	it('is named after the body, and is not the file of a design', () => {
		expect(writeOwnModelFile(body).name).toBe('Table-de-Lyon.charpente-instance.json');
		const design = newDesign({ id: id(9), name: 'Plan', now, path: 'essentials' });
		expect(problem(writeDesignFile(design).text)).toEqual({ kind: 'other-sort' });
		expect(readDesignFile(writeOwnModelFile(body).text, CHOICES)).toEqual({
			ok: false,
			error: { kind: 'other-sort' },
		});
	});

	it.each<[string, string, FileProblem]>([
		['nothing', '', { kind: 'empty' }],
		['prose', 'Bonjour', { kind: 'not-json' }],
		['a file cut short', writeOwnModelFile(body).text.slice(0, -20), { kind: 'not-json' }],
		['a bare document', JSON.stringify(body), { kind: 'not-charpente' }],
		['a newer format', fileOf({ ...body, version: 2 }, 2), { kind: 'newer-version', version: 2 }],
		['another word', writeOwnModelFile(body).text.replace('Lyon', 'Nice'), { kind: 'damaged' }],
		['two versions', fileOf({ ...body, version: 2 }), { kind: 'invalid', path: 'document.version' }],
		['a blank name', fileOf({ ...body, name: ' \n' }), { kind: 'invalid', path: 'name' }],
		['something more', fileOf({ ...body, listed: true }), { kind: 'invalid', path: 'listed' }],
		['an odd id', fileOf({ ...body, id: 'bc-octip' }), { kind: 'invalid', path: 'id' }],
		['an unknown kind', fileOf({ ...body, kind: 'ministry' }), { kind: 'invalid', path: 'kind' }],
		['an unknown province', fileOf({ ...body, province: 'QQ' }), { kind: 'invalid', path: 'province' }],
		['a year in words', claiming({ from: 'deux mille' }), { kind: 'invalid', path: 'claims.0.from' }],
		['a half year', claiming({ from: 2014.5 }), { kind: 'invalid', path: 'claims.0.from' }],
		['a year out of bounds', claiming({ to: 12 }), { kind: 'invalid', path: 'claims.0.to' }],
		['an unknown status', claiming({ status: 'sure' }), { kind: 'invalid', path: 'claims.0.status' }],
		[
			'an option twice',
			claiming({ options: ['single', 'single'] }),
			{ kind: 'invalid', path: 'claims.0.options' },
		],
		[
			'an unknown option',
			claiming({ options: ['window'] }),
			{ kind: 'foreign-content', name: 'entry.window' },
		],
		[
			'two values where one is given',
			claiming({ options: ['single', 'none'] }),
			{ kind: 'foreign-content', name: 'entry.single+none' },
		],
		['an unknown choice', claiming({ about: 'colour' }), { kind: 'foreign-content', name: 'colour' }],
		[
			'a choice named like a prototype',
			claiming({ about: '__proto__' }),
			{ kind: 'foreign-content', name: '__proto__' },
		],
		[
			'an outcome with a value',
			claiming({ about: 'outcome' }),
			{ kind: 'foreign-content', name: 'outcome.single' },
		],
		['a source that is not there', claiming({ source: id(8) }), { kind: 'foreign-content', name: id(8) }],
		[
			'nothing found of nothing known',
			fileOf({ ...body, notFound: ['x'] }),
			{ kind: 'foreign-content', name: 'x' },
		],
		[
			'an address that runs',
			sourced({ url: 'javascript:alert(1)' }),
			{ kind: 'invalid', path: 'sources.0.url' },
		],
		['an address of data', sourced({ url: 'data:text/html,x' }), { kind: 'invalid', path: 'sources.0.url' }],
		[
			'a day that is none',
			sourced({ accessed: '2026-02-31' }),
			{ kind: 'invalid', path: 'sources.0.accessed' },
		],
		[
			'a title without end',
			sourced({ title: 'x'.repeat(501) }),
			{ kind: 'invalid', path: 'sources.0.title' },
		],
		['a source twice', fileOf({ ...body, sources: [source, source] }), { kind: 'invalid', path: 'sources' }],
	])('names what is wrong with %s', (_what, text, expected) => {
		expect(problem(text)).toEqual(expected);
	});

	const asLong = (letter: string): OwnModel => ({
		...body,
		sources: [],
		claims: Array.from({ length: MOST_CLAIMS }, (_, at) => ({
			...newOwnClaim(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`, 'entry'),
			note: letter.repeat(LONGEST_CLAIM_NOTE),
			locator: letter.repeat(LONGEST_LINE),
		})),
	});

	it('is written and read with as many claims, as long, as the tool lets one write, each letter of two signs', () => {
		const document = asLong('"');
		const read = readOwnModelFile(writeOwnModelFile(document).text, CHOICES);
		expect(read.ok && JSON.stringify(read.value) === JSON.stringify(document)).toBe(true);
	});

	it('is read as long as an earlier version could write it, each letter of six signs, without what is not kept', () => {
		const { text } = writeOwnModelFile(asLong('\u0001'));
		expect(text.length).toBeGreaterThan(15_000_000);
		const read = readOwnModelFile(text, CHOICES);
		expect(read.ok && JSON.stringify(read.value) === JSON.stringify(asLong(''))).toBe(true);
	});

	it('answers for any text, without throwing', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(readOwnModelFile(text, CHOICES).ok).toBe(false);
			}),
		);
	});
});

describe('what a source may say', () => {
	it.each([
		['https://exemple.org/a', true],
		['http://exemple.org', true],
		['HTTPS://EXEMPLE.ORG', true],
		['exemple.org', false],
		['ftp://exemple.org', false],
		['javascript:alert(1)//https://exemple.org', false],
		['https://', false],
		['https://exemple.org/a b', false],
	])('takes %s for an address on the web: %s', (text, expected) => {
		expect(isWebAddress(text)).toBe(expected);
	});
});
