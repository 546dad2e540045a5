import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumLaunchOptions, findChromium } from './chromium.js';

/** The views whose table leaves the tool by the button “CSV”, with what a person might have asked of them. */
const VIEWS = {
	fr: ['matrix/', 'matrix/?province=QC', 'sources/', 'sources/?language=fr', 'time/'],
	en: ['matrix/?year=2011', 'sources/?kind=government', 'places/?choice=funding'],
};
const WORDS = {
	fr: { open: 'Exporter et citer', table: 'Tableau (CSV)' },
	en: { open: 'Export and cite', table: 'Table (CSV)' },
};

/**
 * Exports the tables of the built site's views, as a person would, into a folder that is made.
 * Resolves to their paths, or to null where no browser is found.
 * @param {string} folder @returns {Promise<string[] | null>}
 */
export async function exportTables(folder) {
	if (!findChromium()) return null;
	mkdirSync(folder, { recursive: true });
	const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
	const address = server.resolvedUrls?.local[0] ?? '';
	const browser = await chromium.launch(chromiumLaunchOptions());
	const files = [];
	try {
		const page = await browser.newPage({ serviceWorkers: 'block', reducedMotion: 'reduce' });
		for (const locale of /** @type {const} */ (['fr', 'en'])) {
			for (const [at, view] of VIEWS[locale].entries()) {
				await page.goto(new URL(`${locale}/${view}`, address).href, { waitUntil: 'networkidle' });
				await page.getByText(WORDS[locale].open, { exact: true }).first().click();
				const [download] = await Promise.all([
					page.waitForEvent('download'),
					page.getByRole('button', { name: WORDS[locale].table, exact: true }).first().click(),
				]);
				const file = join(folder, `${locale}-${at}-${view.replace(/\W.*/, '')}.csv`);
				await download.saveAs(file);
				files.push(file);
			}
		}
	} finally {
		await browser.close();
		await server.close();
	}
	return files;
}
