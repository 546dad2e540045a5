import { isLeftToNetwork, localeOf, pathBelow } from '#lib/features/offline/addresses.ts';
import type { OfflineManifest } from '#lib/features/offline/manifest.ts';
import type { FromWorker, ToWorker } from '#lib/features/offline/worker-messages.ts';
import { localeFrom, type Locale } from '#lib/i18n/locale.ts';
import { Answers } from './answers.ts';
import { whyNotKept } from './fetch-verified.ts';
import { OfflineCopy } from './offline-copy.ts';
import { OpenTabs } from './open-tabs.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __OFFLINE_MANIFEST: OfflineManifest };

/** The base path: where this file is. What SvelteKit says of the build is not asked for, the manifest says more. */
const base = location.pathname.replace(/\/[^/]*$/, '');
/** Written before this code once the site is built (scripts/offline-manifest.js). */
const manifest = self.__OFFLINE_MANIFEST;
/** How the names of this tool's caches begin. The sub-path is in it: other sites of the origin are not ours. */
const OWN = `charpente:${base}:`;
const nameOf = (version: string) => `${OWN}version:${version}`;
const copy = new OfflineCopy(base, nameOf(manifest.version), manifest);
const tabs = new OpenTabs(`${OWN}tabs`, manifest.version);

let erased = false;
let stopping = new AbortController();
let lastFill: Promise<unknown> = Promise.resolve();

/** Makes a language whole, after what is under way: two at once would fetch the same files. */
function fill(locale: Locale): Promise<void> {
	const fillNow = () => copy.fill(locale, stopping.signal);
	const filling = lastFill.then(fillNow, fillNow);
	lastFill = filling.catch(() => undefined);
	return filling;
}

async function tell(message: FromWorker): Promise<void> {
	for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
		client.postMessage(message);
}

/** The path of the page that a tab shows. */
const shownBy = ({ url }: Client) => pathBelow(base, new URL(url).pathname) ?? '';

/** The languages of the tabs that are open, else the browser's. */
async function languagesWanted(): Promise<readonly Locale[]> {
	const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const shown = open.flatMap((page) => localeOf(shownBy(page)) ?? []);
	return shown.length > 0 ? [...new Set(shown)] : [localeFrom(navigator.language.slice(0, 2))];
}

async function install(): Promise<void> {
	try {
		for (const locale of await languagesWanted()) await fill(locale);
	} catch (problem) {
		const notKept = whyNotKept(problem);
		// What was fetched before the connection was lost serves the next try.
		if (notKept !== 'unreachable') await copy.drop();
		await tell({ version: manifest.version, notKept });
		throw problem;
	}
}

/** Deletes the copies that no open tab needs. While another version is fetched or waits, its copy is not ours to judge. */
async function dropUnused(): Promise<void> {
	if (self.registration.installing || self.registration.waiting) return;
	const inUse = new Set([...(await tabs.versionsInUse())].map(nameOf));
	for (const name of await caches.keys())
		if (name.startsWith(OWN) && name !== `${OWN}tabs` && !inUse.has(name)) await caches.delete(name);
}

/** A page says its version and which languages it wants: it is told which are whole, now and once they were made so. */
async function keep(page: Client, { version, keep: wanted }: Exclude<ToWorker, string>): Promise<void> {
	if (erased) return;
	const sendKept = async () =>
		page.postMessage({ version: manifest.version, kept: await copy.kept() } satisfies FromWorker);
	await tabs.activated();
	if (version === manifest.version) await tabs.adopt(page.id);
	await dropUnused();
	await sendKept();
	try {
		for (const locale of new Set([...wanted, ...(await copy.begun())])) {
			if ((await copy.kept()).includes(locale)) continue;
			await fill(locale);
			await sendKept();
		}
	} catch (problem) {
		const notKept = whyNotKept(problem);
		page.postMessage({ version: manifest.version, notKept } satisfies FromWorker);
	}
	// A page that cannot be kept as it is, is rendered from the data.
	if (version === manifest.version)
		await copy.keepShown(shownBy(page), stopping.signal).catch(() => undefined);
}

/** Deletes the offline copy under this sub-path, of every version, and stops filling it. */
async function erase(): Promise<void> {
	erased = true;
	stopping.abort();
	const names = (await caches.keys()).filter((name) => name.startsWith(OWN));
	await Promise.all(names.map((name) => caches.delete(name)));
	await tell('erased');
}

function stop(): void {
	stopping.abort();
	stopping = new AbortController();
}

const answers = new Answers({
	base,
	nameOf,
	copy,
	tabs,
	mend: (locale) => fill(localeFrom(locale)).catch(() => undefined),
	lookForUpdate: () => void self.registration.update().catch(() => undefined),
});

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(tabs.activated().then(dropUnused)));
self.addEventListener('message', (event) => {
	const message = event.data as ToWorker;
	if (message === 'take-over') void self.skipWaiting();
	else if (message === 'stop') stop();
	// Send it to every worker of the registration (installing, waiting, active), each with a port of its own, wait for
	// one message on each port (not for ever: a worker may have stopped), then unregister:
	// `worker.postMessage('erase', [channel.port2])`.
	else if (message === 'erase') event.waitUntil(erase().then(() => event.ports[0]?.postMessage('erased')));
	else if (event.source instanceof Client) event.waitUntil(keep(event.source, message));
});
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	const path = url.origin === self.location.origin ? pathBelow(base, url.pathname) : undefined;
	if (request.method !== 'GET' || path === undefined || isLeftToNetwork(path)) return;
	const later = (work: Promise<unknown>) => event.waitUntil(work);
	event.respondWith(
		request.mode === 'navigate'
			? answers.page({ request, path, tab: event.resultingClientId, later })
			: answers.part({ request, path, tab: event.clientId, later }),
	);
});
