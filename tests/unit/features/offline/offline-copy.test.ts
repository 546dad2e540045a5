import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOf as hashOfBuild } from '../../../../scripts/offline-manifest.js';
import { hashOf, type OfflineManifest, type Pack } from '#lib/features/offline/manifest.ts';
import { each, NotKeptError, whyNotKept } from '../../../../src/service-worker/fetch-verified.ts';
import { matchIn, OfflineCopy } from '../../../../src/service-worker/offline-copy.ts';
import { MemoryCaches } from '../../../support/memory-caches.ts';

const packs: Record<'common' | 'fr' | 'en', Pack> = {
	common: { files: { '': 'root', '404.html': 'lost', 'early.js': 'early' }, pages: {} },
	fr: {
		files: { 'fr/shell/': 'shell', 'fr/walk/__data.json': '{}' },
		pages: { 'fr/': 'hash-of-home', 'fr/walk/': hashOfBuild('walk') },
	},
	en: { files: { 'en/shell/': 'shell' }, pages: {} },
};
const code = { '_app/immutable/a.js': 'a', '_app/immutable/b.js': 'b', 'icon-192.png': 'icon' };
const packPath = (name: string) => `_app/immutable/offline/${name}.json`;
const built: Record<string, string> = {
	...code,
	...Object.fromEntries(Object.entries(packs).map(([name, pack]) => [packPath(name), JSON.stringify(pack)])),
};
const packEntry = (name: string) => ({
	path: packPath(name),
	hash: hashOfBuild(built[packPath(name)] ?? ''),
});
const manifest: OfflineManifest = {
	version: '1',
	files: Object.fromEntries(Object.entries(code).map(([path, text]) => [path, hashOfBuild(text)])),
	packs: { common: packEntry('common'), fr: packEntry('fr'), en: packEntry('en') },
};

let caches: MemoryCaches;
/** What the host answers, and what the HTTP cache of the browser holds. */
let host: Record<string, string>;
let httpCache: Record<string, string>;
let asked: string[];
const copy = () => new OfflineCopy('/base', 'copy', manifest);
const go = () => new AbortController().signal;
const entries = () => [...(caches.all.get('copy')?.keys() ?? [])];

beforeEach(() => {
	caches = new MemoryCaches();
	host = { ...built };
	httpCache = {};
	asked = [];
	vi.stubGlobal('caches', caches);
	vi.stubGlobal('fetch', async (address: string, { cache, signal }: RequestInit) => {
		const path = address.replace('/base/', '');
		asked.push(`${cache} ${path}`);
		signal?.throwIfAborted();
		const body = (cache === 'reload' ? undefined : httpCache[path]) ?? host[path];
		return new Response(body ?? 'none', { status: body === undefined ? 404 : 200 });
	});
});
afterEach(() => vi.unstubAllGlobals());

