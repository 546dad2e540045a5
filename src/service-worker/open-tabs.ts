import {
	afterActivation,
	amongOpen,
	FOREIGN,
	NO_TABS,
	withTab,
	type Tabs,
} from '#lib/features/offline/tabs.ts';

declare const self: ServiceWorkerGlobalScope;

/** Which version each open tab belongs to. Kept in a cache: a worker is stopped and started again at any time. */
export class OpenTabs {
	readonly #name: string;
	readonly #version: string;
	#tabs: Promise<Tabs> | undefined;

	constructor(name: string, version: string) {
		this.#name = name;
		this.#version = version;
	}

	/** The version that a tab was opened with. */
	async versionOf(id: string): Promise<string> {
		return (await this.#read()).versions[id] ?? this.#version;
	}

	/** The versions that open tabs still need. */
	async versionsInUse(): Promise<ReadonlySet<string>> {
		const open = await this.#open(true);
		const tabs = amongOpen(await this.#read(), open);
		await this.#write(tabs);
		return new Set([this.#version, ...Object.values(tabs.versions)]);
	}

	/** This worker became the active one. */
	async activated(): Promise<void> {
		const found = await this.#open(false);
		await this.#write(afterActivation(await this.#read(), this.#version, found));
	}

	/** A tab shows a page that came from the network, of no version that is known. */
	async isForeign(id: string): Promise<void> {
		// Once everything was erased, nothing is written anew.
		if (id && (await caches.has(this.#name))) await this.#write(withTab(await this.#read(), id, FOREIGN));
	}

	/** A tab says that it is of this worker's version: it is answered from now on. */
	async adopt(id: string): Promise<void> {
		const controlled = await this.#open(false);
		let tabs = withTab(await this.#read(), id, this.#version);
		if (!controlled.includes(id)) {
			// To claim one tab is to claim them all: of the others nothing is known until they say their version.
			for (const other of await this.#open(true))
				if (other !== id && !controlled.includes(other)) tabs = withTab(tabs, other, FOREIGN);
		}
		await this.#write(tabs);
		if (!controlled.includes(id)) await self.clients.claim();
	}

	async #open(includeUncontrolled: boolean): Promise<readonly string[]> {
		return (await self.clients.matchAll({ type: 'window', includeUncontrolled })).map(({ id }) => id);
	}

	#read(): Promise<Tabs> {
		this.#tabs ??= caches
			.match('tabs', { cacheName: this.#name })
			.then((kept) => (kept?.json() as Promise<Tabs> | undefined) ?? NO_TABS);
		return this.#tabs;
	}

	async #write(tabs: Tabs): Promise<void> {
		const before = await this.#read();
		this.#tabs = Promise.resolve(tabs);
		if (JSON.stringify(before) === JSON.stringify(tabs)) return;
		await (await caches.open(this.#name)).put('tabs', Response.json(tabs));
	}
}
