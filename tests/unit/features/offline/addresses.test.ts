import { describe, expect, it } from 'vitest';
import {
	contentType,
	isImmutable,
	isLeftToNetwork,
	keysFor,
	localeOf,
	pathBelow,
} from '#lib/features/offline/addresses.ts';

describe('the path of an address below the base path', () => {
	it.each([
		['', '/fr/walk/', 'fr/walk/'],
		['', '/', ''],
		['/charpente', '/charpente/fr/', 'fr/'],
		['/charpente', '/charpente/', ''],
		['', '/fr/mod%65ls/', 'fr/models/'],
		// Malformed: kept as it is, an address that no file has.
		['', '/en/models/%E0%A4%A/', 'en/models/%E0%A4%A/'],
		['', '/en/%ff/', 'en/%ff/'],
	])('%j %j is %j', (base, pathname, path) => expect(pathBelow(base, pathname)).toBe(path));

	it('is none for another site of the origin', () => {
		expect(pathBelow('/charpente', '/charpente-autre/fr/')).toBeUndefined();
		expect(pathBelow('/charpente', '/fr/')).toBeUndefined();
	});
});

describe('the paths under which a file may be kept', () => {
	it.each([
		['fr/walk/', ['fr/walk/', 'fr/walk']],
		['fr/walk', ['fr/walk', 'fr/walk/']],
		['fr/walk//', ['fr/walk//', 'fr/walk/', 'fr/walk']],
		['', ['']],
		['fr/rules.json', ['fr/rules.json', 'fr/rules.json/']],
		['fr/index.html', ['fr/index.html', 'fr/index.html/']],
	])('%j may be %j', (path, keys) => expect(keysFor(path)).toEqual(keys));
});

it('downloads and what says the version are the network’s to answer', () => {
	const left = ['data/evidence.json', 'data/bibliography.ris', '_app/version.json', 'service-worker.js'];
	expect(left.filter(isLeftToNetwork)).toEqual(left);
	const kept = ['data/bibliography.json', 'fr/data/', 'fr/downloads/', '_app/immutable/a.js'];
	expect(kept.filter(isLeftToNetwork)).toEqual([]);
});

it('what is named by its content is told from what is not', () => {
	expect(isImmutable('_app/immutable/nodes/1.a.js')).toBe(true);
	expect(isImmutable('_app/version.json')).toBe(false);
	expect(isImmutable('fr/_app/immutable/')).toBe(false);
});

it('the language of a path is its first part', () => {
	expect(['fr/walk/', 'en', '', 'francais/', '404.html'].map(localeOf)).toEqual([
		'fr',
		'en',
		undefined,
		undefined,
		undefined,
	]);
});

it('the content type follows the ending, a page has none', () => {
	expect(
		['fr/shell/', '404.html', 'fr/walk/entry/__data.json', 'early.js', 'data/bibliography.apa'].map(
			contentType,
		),
	).toEqual([
		'text/html; charset=utf-8',
		'text/html; charset=utf-8',
		'application/json; charset=utf-8',
		'text/javascript; charset=utf-8',
		'text/html; charset=utf-8',
	]);
});
