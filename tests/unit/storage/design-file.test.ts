import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { newDesign } from '#lib/domain/design-document.ts';
import { fileNameFrom, readDesignFile, writeDesignFile, type FileProblem } from '#lib/storage/design-file.ts';
import { LONGEST_DESIGN_FILE } from '#lib/storage/document-limits.ts';
import { arbitraryDesign } from './arbitrary-design.ts';

const design = {
	...newDesign({
		id: '6f1c2a3e-0b7d-4c58-9e21-5a4b3c2d1e0f',
		name: 'Table de l’Est',
		now: '2026-11-23T21:20:00.000Z',
		path: 'essentials',
	}),
	entries: {
		entry: { answer: { state: 'chosen', options: ['single'] }, note: 'Une ligne', importance: 2 },
	},
} as const;

/** The file of a document that did not come out of the tool as it stands, its checksum right. */
function fileOf(document: unknown, version: unknown = 1): string {
	const { text } = writeDesignFile(document as never);
	return JSON.stringify({ ...JSON.parse(text), version });
}

function problem(text: string): FileProblem {
	const read = readDesignFile(text, CHOICES);
	if (read.ok) throw new Error('It was read');
	return read.error;
}

describe('a design file', () => {
	it('reads back what it was written from, whatever that says', () => {
		fc.assert(
			fc.property(arbitraryDesign, (document) => {
				expect(readDesignFile(writeDesignFile(document).text, CHOICES)).toEqual({
					ok: true,
					value: document,
				});
			}),
		);
	});

	it('keeps reading the first format', () => {
		const text = readFileSync('tests/fixtures/design-v1.charpente.json', 'utf8');
		const read = readDesignFile(text, CHOICES);
		expect(read).toMatchObject({
			ok: true,
			value: {
				name: 'Table de concertation de la Rive',
				path: 'complete',
				entries: {
					entry: { answer: { state: 'chosen', options: ['single', 'shared-doors'] }, importance: 2 },
					case: { answer: { state: 'undecided' }, note: 'À débattre avec les maisons d’hébergement.' },
					funding: { answer: { state: 'set-aside', reason: 'Pas avant l’automne.' }, importance: 0.5 },
				},
			},
		});
	});

	it('reads a file that an editor marked or reordered, since the content is the same', () => {
		const { text } = writeDesignFile(design);
		const { document, ...envelope }: { document: object } = JSON.parse(text);
		const turned = Object.fromEntries(Object.entries(document).reverse());
		expect(readDesignFile(`\uFEFF${JSON.stringify({ document: turned, ...envelope })}`, CHOICES)).toEqual({
			ok: true,
			value: design,
		});
	});

	it.each<[string, string, FileProblem]>([
		['nothing', '', { kind: 'empty' }],
		['blanks', ' \n ', { kind: 'empty' }],
		['too much', 'x'.repeat(LONGEST_DESIGN_FILE + 1), { kind: 'too-large' }],
		['prose', 'Bonjour', { kind: 'not-json' }],
		['a file cut short', writeDesignFile(design).text.slice(0, -20), { kind: 'not-json' }],
		['a number', '12', { kind: 'not-charpente' }],
		['null', 'null', { kind: 'not-charpente' }],
		['another tool’s JSON', '{"format":"other","version":1}', { kind: 'not-charpente' }],
		['a bare document', JSON.stringify(design), { kind: 'not-charpente' }],
		['no version', fileOf(design, 'one'), { kind: 'invalid', path: 'version' }],
		['a newer format', fileOf({ ...design, version: 2 }, 2), { kind: 'newer-version', version: 2 }],
		[
			'a newer format with a checksum of its own',
			'{"format":"charpente-design","version":9,"checksum":"?","document":1}',
			{ kind: 'newer-version', version: 9 },
		],
		['another word', writeDesignFile(design).text.replace('Une ligne', 'Deux lignes'), { kind: 'damaged' }],
		['no document', '{"format":"charpente-design","version":1,"checksum":"?"}', { kind: 'damaged' }],
		[
			'a document nested without end',
			`{"format":"charpente-design","version":1,"checksum":"?","document":${'['.repeat(9e4)}${']'.repeat(9e4)}}`,
			{ kind: 'damaged' },
		],
		['two versions', fileOf({ ...design, version: 2 }), { kind: 'invalid', path: 'document.version' }],
		...[
			'2026-11-20T14:05:00+05',
			'2026-02-31T00:00:00Z',
			'0000-01-01T00:00:00Z',
			'99999-01-01T00:00:00Z',
		].map((modified): [string, string, FileProblem] => [
			`the date ${modified}`,
			fileOf({ ...design, modified }),
			{ kind: 'invalid', path: 'modified' },
		]),
		['a name of blanks', fileOf({ ...design, name: ' \u200B\u0000' }), { kind: 'invalid', path: 'name' }],
		[
			'a member with a name without end',
			fileOf({ ...design, ['x'.repeat(1e6)]: 1 }),
			{ kind: 'invalid', path: `${'x'.repeat(79)}…` },
		],
		[
			'a choice with a name without end',
			fileOf({ ...design, entries: { ['x'.repeat(100)]: design.entries.entry } }),
			{ kind: 'foreign-content', name: `${'x'.repeat(79)}…` },
		],
		['no name', fileOf({ ...design, name: '' }), { kind: 'invalid', path: 'name' }],
		['an odd id', fileOf({ ...design, id: '../x' }), { kind: 'invalid', path: 'id' }],
		['something more', fileOf({ ...design, more: 1 }), { kind: 'invalid', path: 'more' }],
		[
			'a note that is none',
			fileOf({ ...design, entries: { entry: { ...design.entries.entry, note: 3 } } }),
			{ kind: 'invalid', path: 'entries.entry.note' },
		],
		[
			'an option twice',
			fileOf({
				...design,
				entries: {
					entry: { ...design.entries.entry, answer: { state: 'chosen', options: ['single', 'single'] } },
				},
			}),
			{ kind: 'invalid', path: 'entries.entry.answer.options' },
		],
		[
			'an unknown choice',
			fileOf({ ...design, entries: { colour: design.entries.entry } }),
			{ kind: 'foreign-content', name: 'colour' },
		],
		[
			'an unknown option',
			fileOf({
				...design,
				entries: { entry: { ...design.entries.entry, answer: { state: 'chosen', options: ['window'] } } },
			}),
			{ kind: 'foreign-content', name: 'entry.window' },
		],
		[
			'an entry named like a prototype',
			fileOf({ ...design, entries: Object.fromEntries([['__proto__', design.entries.entry]]) }),
			{ kind: 'foreign-content', name: '__proto__' },
		],
	])('names what is wrong with %s', (_what, text, expected) => {
		expect(problem(text)).toEqual(expected);
	});

	it('is what was stored, mended by hand, where it could not be read', () => {
		const raw = JSON.stringify({ id: design.id, revision: null, document: design });
		expect(readDesignFile(raw, CHOICES)).toEqual({ ok: true, value: design });
		const broken = JSON.stringify({ id: design.id, revision: 'r', document: { ...design, name: '' } });
		expect(problem(broken)).toEqual({ kind: 'invalid', path: 'name' });
	});

	it('answers for any text, without throwing', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(readDesignFile(text, CHOICES).ok).toBe(false);
			}),
		);
	});

	it('notices any change to any character of its document', () => {
		const { text } = writeDesignFile(design);
		const from = text.indexOf('"document"') + '"document": '.length;
		fc.assert(
			fc.property(fc.integer({ min: from, max: text.length - 4 }), (at) => {
				const changed = `${text.slice(0, at)}${text[at] === 'b' ? 'c' : 'b'}${text.slice(at + 1)}`;
				expect(readDesignFile(changed, CHOICES).ok).toBe(false);
			}),
		);
	});

	it.each([
		['Table de l’Est', 'Table-de-l-Est'],
		['../../etc/passwd', 'etc-passwd'],
		['', 'charpente'],
		['???', 'charpente'],
		['CON', 'charpente-CON'],
		['Écoute 2', 'Écoute-2'],
		['é'.repeat(90), 'é'.repeat(60)],
	])('is named after its design: %s', (name, expected) => {
		expect(fileNameFrom(name)).toBe(expected);
	});
});
