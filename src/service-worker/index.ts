import { base, build, files, prerendered, version } from '$service-worker';
import {
	cacheKeysFor,
	isDownload,
	isKeptAhead,
	isOldCache,
	NAME_PREFIX,
} from '#lib/features/offline/precache.ts';

declare const self: ServiceWorkerGlobalScope;

const OWN_PREFIX = `${NAME_PREFIX}${base}:`;
const CACHE = `${OWN_PREFIX}${version}`;
const EVERYTHING = [...new Set([...build, ...files, ...prerendered])].filter(isKeptAhead);
/** The page for an address that is none of the others. A host may answer it with a status of its own. */
const LOST = `${base}/404.html`;
/** Requests sent together while everything is fetched: a workshop's Wi-Fi is easily overwhelmed. */
const AT_ONCE = 20;
/** Set once a page asked for everything to be erased: what is still under way writes nothing more. */
let erased = false;

async function fetchEverything(): Promise<void> {
	const cache = await caches.open(CACHE);
	for (let start = 0; start < EVERYTHING.length; start += AT_ONCE) {
		if (erased) throw new Error('Erased while being fetched.');
		await cache.addAll(EVERYTHING.slice(start, start + AT_ONCE));
	}
	await cache.put(LOST, await fetch(LOST));
}

/** Deletes the offline copy under this sub-path, of every version, and stops filling it. */
async function erase(): Promise<void> {
	erased = true;
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name.startsWith(OWN_PREFIX)).map((name) => caches.delete(name)));
	for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
		client.postMessage('erased');
}

async function forgetOldCaches(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => isOldCache(name, OWN_PREFIX, CACHE)).map((name) => caches.delete(name)),
	);
}

/** Every page is kept: without a connection, a page that is not kept is none. */
async function answerToLost(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch (failure) {
		const kept = await caches.match(LOST, { cacheName: CACHE });
		if (!kept || request.mode !== 'navigate' || isDownload(new URL(request.url).pathname)) throw failure;
		return new Response(kept.body, { status: 404, headers: kept.headers });
	}
}

/** Answers by pathname: what was fetched with this version, else the network, else that there is no such page. */
async function answer(request: Request): Promise<Response> {
	for (const key of cacheKeysFor(new URL(request.url).pathname)) {
		// Not opened: that would make again, empty, a copy that was erased.
		const kept = await caches.match(key, { cacheName: CACHE });
		if (kept) return kept;
	}
	return answerToLost(request);
}

self.addEventListener('install', (event) => event.waitUntil(fetchEverything()));
self.addEventListener('activate', (event) =>
	event.waitUntil(forgetOldCaches().then(() => self.clients.claim())),
);
self.addEventListener('message', (event) => {
	if (event.data === 'take-over') void self.skipWaiting();
	// Send it to every worker of the registration (installing, waiting, active), each with a port of its own, wait for
	// one message on each port (not for ever: a worker may have stopped), then unregister:
	// `worker.postMessage('erase', [channel.port2])`.
	if (event.data === 'erase') event.waitUntil(erase().then(() => event.ports[0]?.postMessage('erased')));
});
self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
	event.respondWith(answer(request));
});