describe('a copy', () => {
	it('is whole in the language that was fetched, and says so of no other', async () => {
		await copy().fill('fr', go());
		expect(await copy().kept()).toEqual(['fr']);
		await copy().fill('en', go());
		expect(await copy().kept()).toEqual(['fr', 'en']);
	});

	it('answers with and without the trailing slash, and knows its pages', async () => {
		await copy().fill('fr', go());
		expect(await (await copy().match('fr/shell'))?.text()).toBe('shell');
		expect(await copy().pageHash('fr/walk')).toBe(hashOfBuild('walk'));
		expect(await copy().pageHash('fr/nowhere/')).toBeUndefined();
		expect(await copy().pageHash('en/walk/')).toBeUndefined();
	});

	it('passes by the HTTP cache for what is not named by its content', async () => {
		await copy().fill('fr', go());
		expect(asked.filter((request) => request.includes('icon'))).toEqual(['reload icon-192.png']);
	});

	it('passes by the HTTP cache when it holds another file than the name says', async () => {
		httpCache['_app/immutable/a.js'] = 'an older page for an unknown address';
		await copy().fill('fr', go());
		expect(await (await copy().match('_app/immutable/a.js'))?.text()).toBe('a');
	});

	it.each(['_app/immutable/a.js', packPath('common'), packPath('fr'), 'icon-192.png'])(
		'is never whole with a file of the host’s own: %s',
		async (path) => {
			host[path] += '<!-- added by the host -->';
			const filling = copy().fill('fr', go());
			await expect(filling).rejects.toThrow(NotKeptError);
			expect(whyNotKept(await filling.catch((problem: unknown) => problem))).toBe('changed');
			expect(await copy().kept()).toEqual([]);
		},
	);

	it('is not whole without one of its files, and fetches only what is missing', async () => {
		await copy().fill('fr', go());
		caches.all.get('copy')?.delete('/base/_app/immutable/b.js');
		expect(await copy().kept()).toEqual([]);
		asked = [];
		await copy().fill('fr', go());
		expect(asked).toEqual(['default _app/immutable/b.js']);
		expect(await copy().kept()).toEqual(['fr']);
	});

	it('that lost data fetches its pack again', async () => {
		await copy().fill('fr', go());
		caches.all.get('copy')?.delete('/base/fr/walk/__data.json');
		expect(await copy().kept()).toEqual([]);
		expect(await copy().expects('fr/walk/__data.json')).toBe(true);
		await copy().fill('fr', go());
		expect(await copy().kept()).toEqual(['fr']);
	});

	it('for which there is no room keeps no half of a language', async () => {
		await copy().fill('fr', go());
		caches.room = entries().length;
		const filling = copy().fill('en', go());
		expect(whyNotKept(await filling.catch((problem: unknown) => problem))).toBe('no-room');
		expect(await copy().kept()).toEqual(['fr']);
		expect(entries().filter((key) => key.includes('/en'))).toEqual([]);
	});

	it('keeps the page that is shown, if the host has that of this version', async () => {
		await copy().keepShown('fr/walk/', go());
		expect(entries()).toEqual([]);
		await copy().fill('fr', go());
		host['fr/walk/'] = 'the page of the next version';
		await expect(copy().keepShown('fr/walk/', go())).rejects.toThrow(NotKeptError);
		expect(await copy().match('fr/walk/')).toBeUndefined();
		host['fr/walk/'] = 'walk';
		await copy().keepShown('fr/walk/', go());
		expect(await (await copy().match('fr/walk'))?.text()).toBe('walk');
		await copy().keepShown('fr/nowhere/', go());
		expect(await copy().match('fr/nowhere/')).toBeUndefined();
	});

	it('that was stopped is not whole, and is finished later', async () => {
		const stopping = new AbortController();
		stopping.abort();
		await expect(copy().fill('fr', stopping.signal)).rejects.toThrow();
		expect(await copy().kept()).toEqual([]);
		await copy().fill('fr', go());
		expect(await copy().kept()).toEqual(['fr']);
	});

	it('that was deleted while it was made does not come back', async () => {
		const filling = copy().fill('fr', go());
		await vi.waitFor(() => expect(entries()).not.toEqual([]));
		await copy().drop();
		await filling.catch(() => undefined);
		expect(await caches.keys()).toEqual([]);
		await copy().keepPage('fr/', new Response('home'));
		expect(await matchIn('copy', '/base', 'fr/')).toBeUndefined();
		expect(await caches.keys()).toEqual([]);
	});
});

it('the build and the service worker hash alike', async () => {
	const text = 'Charpente – « très » bien';
	expect(await hashOf(new TextEncoder().encode(text).buffer)).toBe(hashOfBuild(text));
});

it('the first failure of many pieces of work ends them', async () => {
	const done: number[] = [];
	const working = each([1, 2, 3, 4, 5, 6], 2, async (item) => {
		if (item === 2) throw new Error('2');
		done.push(item);
		await Promise.resolve();
	});
	await expect(working).rejects.toThrow('2');
	expect(done.length).toBeLessThan(5);
});
