import type { Page } from '@playwright/test';

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
