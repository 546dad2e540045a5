import { dev, version } from '$app/environment';
import { base } from '$app/paths';
import { localeFrom, otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { pauseAfter, type FromWorker, type NotKept, type ToWorker } from './worker-messages.ts';
import { wasErased } from '#lib/storage/tab-memory.ts';

/**
 * What a newer version asks of the person. `waits`: it was fetched and takes over at their word. `elsewhere`: it took
 * over, at the word of another tab or before this page was kept; this page has to be loaded anew. `unkept`: it cannot be kept offline, nor can this one stay.
 */
export type Update = 'waits' | 'elsewhere' | 'unkept';

/** Whether the person's browser asks for as little data as possible. */
function savesData(): boolean {
	const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
	return connection?.saveData === true;
}

/** Once the page is loaded and has nothing left to do: what is fetched for later disturbs nothing. */
async function idle(): Promise<void> {
	if (document.readyState !== 'complete')
		await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
	// Safari has no requestIdleCallback.
	await new Promise((done) =>
		'requestIdleCallback' in globalThis ? requestIdleCallback(done) : setTimeout(done, 1_000),
	);
}

/** The offline copy as a page sees it: which languages are kept, why none can be, and whether a newer version waits. */
class Offline {
	#kept = $state.raw<readonly Locale[]>([]);
	#update = $state<Update>();
	#problem = $state<NotKept>();
	#othersWait = $state(false);
	#registration: ServiceWorkerRegistration | undefined;
	#why: NotKept = 'unreachable';
	#failures = 0;
	#accepted = false;
	#erased = false;
	#watched: ServiceWorker | undefined;
	#otherAsked = false;

	/** The languages that are whole on this device: their pages open without a connection. */
	get kept(): readonly Locale[] {
		return this.#kept;
	}

	/** What a newer version asks of the person, if there is one. */
	get update(): Update | undefined {
		return this.#update;
	}

	/** Why there is no offline copy, once it was tried for the last time. */
	get problem(): NotKept | undefined {
		return this.#problem;
	}

	/** The other language is not fetched unasked: the browser saves data. */
	get othersWait(): boolean {
		return this.#othersWait;
	}

	/** Registers the service worker once the page is idle. Without one, the tool works as long as there is a connection. */
	async start(): Promise<void> {
		if (dev || !('serviceWorker' in navigator) || wasErased()) return;
		const workers = navigator.serviceWorker;
		workers.addEventListener('controllerchange', () => {
			if (this.#accepted) location.reload();
			this.#noteWaiting();
			this.#hello();
		});
		workers.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
		// What is kept may have been lost since it was last said to be there.
		for (const moment of ['online', 'offline']) addEventListener(moment, () => this.#hello());
		document.addEventListener('visibilitychange', () => document.hidden || this.#hello());
		await idle();
		await this.#register();
	}

	/** Accepts the update: the page is loaded anew with the new version. */
	async accept(): Promise<void> {
		const waiting = this.#registration?.waiting;
		if (this.#update === 'waits' && waiting) {
			this.#accepted = true;
			this.#send('stop');
			waiting.postMessage('take-over' satisfies ToWorker);
			return;
		}
		if (this.#update === 'unkept') await this.#letGo();
		location.reload();
	}

	/** Keeps the other language too, as the person asks. */
	keepOther(): void {
		this.#othersWait = false;
		this.#hello([otherLocale(this.#locale)]);
	}

	/** Gives the offline copy up: from the next load on, the pages are the host's. */
	async #letGo(): Promise<void> {
		const { port1, port2 } = new MessageChannel();
		const erased = new Promise((done) => port1.addEventListener('message', done, { once: true }));
		port1.start();
		this.#registration?.active?.postMessage('erase' satisfies ToWorker, [port2]);
		await Promise.race([erased, new Promise((late) => setTimeout(late, 2_000))]);
		await this.#registration?.unregister();
	}

	get #locale(): Locale {
		return localeFrom(document.documentElement.lang);
	}

	async #register(): Promise<void> {
		if (this.#erased) return;
		try {
			const registration = await navigator.serviceWorker.register(`${base}/service-worker.js`, {
				type: 'module',
				updateViaCache: 'none',
			});
			if (this.#registration !== registration) {
				this.#registration = registration;
				registration.addEventListener('updatefound', () => this.#watch(registration.installing));
			}
			this.#watch(registration.installing);
			this.#noteWaiting();
			this.#hello();
		} catch (problem) {
			// Refused (private browsing, policy): nothing is lost but the use without a connection.
			console.info('Not kept for offline use:', problem);
			this.#failed('unreachable');
		}
	}

	#watch(worker: ServiceWorker | null): void {
		if (!worker || worker === this.#watched) return;
		this.#watched = worker;
		let installed = false;
		worker.addEventListener('statechange', () => {
			installed ||= worker.state === 'installed';
			// Once installed, it is redundant when another one takes its place.
			if (worker.state === 'redundant' && !installed) this.#failed(this.#why);
			if (worker.state === 'activated') this.#hello();
			this.#noteWaiting();
		});
	}

	#noteWaiting(): void {
		const registration = this.#registration;
		if (registration?.waiting && registration.active) this.#update = 'waits';
		else if (this.#update === 'waits') this.#update = undefined;
	}

	/** Tries again after a pause, so many times; then says why there is no copy. */
	#failed(why: NotKept): void {
		if (this.#erased || this.#accepted) return;
		this.#failures += 1;
		const pause = pauseAfter(this.#failures, why);
		if (pause !== undefined) {
			setTimeout(() => void this.#tryAgain(), pause);
			return;
		}
		if (why === 'unreachable') return;
		this.#problem = why;
		// The version that is kept can neither stay for ever nor be replaced by one that is kept.
		if (this.#registration?.active) this.#update ??= 'unkept';
	}

	async #tryAgain(): Promise<void> {
		if (this.#erased) return;
		const registration = this.#registration;
		if (!registration?.active) return this.#register();
		this.#hello();
		await registration.update().catch(() => this.#failed('unreachable'));
	}

	#send(message: ToWorker): void {
		this.#registration?.active?.postMessage(message);
	}

	#hello(keep: readonly Locale[] = savesData() && this.#kept.length > 0 ? [] : [this.#locale]): void {
		if (!this.#erased) this.#send({ version, keep });
	}

	#hear(message: FromWorker): void {
		if (message === 'erased') {
			this.#erased = true;
			this.#kept = [];
			this.#update = undefined;
		} else if ('notKept' in message) {
			this.#why = message.notKept;
			// Said by the active worker, not by one that fails to install: its copy could not be mended.
			const { active, installing } = this.#registration ?? {};
			if (active && !installing && !this.#kept.includes(this.#locale)) this.#failed(message.notKept);
		} else {
			this.#kept = message.kept;
			if (message.version !== version) this.#update = 'elsewhere';
			if (message.kept.includes(this.#locale)) void this.#keepOtherWhenIdle();
		}
	}

	async #keepOtherWhenIdle(): Promise<void> {
		const other = otherLocale(this.#locale);
		this.#othersWait = savesData() && !this.#kept.includes(other);
		if (savesData() || this.#kept.includes(other) || this.#otherAsked) return;
		this.#otherAsked = true;
		await idle();
		this.#hello([other]);
	}
}

/** The one state of this page. */
export const offline = new Offline();
