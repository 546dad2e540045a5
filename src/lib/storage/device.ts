import type { DesignStore } from './design-store.ts';
import type { TabMemory } from './tab-memory.ts';

/** A thing that the tool keeps on a device. */
export type Trace = 'designs' | 'memory' | 'offline-copy';

/** The device as the tool marks it: what it keeps there can be taken away whole. */
export interface Device {
	/** Takes everything away; answers what could not be. */
	erase(): Promise<readonly Trace[]>;
}

/** How long a worker has to say that it stopped, in milliseconds: one that sleeps for good must not keep the person waiting. */
const STOPPING = 600;

/** Tells a worker to write nothing more and to erase its copy. Answers once it has, or is silent. */
function stopped(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => resolve();
		setTimeout(resolve, STOPPING);
		worker.postMessage('erase', [port2]);
	});
}

async function unregister(registration: ServiceWorkerRegistration): Promise<void> {
	const { installing, waiting, active } = registration;
	const workers = [installing, waiting, active].filter((worker) => worker !== null);
	// A worker that is filling its copy would go on, and put back what is deleted here.
	await Promise.all(workers.map(stopped));
	await registration.unregister();
}

/** Takes away the copy of the tool that works offline. Answers whether all of it went. */
async function eraseOfflineCopy(base: string): Promise<boolean> {
	let all = true;
	if ('serviceWorker' in navigator) {
		const ours = async () =>
			(await navigator.serviceWorker.getRegistrations()).filter(({ scope }) =>
				new URL(scope).pathname.startsWith(`${base}/`),
			);
		await Promise.all((await ours()).map(unregister));
		// One that was stopped in its first precache is gone by itself: what counts is that none is left.
		all = (await ours()).length === 0;
	}
	if ('caches' in globalThis) {
		const names = (await caches.keys()).filter((name) => name.startsWith('charpente'));
		await Promise.all(names.map((name) => caches.delete(name)));
		all &&= !(await caches.keys()).some((name) => name.startsWith('charpente'));
	}
	return all;
}

/** This browser: the designs' database, the small storages, the offline copy under `base`. */
export function thisDevice(store: DesignStore, memory: TabMemory, base: string): Device {
	return {
		async erase() {
			const [designs, copy] = await Promise.all([
				store.erase(),
				// An insecure context or a blocked storage refuses by rejecting: that is an answer too.
				eraseOfflineCopy(base).catch(() => false),
			]);
			const left: Trace[] = [];
			if (!designs.ok) left.push('designs');
			if (!memory.erase()) left.push('memory');
			if (!copy) left.push('offline-copy');
			return left;
		},
	};
}
