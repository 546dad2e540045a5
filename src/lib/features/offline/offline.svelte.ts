import { base } from '$app/paths';
import { wasErased } from '#lib/storage/tab-memory.ts';

/** Whether the tool is kept for use without a connection, and whether a newer version waits. */
class Offline {
	#ready = $state(false);
	#waiting = $state.raw<ServiceWorker | null>(null);
	#accepted = false;

	/** Everything is on this device: the tool opens without a connection. */
	get ready(): boolean {
		return this.#ready;
	}

	/** A newer version has been fetched and waits for the person's word. */
	get updateWaits(): boolean {
		return this.#waiting !== null;
	}

	/** Registers the service worker. Where there is none to be had, the tool works as long as there is a connection. */
	async start(): Promise<void> {
		if (!('serviceWorker' in navigator) || wasErased()) return;
		const workers = navigator.serviceWorker;
		workers.addEventListener('controllerchange', () => {
			this.#ready = true;
			if (this.#accepted) location.reload();
		});
		workers.addEventListener('message', ({ data }) => {
			if (data !== 'erased') return;
			this.#ready = false;
			this.#waiting = null;
		});
		try {
			const registration = await workers.register(`${base}/service-worker.js`, { type: 'module' });
			this.#ready = registration.active !== null;
			this.#watch(registration);
			registration.addEventListener('updatefound', () => this.#watch(registration));
		} catch (problem) {
			// Refused (private browsing, policy): nothing is lost but the use without a connection.
			console.info('Not kept for offline use:', problem);
		}
	}

	/** Accepts the update: the new version takes over and the page is loaded anew. */
	accept(): void {
		this.#accepted = true;
		this.#waiting?.postMessage('take-over');
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const note = (worker: ServiceWorker | null) => {
			if (worker?.state === 'installed' && registration.active) this.#waiting = worker;
			if (worker?.state === 'activated') this.#ready = true;
		};
		note(registration.waiting);
		const worker = registration.installing;
		worker?.addEventListener('statechange', () => note(worker));
	}
}

/** The one state of this page. */
export const offline = new Offline();
