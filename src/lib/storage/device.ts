import type { DesignStore } from './design-store.ts';
import type { TabMemory } from './tab-memory.ts';

/** A thing that the tool keeps on a device. */
export type Trace = 'designs' | 'memory' | 'offline-copy';

/** The device as the tool marks it: what it keeps there can be taken away whole. */
export interface Device {
	/** Takes everything away; answers what could not be. */
	erase(): Promise<readonly Trace[]>;
}

/** Takes away the copy of the tool that works offline. Answers whether all of it went. */
async function eraseOfflineCopy(base: string): Promise<boolean> {
	let all = true;
	if ('caches' in globalThis) {
		const names = (await caches.keys()).filter((name) => name.startsWith('charpente'));
		for (const name of names) all = (await caches.delete(name)) && all;
	}
	if ('serviceWorker' in navigator) {
		const registrations = await navigator.serviceWorker.getRegistrations();
		const ours = registrations.filter(({ scope }) => new URL(scope).pathname.startsWith(`${base}/`));
		for (const registration of ours) all = (await registration.unregister()) && all;
	}
	return all;
}

/** This browser: the designs' database, the small storages, the offline copy under `base`. */
export function thisDevice(store: DesignStore, memory: TabMemory, base: string): Device {
	return {
		async erase() {
			const left: Trace[] = [];
			if (!(await store.erase()).ok) left.push('designs');
			if (!memory.erase()) left.push('memory');
			// An insecure context or a blocked storage refuses by rejecting: that is an answer too.
			if (!(await eraseOfflineCopy(base).catch(() => false))) left.push('offline-copy');
			return left;
		},
	};
}
