import { expect, test, type Page } from '@playwright/test';
import { BUILT } from '../journeys/pages.ts';
import { reload, takenOver, visit } from '../journeys/visit.ts';
import {
	cachesOf,
	clearHttpCache,
	followingBuild,
	isOfVersion,
	lookForUpdate,
	MARKED,
	readyOffline,
	READY,
} from '../support/offline-world.ts';
import { CACHING, staticHost, type StaticHost } from '../support/static-host.ts';

// Each kind of update on each kind of headers: never a page that does not start, never two versions mixed, words kept.

test.use({ serviceWorkers: 'allow' });

let next: ReturnType<typeof followingBuild>;
test.beforeAll(() => {
	next = followingBuild();
});
test.afterAll(() => next.remove());

const NOTICE = 'Une nouvelle version est prête.';
const ELSEWHERE = 'Une version plus récente de l’outil est en place.';

async function accept(page: Page): Promise<void> {
	await expect(page.getByText(NOTICE)).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Mettre à jour' }).click();
	await expect(page.getByText(NOTICE)).toBeHidden();
}

/** The page of a body has a chart, a list of claims and an export that come when they are asked for. */
async function opensWhatComesLater(page: Page, version: 'before' | 'next'): Promise<void> {
	const failures: string[] = [];
	page.on('requestfailed', (request) => failures.push(request.url()));
	page.on('response', (response) => response.status() >= 400 && failures.push(response.url()));
	await page.getByRole('button', { name: /Raccourcis clavier/ }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	// Every chunk that a page of this version may ask for still comes, in this version.
	const chunks = await page.evaluate(async () => {
		const names = (await caches.keys()).filter((name) => name.includes(':version:'));
		const paths = await Promise.all(
			names.map(async (name) =>
				(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
			),
		);
		return paths.flat().filter((path) => /_app\/immutable\/.*\.js$/.test(path));
	});
	const own = chunks.filter((path) => path.endsWith('next.js') === (version === 'next'));
	expect(own.length).toBeGreaterThan(100);
	const answered = await page.evaluate(
		(paths) => Promise.all(paths.map(async (path) => (await fetch(path)).ok)),
		own,
	);
	expect(answered.filter((ok) => !ok)).toEqual([]);
	expect(await page.evaluate(async () => (await fetch('/fr/rules.json')).status)).toBe(200);
	expect(failures).toEqual([]);
}

for (const [headers, caching] of Object.entries(CACHING)) {
	test.describe(`a host with ${headers}`, () => {
		let host: StaticHost;
		test.beforeEach(async () => {
			host = await staticHost(BUILT, caching);
		});
		test.afterEach(() => host.close());
		const open = (page: Page, path = MARKED) => visit(page, `${host.address}${path}`);

		test('an update that is accepted is the new version everywhere, with and without a connection', async ({
			page,
		}) => {
			await open(page, '/fr/');
			await open(page);
			await readyOffline(page);
			host.deploy(next.folder);
			await lookForUpdate(page);
			await accept(page);
			await isOfVersion(page, 'next');
			await open(page, '/fr/');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByText('version suivante')).toBeVisible();
			await clearHttpCache(page);
			await open(page);
			await isOfVersion(page, 'next');
			await readyOffline(page);
			host.down = true;
			await reload(page);
			await isOfVersion(page, 'next');
			await open(page, '/fr/walk/entry/');
			await page.getByRole('radio').first().check();
			await expect(page.getByText('version suivante')).toBeVisible();
			// Nothing of the version before is left.
			await expect
				.poll(
					async () => Object.keys(await cachesOf(page)).filter((name) => name.includes(':version:')).length,
				)
				.toBe(1);
		});

		test('a deploy while the first copy is made: not ready before it is whole, then whole', async ({
			page,
		}) => {
			let deployed = false;
			host.before = (path) => {
				if (!deployed && path.includes('/offline/fr.')) {
					deployed = true;
					host.deploy(next.folder);
				}
			};
			await open(page);
			await expect.poll(() => deployed, { timeout: 60_000 }).toBe(true);
			await isOfVersion(page, 'before');
			await expect(page.getByText(READY)).toBeHidden();
			// The page goes on; the next one loaded is the new version's, and that one becomes whole.
			await page.evaluate(() => navigator.serviceWorker.getRegistration());
			await clearHttpCache(page);
			await open(page);
			await isOfVersion(page, 'next');
			await readyOffline(page);
			host.down = true;
			await reload(page);
			await isOfVersion(page, 'next');
		});

		test('a tab that does not accept goes on, and keeps what was typed', async ({ page }) => {
			await open(page, '/fr/walk/entry/');
			await readyOffline(page);
			await page.getByRole('radio').first().check();
			host.deploy(next.folder);
			await lookForUpdate(page);
			await expect(page.getByText(NOTICE)).toBeVisible({ timeout: 60_000 });
			await page.getByRole('button', { name: 'Plus tard' }).click();
			await expect(page.getByRole('radio').first()).toBeChecked();
			await opensWhatComesLater(page, 'before');
			await open(page);
			await isOfVersion(page, 'before');
			await opensWhatComesLater(page, 'before');
			// A page that was never opened: the host has the next version's.
			await open(page, '/fr/models/nl-committee/');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByText('version suivante')).toBeHidden();
			await open(page, '/fr/walk/entry/');
			await expect(page.getByRole('radio').first()).toBeChecked();
			await accept(page);
			await takenOver(page);
			await expect(page.getByText('version suivante')).toBeVisible();
			await expect(page.getByRole('radio').first()).toBeChecked();
		});

		test('two tabs: accepted in one, the other is told and breaks nowhere', async ({ page, context }) => {
			await open(page);
			await readyOffline(page);
			const other = await context.newPage();
			await open(other);
			host.deploy(next.folder);
			await lookForUpdate(page);
			await expect(other.getByText(NOTICE)).toBeVisible({ timeout: 60_000 });
			await accept(page);
			await isOfVersion(page, 'next');
			await expect(other.getByText(NOTICE)).toBeHidden();
			await expect(other.getByText(ELSEWHERE)).toBeVisible();
			await opensWhatComesLater(other, 'before');
			await isOfVersion(other, 'before');
			// The next page is loaded whole, in the new version.
			await other.locator('a[href="/fr/models/"]').first().click();
			await expect(other.getByText('version suivante')).toBeVisible();
			await expect(other.getByText(ELSEWHERE)).toBeHidden();
			await expect(other.getByText('Office to Combat Trafficking in Persons, next').first()).toBeAttached();
		});

		test('a host that goes down while an update is fetched: the version that is there stays, then goes', async ({
			page,
		}) => {
			await open(page);
			await readyOffline(page);
			host.deploy(next.folder);
			host.before = (path) => {
				if (path.includes('/offline/fr.')) host.down = true;
			};
			await lookForUpdate(page);
			await expect.poll(() => host.down, { timeout: 60_000 }).toBe(true);
			await reload(page);
			await isOfVersion(page, 'before');
			await readyOffline(page);
			host.before = () => undefined;
			host.down = false;
			await lookForUpdate(page);
			await accept(page);
			await isOfVersion(page, 'next');
			await readyOffline(page);
		});

		for (const [what, keep] of [
			['a third', 'some'],
			['all', 'none'],
		] as const)
			test(`${what} of the copy is lost: mended before it is said to be ready`, async ({ page }) => {
				await open(page);
				await readyOffline(page);
				await page.evaluate(async (kept) => {
					for (const name of await caches.keys()) {
						if (kept === 'none') await caches.delete(name);
						else {
							const cache = await caches.open(name);
							const requests = await cache.keys();
							await Promise.all(
								requests.filter((_, at) => at % 3 === 0).map((request) => cache.delete(request)),
							);
						}
					}
				}, keep);
				await clearHttpCache(page);
				await open(page);
				await isOfVersion(page, 'before');
				await readyOffline(page);
				host.down = true;
				await open(page, '/fr/matrix/');
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await open(page);
				await isOfVersion(page, 'before');
			});
	});
}

