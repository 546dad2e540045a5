import {
	afterActivation,
	amongOpen,
	FOREIGN,
	NO_TABS,
	withTab,
	type Tabs,
} from '#lib/features/offline/tabs.ts';

declare const self: ServiceWorkerGlobalScope;

const KEY = '/tabs';

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
		const { versions } = await this.#change((tabs) => amongOpen(tabs, open));
		return new Set([this.#version, ...Object.values(versions)]);
	}

	/**
	 * This worker is the active one: the tabs that are open stay with the version before it. Done again, it changes nothing:
	 * a page may speak to the worker before the browser has told it.
	 */
	async activated(): Promise<void> {
		const found = await this.#open(true);
		await this.#change((tabs) => afterActivation(tabs, this.#version, found));
	}

	/** A tab shows a page that came from the network, of no version that is known. */
	async isForeign(id: string): Promise<void> {
		// Once everything was erased, nothing is written anew.
		if (id && (await caches.has(this.#name))) await this.#change((tabs) => withTab(tabs, id, FOREIGN));
	}

	/** A tab says that it is of this worker's version: it is answered from now on. */
	async adopt(id: string): Promise<void> {
		const controlled = await this.#open(false);
		const isControlled = controlled.includes(id);
		// To claim one tab is to claim them all: of the others nothing is known until they say their version.
		const others = isControlled ? [] : await this.#open(true);
		const unknown = others.filter((other) => other !== id && !controlled.includes(other));
		await this.#change((tabs) =>
			unknown.reduce((all, other) => withTab(all, other, FOREIGN), withTab(tabs, id, this.#version)),
		);
		if (!isControlled) await self.clients.claim();
	}

	async #open(includeUncontrolled: boolean): Promise<readonly string[]> {
		return (await self.clients.matchAll({ type: 'window', includeUncontrolled })).map(({ id }) => id);
	}

	#read(): Promise<Tabs> {
		this.#tabs ??= caches
			.match(KEY, { cacheName: this.#name })
			.then((kept) => (kept?.json() as Promise<Tabs> | undefined) ?? NO_TABS);
		return this.#tabs;
	}

	/** One change after the other: each starts from what the one before it made. */
	#change(change: (tabs: Tabs) => Tabs): Promise<Tabs> {
		const before = this.#read();
		this.#tabs = before.then(async (tabs) => {
			const changed = change(tabs);
			try {
				if (JSON.stringify(changed) !== JSON.stringify(tabs))
					await (await caches.open(this.#name)).put(KEY, Response.json(changed));
			} catch (problem) {
				console.info('Open tabs are remembered only as long as the worker runs:', problem);
			}
			return changed;
		});
		return this.#tabs;
	}
}
