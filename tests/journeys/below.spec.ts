import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everyPage } from './pages.ts';
import { visit } from './visit.ts';

const BELOW = `http://localhost:${Number(process.env.CHARPENTE_PORT ?? 4317) + 1}/charpente`;

test('a build that knows its origin tells search engines where its pages are, in both languages', () => {
	const read = (file: string) => readFileSync(join('build-below', file), 'utf8');
	const site = 'https://charpente.example/charpente';
	const html = read('en/models/bc-octip/index.html');
	expect(html).toContain(`<link rel="canonical" href="${site}/en/models/bc-octip/" />`);
	for (const [hreflang, locale] of [
		['fr', 'fr'],
		['en', 'en'],
		['x-default', 'fr'],
	])
		expect(html).toContain(
			`<link rel="alternate" hreflang="${hreflang}" href="${site}/${locale}/models/bc-octip/" />`,
		);
	const mapped = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
	expect(mapped).toEqual(everyPage('build-below').map((page) => site + page));
	expect(read('robots.txt')).toContain(`Sitemap: ${site}/sitemap.xml`);
	expect(read('404.html')).not.toContain('canonical');
});

test('the site works under a sub-path', async ({ page }) => {
	const missing: string[] = [];
	page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
	await visit(page, `${BELOW}/`);
	await page.getByRole('link', { name: 'Français' }).click();
	await page.getByRole('link', { name: 'Commencer' }).click();
	await expect(page).toHaveURL(`${BELOW}/fr/walk/entry/`);
	await page.getByRole('radio').first().check();
	await page.getByRole('link', { name: /^Suivante/ }).click();
	await expect(page).toHaveURL(`${BELOW}/fr/walk/case/`);
	await page.getByRole('link', { name: /English/ }).click();
	await expect(page).toHaveURL(`${BELOW}/en/walk/case/`);
	await visit(page, `${BELOW}/en/compare/bc-octip/`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('British Columbia');
	expect(missing).toEqual([]);
});
