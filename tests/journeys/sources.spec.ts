import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { reload, visit } from './visit.ts';

const rows = <Row>(name: string) =>
	readFileSync(`src/lib/content/data/${name}.jsonl`, 'utf8')
		.trim()
		.split('\n')
		.map((line): Row => JSON.parse(line));
const sources = rows<{ id: string; kind: string; language: string }>('sources');
const claims = rows<{ id: string; model: string; source: string }>('claims');
const models = rows<{ id: string; province: string }>('models');

const shown = (page: Page) => page.locator('li.source');
/** The list says how many it holds, and shows them forty at a time. */
async function expectSources(page: Page, count: number, locale = 'fr') {
	const words = count === 1 || (count === 0 && locale === 'fr') ? 'source' : 'sources';
	await expect(page.getByText(`${count} ${words}`, { exact: true })).toBeVisible();
	await expect(shown(page)).toHaveCount(Math.min(count, 40));
}

test('the bibliography is narrowed, and the address keeps it', async ({ page }) => {
	await visit(page, '/fr/sources/');
	await expectSources(page, sources.length);
	await page.getByLabel('Langue', { exact: true }).selectOption('fr');
	await expectSources(page, sources.filter(({ language }) => language === 'fr').length);
	await page.getByLabel('Provenance', { exact: true }).selectOption('news');
	const both = sources.filter(({ language, kind }) => language === 'fr' && kind === 'news').length;
	expect(both).toBeGreaterThan(0);
	await expectSources(page, both);
	await expect(page).toHaveURL(/language=fr&kind=news/);
	await reload(page);
	await expectSources(page, both);
});

test('the sources that speak of a province are those of its bodies', async ({ page }) => {
	await visit(page, '/en/sources/?province=NB');
	const bodies = new Set(models.filter(({ province }) => province === 'NB').map(({ id }) => id));
	const expected = new Set(claims.filter(({ model }) => bodies.has(model)).map(({ source }) => source));
	await expectSources(page, expected.size, 'en');
	await page.getByLabel('Search for a word').fill('zzz');
	await expectSources(page, 0, 'en');
});

test('every source is on one of the pages, and the back button returns', async ({ page }) => {
	await visit(page, '/fr/sources/');
	const seen = new Set<string>();
	const pages = Math.ceil(sources.length / 40);
	for (let at = 1; at <= pages; at += 1) {
		await expect(page.getByText(`Page ${at} sur ${pages}`)).toBeVisible();
		for (const id of await shown(page).evaluateAll((items) => items.map(({ id }) => id))) seen.add(id);
		if (at < pages) await page.getByRole('link', { name: 'Suivantes' }).click();
	}
	expect(seen.size).toBe(sources.length);
	await page.goBack();
	await expect(page.getByText(`Page ${pages - 1} sur ${pages}`)).toBeVisible();
});

test.describe('before JavaScript has loaded', () => {
	test.use({ javaScriptEnabled: false });

	test('every source can be read at its address', async ({ page }) => {
		// eslint-disable-next-line no-restricted-syntax -- no app comes here
		await page.goto('/fr/sources/');
		const ids = await page.locator('main li[id]').evaluateAll((items) => items.map(({ id }) => id));
		expect(ids.sort()).toEqual(sources.map(({ id }) => id).sort());
	});
});

test('a source has an address, and leads to the claims that rest on it', async ({ page }) => {
	await visit(page, '/en/sources/#nb-guide-2016');
	const source = page.locator('#nb-guide-2016');
	await expect(source).toBeInViewport();
	const own = claims.filter(({ source }) => source === 'nb-guide-2016');
	await source.getByText(`${own.length} findings rest on it`).click();
	const first = own[0];
	if (!first) throw new Error('No claim rests on this source');
	const links = source.locator(`a[href*="/models/"]`);
	await expect(links).toHaveCount(own.length);
	await links.first().click();
	await expect(page).toHaveURL(new RegExp(`/en/models/${first.model}/?#${first.id}$`));
});

test('a source is cited in four forms, without a file of all the others', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await visit(page, '/en/sources/#24h-2011-octip');
	expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([]);
	const source = page.locator('[id="24h-2011-octip"]');
	await source.getByText('Cite this source').click();
	const reference = source.locator('[data-reference]');
	await expect(reference).toHaveText(
		"Bulman, E. (2011). Experts accuse province of axing human trafficking office's budget. 24 Hours Vancouver. http://vancouver.24hrs.ca/News/local/2011/08/02/18502166.html",
	);
	for (const [form, text] of [
		['BibTeX', '@article{24h-2011-octip,'],
		['RIS', 'AU  - Bulman, Erica'],
		['CSL-JSON', '"family": "Bulman"'],
	] as const) {
		await source.getByLabel('Form').selectOption(form);
		await expect(reference).toContainText(text);
	}
	expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([]);
});

test('a reference that cannot be written says so', async ({ page }) => {
	await visit(page, '/fr/sources/#nb-guide-2016');
	await page.route('**/_app/**', (route) => route.abort());
	const source = page.locator('#nb-guide-2016');
	await source.getByText('Citer cette source').click();
	await expect(source.getByRole('alert')).toContainText('La référence n’a pas pu être préparée.');
});
