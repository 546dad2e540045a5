import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { BUILT } from '../journeys/pages.ts';
import { takenOver } from '../journeys/visit.ts';
import { MARKS, nextBuild } from './next-build.ts';

/** A folder with the build that would follow the one in `build`; `remove` it when done. */
export function followingBuild(): { readonly folder: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'charpente-next-'));
	nextBuild(BUILT, folder);
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A page whose title is data and whose footer is code. */
export const MARKED = '/fr/models/bc-octip/';
export const READY = /Prêt à servir hors ligne, en français/;

/** Waits until a page says that it is ready offline in French. */
export async function readyOffline(page: Page): Promise<void> {
	await expect(page.getByText(READY)).toBeVisible({ timeout: 60_000 });
}

/** Waits until a marked page is shown, and checks that its code and its data are of one version, and of which. */
export async function isOfVersion(page: Page, version: 'before' | 'next'): Promise<void> {
	await takenOver(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/Office to Combat/);
	const title = await page.getByRole('heading', { level: 1 }).textContent();
	const footer = await page.getByText(MARKS.code.before.slice(0, -1)).first().textContent();
	const isNext = (text: string | null) => /suivante|next/.test(text ?? '');
	expect({ code: isNext(footer), data: isNext(title) }).toEqual({
		code: version === 'next',
		data: version === 'next',
	});
}

/** What the browser keeps of the tool: how many entries in each of its caches. */
export function cachesOf(page: Page): Promise<Record<string, number>> {
	return page.evaluate(async () => {
		const found: Record<string, number> = {};
		for (const name of await caches.keys()) found[name] = (await (await caches.open(name)).keys()).length;
		return found;
	});
}

/** Forgets what the HTTP cache of the browser holds. */
export async function clearHttpCache(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	await session.detach();
}

/** Asks the browser to look for a newer service worker, as it does at each load. */
export async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update().catch(() => undefined);
	});
}
