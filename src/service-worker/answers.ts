import { isImmutable, keysFor, localeOf } from '#lib/features/offline/addresses.ts';
import { hashOf } from '#lib/features/offline/manifest.ts';
import { FOREIGN } from '#lib/features/offline/tabs.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { matchIn, type OfflineCopy } from './offline-copy.ts';
import type { OpenTabs } from './open-tabs.ts';

/** How long the network may take to answer a page that can be rendered from the copy, in milliseconds. */
const PATIENCE = 4_000;

/** What is asked for, by its path below the base path. */
export interface Asked {
	readonly request: Request;
	readonly path: string;
	/** The tab that asks; for a page, the one that will show it. */
	readonly tab: string;
	/** Work that outlives the answer. */
	readonly later: (work: Promise<unknown>) => void;
}

/** The answers of a service worker: a tab gets the files of the version that it was opened with, and no other. */
export class Answers {
	readonly #base: string;
	readonly #nameOf: (version: string) => string;
	readonly #copy: OfflineCopy;
	readonly #tabs: OpenTabs;
	readonly #mend: (locale: Locale | undefined) => Promise<void>;
	readonly #lookForUpdate: () => void;

	constructor(ports: {
		readonly base: string;
		readonly nameOf: (version: string) => string;
		readonly copy: OfflineCopy;
		readonly tabs: OpenTabs;
		/** Fetches what the copy has lost. */
		readonly mend: (locale: Locale | undefined) => Promise<void>;
		readonly lookForUpdate: () => void;
	}) {
		this.#base = ports.base;
		this.#nameOf = ports.nameOf;
		this.#copy = ports.copy;
		this.#tabs = ports.tabs;
		this.#mend = ports.mend;
		this.#lookForUpdate = ports.lookForUpdate;
	}

	/**
	 * The page at an address: the HTML kept from an earlier visit, else the host's if it is of this version, else the shell
	 * that renders it from the copy. An address that this version does not know is the host's to answer.
	 */
	async page({ request, path, tab, later }: Asked): Promise<Response> {
		const visited = await this.#copy.match(path);
		if (visited) return visited;
		const hash = await this.#copy.pageHash(path);
		let response: Response;
		try {
			response = await (hash ? fetch(request, { signal: AbortSignal.timeout(PATIENCE) }) : fetch(request));
		} catch {
			return this.#withoutNetwork(path, hash !== undefined);
		}
		if (response.type === 'opaqueredirect') return response;
		const content = await response.clone().arrayBuffer();
		const its = await hashOf(content);
		if (its === hash) {
			later(this.#copy.keepPage(keysFor(path)[0] ?? path, response.clone()));
			return response;
		}
		if (hash) {
			this.#lookForUpdate();
			return (await this.#shell(path)) ?? response;
		}
		const lost = await this.#copy.lost();
		if (!lost || its !== (await hashOf(await lost.arrayBuffer()))) later(this.#tabs.isForeign(tab));
		return response;
	}

	/** A file that a page asks for. */
	async part({ request, path, tab }: Asked): Promise<Response> {
		if (isImmutable(path)) return (await this.#ofAnyVersion(path)) ?? fetch(request);
		const version = await this.#tabs.versionOf(tab);
		if (version === FOREIGN) return fetch(request);
		const name = this.#nameOf(version);
		const kept = await matchIn(name, this.#base, path);
		if (kept) return kept;
		if (name !== this.#nameOf(await this.#tabs.versionOf('')))
			// The network has another version's data.
			return path.endsWith('.json') ? Response.error() : fetch(request);
		if (await this.#copy.expects(path)) {
			await this.#mend(localeOf(path));
			return (await this.#copy.match(path)) ?? Response.error();
		}
		// Of a language that is kept, all data are known: what the host has under this name is another version's.
		if (path.endsWith('.json') && (await this.#isBegun(path))) return new Response(null, { status: 404 });
		try {
			return await fetch(request);
		} catch (failure) {
			// A page's address that a script looks for.
			const page = (await this.#copy.pageHash(path)) && (await this.#shell(path));
			if (page) return page;
			throw failure;
		}
	}

	async #ofAnyVersion(path: string): Promise<Response | undefined> {
		const own = await this.#copy.match(path);
		if (own) return own;
		for (const name of (await caches.keys()).filter((name) => name.startsWith(this.#nameOf('')))) {
			const kept = await matchIn(name, this.#base, path);
			if (kept) return kept;
		}
		return undefined;
	}

	async #shell(path: string): Promise<Response | undefined> {
		const locale = localeOf(path);
		return locale && this.#copy.shell(locale);
	}

	/** Whether a path is of a language whose pages and data are all known. */
	async #isBegun(path: string): Promise<boolean> {
		const locale = localeOf(path);
		return locale !== undefined && (await this.#copy.begun()).includes(locale);
	}

	async #withoutNetwork(path: string, known: boolean): Promise<Response> {
		const shell = known ? await this.#shell(path) : undefined;
		if (shell) return shell;
		const lost = await this.#copy.lost();
		if (!lost) return Response.error();
		// A language that is not kept may have the page; of one that is kept, every page is known.
		const unknown = localeOf(path) === undefined || (await this.#isBegun(path));
		return new Response(lost.body, { status: unknown ? 404 : 503, headers: lost.headers });
	}
}