test('a host that changes the files: tried a few times, then told, and the app goes on', async ({ page }) => {
	const host = await staticHost(BUILT, CACHING['no headers']);
	host.alter = (path, body) =>
		path.endsWith('.json') && path.includes('/offline/') ? Buffer.concat([body, Buffer.from(' ')]) : body;
	await page.clock.install();
	await visit(page, `${host.address}${MARKED}`);
	const packs = () => host.asked.filter((path) => path.includes('/offline/')).length;
	const said = page.getByText('L’hébergeur modifie les fichiers de l’outil');
	await expect(async () => {
		await page.clock.fastForward(30_000);
		await expect(said).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 120_000 });
	// Four tries, each with one more past the HTTP cache.
	expect(packs()).toBe(8);
	await expect(page.getByText(READY)).toBeHidden();
	expect(Object.keys(await cachesOf(page))).toEqual([]);
	await isOfVersion(page, 'before');
	await page.locator('a[href="/fr/models/"]').first().click();
	await expect(page).toHaveURL(/\/fr\/models\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await host.close();
});

test('a host that begins to change the files: the version before does not stay for ever', async ({
	page,
}) => {
	const next = followingBuild();
	const host = await staticHost(BUILT, CACHING['max-age=600']);
	await page.clock.install();
	await visit(page, `${host.address}${MARKED}`);
	await expect(async () => {
		await page.clock.fastForward(5_000);
		await expect(page.getByText(READY)).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 60_000 });
	host.deploy(next.folder);
	host.alter = (path, body) => (path.includes('/offline/') ? Buffer.concat([body, Buffer.from(' ')]) : body);
	await lookForUpdate(page);
	const notice = page.getByText('Sa copie hors ligne n’a pas pu être faite');
	await expect(async () => {
		await page.clock.fastForward(30_000);
		await expect(notice).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: 120_000 });
	await isOfVersion(page, 'before');
	await clearHttpCache(page);
	await page.getByRole('button', { name: 'Mettre à jour' }).click();
	await expect(notice).toBeHidden();
	await isOfVersion(page, 'next');
	await host.close();
	next.remove();
});

test('without room nothing is said to be ready, and nothing useless remains', async ({ page, context }) => {
	const host = await staticHost(BUILT, CACHING['no headers']);
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: host.address, quotaSize: 3_000_000 });
	await visit(page, `${host.address}${MARKED}`);
	await expect(page.getByText('Cet appareil manque de place')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText(READY)).toBeHidden();
	expect(Object.keys(await cachesOf(page))).toEqual([]);
	await isOfVersion(page, 'before');
	// In 20 MB there is room for a language, and for its update.
	await session.send('Storage.overrideQuotaForOrigin', { origin: host.address, quotaSize: 20_000_000 });
	await reload(page);
	await readyOffline(page);
	host.down = true;
	await reload(page);
	await isOfVersion(page, 'before');
	await host.close();
});

test('erased while the first copy is made: nothing comes back by itself', async ({ page }) => {
	const host = await staticHost(BUILT, CACHING['no headers']);
	await visit(page, `${host.address}/fr/designs/`);
	await expect
		.poll(() => host.asked.some((path) => path.includes('/offline/')), { timeout: 60_000 })
		.toBe(true);
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		for (const worker of [registration?.installing, registration?.waiting, registration?.active]) {
			if (!worker) continue;
			const { port1, port2 } = new MessageChannel();
			const erased = new Promise((done) => port1.addEventListener('message', done, { once: true }));
			port1.start();
			worker.postMessage('erase', [port2]);
			await erased;
		}
		await registration?.unregister();
	});
	const asked = host.asked.length;
	await page.locator('a[href="/fr/models/"]').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(host.asked.slice(asked).filter((path) => path.includes('/offline/'))).toEqual([]);
	expect(Object.keys(await cachesOf(page))).toEqual([]);
	await host.close();
});
