/** The caches of a browser, in memory: what the service worker uses of them. `room` is how many entries fit. */
export class MemoryCaches {
	readonly all = new Map<string, Map<string, Response>>();
	room = Infinity;

	async has(name: string): Promise<boolean> {
		return this.all.has(name);
	}

	async keys(): Promise<string[]> {
		return [...this.all.keys()];
	}

	async delete(name: string): Promise<boolean> {
		return this.all.delete(name);
	}

	async match(key: string, { cacheName }: { readonly cacheName: string }): Promise<Response | undefined> {
		return this.all.get(cacheName)?.get(key)?.clone();
	}

	async open(name: string): Promise<Cache> {
		const entries = this.all.get(name) ?? new Map<string, Response>();
		this.all.set(name, entries);
		const cache = {
			keys: async () => [...entries.keys()].map((key) => ({ url: `http://host${key}` })),
			delete: async (key: string) => entries.delete(key),
			put: async (key: string, response: Response) => {
				if (entries.size >= this.room) throw new DOMException('Full', 'QuotaExceededError');
				entries.set(key, response);
			},
		};
		// The few methods that are used.
		return cache as unknown as Cache;
	}
}
