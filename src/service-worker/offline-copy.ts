import { contentType, keysFor, localeOf, LOST, shellOf } from '#lib/features/offline/addresses.ts';
import {
	indexOf,
	isWhole,
	missingFiles,
	type OfflineManifest,
	type Pack,
	type PackIndex,
	type PackName,
} from '#lib/features/offline/manifest.ts';
import { LOCALES, type Locale } from '#lib/i18n/locale.ts';
import { each, fetchVerified, keepable, NotKeptError } from './fetch-verified.ts';

/** Requests under way together: as many as a browser sends to a host over HTTP/1.1. */
const AT_ONCE = 6;

const packsOf = (locale: Locale): readonly PackName[] => ['common', locale];

/** The files of one version, in a cache of their own. Nothing is in it that was not checked against the manifest. */
export class OfflineCopy {
	readonly #base: string;
	readonly #name: string;
	readonly #manifest: OfflineManifest;

	constructor(base: string, name: string, manifest: OfflineManifest) {
		this.#base = base;
		this.#name = name;
		this.#manifest = manifest;
	}

	/** What is kept under a path, with or without its trailing slash. */
	async match(path: string): Promise<Response | undefined> {
		return matchIn(this.#name, this.#base, path);
	}

	/** The languages that are whole now. */
	async kept(): Promise<readonly Locale[]> {
		if (!(await caches.has(this.#name))) return [];
		const paths = await this.#paths(await caches.open(this.#name));
		const whole = await Promise.all(
			LOCALES.map(async (locale) => isWhole(this.#manifest, await this.#indexes(locale), paths)),
		);
		return LOCALES.filter((_, at) => whole[at]);
	}

	/** The languages that were whole once, even if files of theirs were lost since. */
	async begun(): Promise<readonly Locale[]> {
		const indexes = await Promise.all(LOCALES.map((locale) => this.#index(locale)));
		return LOCALES.filter((_, at) => indexes[at] !== undefined);
	}

	/** The hash of the HTML of a page of this version; nothing for another address, or a language that is not kept. */
	async pageHash(path: string): Promise<string | undefined> {
		const locale = localeOf(path);
		const pages = locale && (await this.#index(locale))?.pages;
		return pages && keysFor(path).flatMap((key) => pages[key] ?? [])[0];
	}

	/** Whether a path is one of the files that this version should have. */
	async expects(path: string): Promise<boolean> {
		if (path in this.#manifest.files) return true;
		const indexes = await Promise.all((['common', ...LOCALES] as const).map((name) => this.#index(name)));
		return indexes.some((index) => index?.files.includes(path));
	}

	/** The page that renders any page of a language. */
	async shell(locale: Locale): Promise<Response | undefined> {
		return this.match(shellOf(locale));
	}

	/** The page for an unknown address. */
	async lost(): Promise<Response | undefined> {
		return this.match(LOST);
	}

	/** Keeps the HTML of a page that was visited, if there is a copy to keep it in. */
	async keepPage(path: string, page: Response): Promise<void> {
		if (await caches.has(this.#name)) await (await caches.open(this.#name)).put(this.#key(path), page);
	}

	/** Keeps the HTML of a page that is shown, unless it is there. Throws when the host has another than this version's. */
	async keepShown(path: string, signal: AbortSignal): Promise<void> {
		const hash = await this.pageHash(path);
		if (hash === undefined || (await this.match(path))) return;
		const page = await fetchVerified(this.#base, path, hash, signal);
		await this.keepPage(path, keepable(page.content, page.type, page.headers));
	}

	/** Deletes everything. */
	async drop(): Promise<void> {
		await caches.delete(this.#name);
	}

	/** Fetches what is missing for a language to be whole, and checks that it is. Throws what `whyNotKept` understands. */
	async fill(locale: Locale, signal: AbortSignal): Promise<void> {
		// One handle for all: should the cache be deleted meanwhile, what is written through it goes with it.
		const cache = await caches.open(this.#name);
		const paths = await this.#paths(cache);
		for (const name of packsOf(locale)) {
			const index = await this.#index(name);
			if (!index || index.files.some((path) => !paths.has(path))) await this.#fillPack(cache, name, signal);
		}
		await each(missingFiles(this.#manifest, [], paths), AT_ONCE, async (path) => {
			const file = await fetchVerified(this.#base, path, this.#manifest.files[path] ?? '', signal);
			await cache.put(this.#key(path), keepable(file.content, file.type, file.headers));
		});
		signal.throwIfAborted();
		if (!isWhole(this.#manifest, await this.#indexes(locale), await this.#paths(cache)))
			throw new NotKeptError('unreachable', 'Files of the copy were lost while it was made.');
	}

	async #fillPack(cache: Cache, name: PackName, signal: AbortSignal): Promise<void> {
		const { path, hash } = this.#manifest.packs[name];
		const { content, headers } = await fetchVerified(this.#base, path, hash, signal);
		// Its content is that of the build: it has this shape.
		const pack = JSON.parse(new TextDecoder().decode(content)) as Pack;
		try {
			await each(Object.entries(pack.files), AT_ONCE, async ([file, text]) => {
				signal.throwIfAborted();
				await cache.put(this.#key(file), keepable(text, contentType(file), headers));
			});
			await cache.put(this.#indexKey(name), Response.json(indexOf(pack)));
		} catch (problem) {
			// No room: half a language is of no use.
			for (const file of Object.keys(pack.files)) await cache.delete(this.#key(file));
			throw problem;
		}
	}

	#key(path: string): string {
		return keyOf(this.#base, path);
	}

	#indexKey(name: PackName): string {
		return this.#key(`_app/offline-index/${name}`);
	}

	async #index(name: PackName): Promise<PackIndex | undefined> {
		const kept = await caches.match(this.#indexKey(name), { cacheName: this.#name });
		return kept?.json() as Promise<PackIndex> | undefined;
	}

	#indexes(locale: Locale): Promise<readonly (PackIndex | undefined)[]> {
		return Promise.all(packsOf(locale).map((name) => this.#index(name)));
	}

	async #paths(cache: Cache): Promise<ReadonlySet<string>> {
		const start = this.#key('').length;
		return new Set((await cache.keys()).map(({ url }) => new URL(url).pathname.slice(start)));
	}
}

const keyOf = (base: string, path: string) => `${base}/${path}`;

/** What a cache keeps under a path, with or without its trailing slash. Makes no cache where there is none. */
export async function matchIn(name: string, base: string, path: string): Promise<Response | undefined> {
	for (const key of keysFor(path)) {
		const kept = await caches.match(keyOf(base, key), { cacheName: name });
		if (kept) return kept;
	}
	return undefined;
}
