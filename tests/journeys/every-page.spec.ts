import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { violations } from './accessible.ts';
import { BUILT, everyPage, SAMPLE } from './pages.ts';
import { settling, visit } from './visit.ts';
import { answerEssentials } from './walking.ts';

const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('both languages have the same pages', () => {
	const pages = everyPage();
	const of = (locale: string) =>
		pages.filter((page) => page.startsWith(`/${locale}/`)).map((page) => page.slice(3));
	expect(of('fr').length).toBeGreaterThan(80);
	expect(of('fr')).toEqual(of('en'));
});

test('every page has a title and a description of its own', () => {
	const said = everyPage().map((page) => {
		const html = readFileSync(join(BUILT, page, 'index.html'), 'utf8');
		const titles = [...html.matchAll(/<title>([^<]+)<\/title>/g)];
		const descriptions = [...html.matchAll(/<meta name="description" content="([^"]+)"/g)];
		expect([titles.length, descriptions.length], page).toEqual([1, 1]);
		// A page of the other language may have the same title: a body may be called the same in both.
		return { page, title: `${page.slice(0, 4)} ${titles[0]?.[1]}`, description: descriptions[0]?.[1] };
	});
	for (const what of ['title', 'description'] as const) {
		const pages = new Map<string, string[]>();
		for (const one of said) pages.set(`${one[what]}`, [...(pages.get(`${one[what]}`) ?? []), one.page]);
		expect([...pages.values()].filter(({ length }) => length > 1)).toEqual([]);
	}
});

test('the first load of every page is at most 100 kB of script, gzipped, chart.js apart', () => {
	const sizes = new Map<string, number>();
	const sizeOf = (file: string) => {
		const known = sizes.get(file) ?? gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length;
		sizes.set(file, known);
		return known;
	};
	/** The scripts that a script cannot run without: a page may leave them out of the list that it loads ahead. */
	const neededBy = (file: string) =>
		[...readFileSync(join(BUILT, file), 'utf8').matchAll(/\b(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g)].map(
			([, other]) => posix.join(posix.dirname(file), other ?? ''),
		);
	const heavy = everyPage().flatMap((page) => {
		const html = readFileSync(join(BUILT, page, 'index.html'), 'utf8');
		const scripts = new Set(
			[...html.matchAll(/(?:href=|import\()"(\/_app\/[^"]+\.js)"/g)].map(([, file]) => file ?? ''),
		);
		expect(scripts.size).toBeGreaterThan(3);
		for (const script of scripts) for (const other of neededBy(script)) scripts.add(other);
		const total = [...scripts].reduce((sum, file) => sum + sizeOf(file), 0);
		return total > 100_000 ? [`${page}: ${total}`] : [];
	});
	expect(heavy).toEqual([]);
});

// The colours of a theme are the same in both languages: each language is looked at in one of the two.
for (const [locale, colorScheme] of [
	['fr', 'light'],
	['en', 'dark'],
] as const) {
	test(`every kind of page (${locale}, ${colorScheme}): accessible, within 360 px, from this origin alone`, async ({
		page,
		baseURL,
	}) => {
		test.setTimeout(240_000);
		let complaints: string[] = [];
		page.on('request', (request) => {
			const { protocol, origin } = new URL(request.url());
			if (protocol.startsWith('http') && origin !== baseURL) complaints.push(request.url());
		});
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(error.message));

		await page.setViewportSize({ width: 360, height: 740 });
		await page.emulateMedia({ colorScheme });
		const settled = settling(page);
		// One page goes through them all, none of which keeps anything: starting it anew each time takes longer.
		for (const path of SAMPLE.map((rest) => `/${locale}/${rest}`)) {
			complaints = [];
			await visit(page, path);
			await settled();
			await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
			await expect.soft(page.locator('html'), path).toHaveAttribute('lang', locale);
			expect.soft(await overflow(page), path).toBeLessThanOrEqual(0);
			expect.soft(await violations(page), path).toEqual([]);
			expect.soft(complaints, path).toEqual([]);
		}
	});
}

test('pages with a design on them are accessible too, folded parts opened', async ({ page }) => {
	await answerEssentials(page);
	const settled = settling(page);
	for (const path of [
		'/fr/walk/funding/',
		'/fr/review/',
		'/fr/compare/',
		'/fr/compare/ab-act/',
		'/fr/method/',
	]) {
		await visit(page, path);
		await settled();
		await page.evaluate(() =>
			document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', '')),
		);
		// Tall enough for all that is unfolded: the bar at the foot would lie over whatever stands at that height.
		await page.setViewportSize({ width: 1280, height: 8000 });
		expect(await violations(page), path).toEqual([]);
		await page.setViewportSize({ width: 360, height: 740 });
		// A chart takes its new width once it has been told of it.
		await expect.poll(() => overflow(page), path).toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 1280, height: 800 });
	}
});

test.describe('before JavaScript has loaded', () => {
	test.use({ javaScriptEnabled: false });

	test('every question can be read and reached by links, in both languages', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'English' }).click();
		await page.getByRole('link', { name: /^Begin/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('How does a person reach services');
		await expect(page.getByRole('radio')).toHaveCount(4);
		await page.getByRole('link', { name: 'Skip', exact: true }).click();
		await expect(page).toHaveURL('/en/walk/case/');
		await page.getByRole('link', { name: /Français/ }).click();
		await expect(page).toHaveURL('/fr/walk/case/');
		await page.goto('/fr/compare/bc-octip/');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Combat Trafficking');
	});

	for (const path of ['own-models/', 'designs/', 'patterns/', 'field/'])
		test(`nothing is awaited for ever: ${path}`, async ({ page }) => {
			for (const locale of ['fr', 'en']) {
				await page.goto(`/${locale}/${path}`);
				await expect(page.getByText(/(a besoin de|needs) JavaScript/)).toBeVisible();
				const awaited = page
					.locator('main p')
					.filter({ hasText: /^[^.]+…$/, hasNot: page.getByRole('button') });
				await expect(awaited).not.toHaveCount(0);
				await expect(awaited.filter({ visible: true })).toHaveCount(0);
			}
		});
});

test('an unknown address says so in both languages, and leads on', async ({ page }) => {
	const answer = await page.goto('/fr/context/nulle-part/');
	expect(answer?.status()).toBe(404);
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(main.getByText('Cette page n’existe pas.')).toBeVisible();
	await expect(main.getByText('This page does not exist.')).toBeVisible();
	await expect(main.getByRole('status').getByRole('link')).toHaveAttribute('href', '/fr/context/');
	expect(await violations(page)).toEqual([]);
	await page.getByRole('navigation', { name: 'Français' }).getByRole('link', { name: 'Accueil' }).click();
	await expect(page).toHaveURL('/fr/');
});

for (const [typed, meant] of [
	['/fr/places/QC/?year=2011', '/fr/places/qc/?year=2011'],
	['/FR/Places/QC', '/fr/places/qc/'],
	['/en/models/BC-OCTIP', '/en/models/bc-octip/'],
] as const)
	test(`an address in capitals, or without its last slash, leads to its page (${typed})`, async ({
		page,
	}) => {
		await page.goto(typed);
		await expect(page).toHaveURL(meant);
		await expect(page.getByRole('heading', { level: 1 })).not.toContainText('n’existe pas');
	});
