import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '#lib/content/choices.ts';
import { newDesign } from '#lib/domain/design-document.ts';
import { newOwnClaim, newOwnModel, newOwnSource } from '#lib/domain/own-model.ts';
import { cleanLine, cleanLines } from '#lib/storage/clean-text.ts';
import { readDocument } from '#lib/storage/document-reader.ts';
import { readOwnModel } from '#lib/storage/own-model-file.ts';

describe('a text that is kept', () => {
	it.each([
		['a\u0000b', 'ab', 'ab'],
		['a\u0007\u001B\u007F\u0085b', 'a\nb', 'a b'],
		['a\u009Fb', 'ab', 'ab'],
		['a\u202Eb\u2066c\u2069', 'abc', 'abc'],
		['a\uD800b', 'ab', 'ab'],
		['a\uFFFEb', 'ab', 'ab'],
		['a\r\nb\rc\nd\ve\ff\u2028g\u2029h', 'a\nb\nc\nd\ne\nf\ng\nh', 'a b c d e f g h'],
		['a\tb', 'a\tb', 'a b'],
		// What words and emoji are made of stays: joiners, marks, soft hyphens, no-break spaces.
		[
			'👩\u200D👧 é e\u0301 co\u00ADop 5\u00A0%',
			'👩\u200D👧 é e\u0301 co\u00ADop 5\u00A0%',
			'👩\u200D👧 é e\u0301 co\u00ADop 5\u00A0%',
		],
	])('%j: in lines %j, in a line %j', (text, lines, line) => {
		expect(cleanLines(text)).toBe(lines);
		expect(cleanLine(text)).toBe(line);
	});

	it('is cleaned once and for all, and never longer', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				for (const clean of [cleanLine, cleanLines]) {
					expect(clean(clean(text))).toBe(clean(text));
					expect(clean(text).length).toBeLessThanOrEqual(text.length);
				}
				expect(cleanLine(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
			}),
			{ seed: 14, numRuns: 500 },
		);
	});
});

const ID = 'b3d0f1a2-7c64-4e0b-9a51-2f8e6d7c5b4a';
const NOW = '2026-11-24T02:30:00.000Z';
const DIRTY = 'un\u0000\r\ndeux\u202E';

describe('what is read, stored or imported, is clean', () => {
	it('in every text of a design', () => {
		const design = newDesign({ id: ID, name: DIRTY, now: NOW, path: 'complete' });
		const read = readDocument(
			{
				...design,
				entries: { entry: { answer: { state: 'set-aside', reason: DIRTY }, note: DIRTY, importance: 1 } },
			},
			CHOICES,
		);
		expect(read).toMatchObject({
			ok: true,
			value: { name: 'un deux', entries: { entry: { answer: { reason: 'un\ndeux' }, note: 'un\ndeux' } } },
		});
	});

	it('in every text of a body', () => {
		const body = newOwnModel({ id: ID, name: DIRTY, now: NOW });
		const source = { ...newOwnSource(ID, 'fr', '2026-11-23'), title: DIRTY, publisher: DIRTY, author: DIRTY };
		const claim = { ...newOwnClaim(ID, 'entry'), note: DIRTY, locator: DIRTY };
		const read = readOwnModel(
			{ ...body, short: DIRTY, place: DIRTY, claims: [claim], sources: [source] },
			CHOICES,
		);
		expect(read).toMatchObject({
			ok: true,
			value: {
				...{ name: 'un deux', short: 'un deux', place: 'un deux' },
				claims: [{ note: 'un\ndeux', locator: 'un deux' }],
				sources: [{ title: 'un deux', publisher: 'un deux', author: 'un deux' }],
			},
		});
	});

	it('a name of which nothing is left is none', () => {
		const design = newDesign({ id: ID, name: '\u0000\u202E', now: NOW, path: 'complete' });
		expect(readDocument(design, CHOICES)).toMatchObject({
			ok: false,
			error: { kind: 'invalid', path: 'name' },
		});
	});
});
