import type { Page, Request } from '@playwright/test';

/** Opens a page, and waits until the app has taken it over. */
export async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await takenOver(page);
}

/** Loads the page that is open again, and waits until the app has taken it over. */
export async function reload(page: Page): Promise<void> {
	await page.reload();
	await takenOver(page);
}

/** Waits until the app has taken the page over: from then on it answers (see static/early.js). */
export async function takenOver(page: Page): Promise<void> {
	await page.waitForFunction(() => globalThis.charpenteEarly === undefined);
}

/** From now on tells when a page has settled: all it fetches is there, and it has nothing left to do with it. */
export function settling(page: Page): () => Promise<void> {
	const underWay = new Set<Request>();
	page.on('request', (request) => underWay.add(request));
	for (const end of ['requestfinished', 'requestfailed'] as const)
		page.on(end as 'requestfinished', (request) => underWay.delete(request));
	const idle = () => page.evaluate(() => new Promise<unknown>((done) => requestIdleCallback(done)));
	return async () => {
		// What was fetched last may ask for more when it is run: twice in turn nothing is under way.
		for (let still = 0; still < 2; still = underWay.size === 0 ? still + 1 : 0) await idle();
	};
}
