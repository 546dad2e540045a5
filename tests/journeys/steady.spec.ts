import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { CHOICES } from '../../src/lib/content/choices.ts';
import { writeDesignFile } from '../../src/lib/storage/design-file.ts';
import { CACHING, staticHost } from '../support/static-host.ts';
import { SAMPLE } from './pages.ts';
import { reload, settling, visit } from './visit.ts';

/** A design that answers every question: the first option, the last one, or two of them where several go together. */
const FULL = writeDesignFile({
	version: 1,
	id: 'b3d0f1a2-7c64-4e0b-9a51-2f8e6d7c5b4b',
	name: 'Table de concertation contre la traite des personnes du Bas-Saint-Laurent',
	created: '2026-11-20T14:05:00.000Z',
	modified: '2026-11-23T21:20:00.000Z',
	path: 'complete',
	entries: Object.fromEntries(
		CHOICES.map(({ id, scale, options }, at) => {
			const chosen = scale === 'set' ? options.slice(0, 2) : options.slice(at % 2 ? 0 : -1).slice(0, 1);
			return [id, { answer: { state: 'chosen', options: chosen }, note: 'À revoir en mai.', importance: 1 }];
		}),
	),
});
const OWN = readFileSync('tests/fixtures/own-model-full-v1.charpente-instance.json', 'utf8');

async function bringIn(page: Page, address: string, text: string, name: string) {
	await visit(page, address);
	const field = page.locator('main input[type=file]');
	await expect(field).toBeEnabled();
	await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
}

/** From now on each page notes what moves on it by itself. */
async function watchShifts(page: Page) {
	await page.addInitScript(() => {
		const shifts: string[] = [];
		Object.assign(globalThis, { shifts });
		const named = (node: Node | null) => {
			const element = node instanceof Element ? node : node?.parentElement;
			return `${element?.localName}.${element?.className} "${element?.textContent?.trim().slice(0, 40)}"`;
		};
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & {
				value: number;
				hadRecentInput: boolean;
				sources: { node: Node | null }[];
			})[])
				if (!entry.hadRecentInput && entry.value >= 0.0001)
					shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => named(node)).join(', ')}`);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	// A slow phone shows each state that a fast machine passes over.
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);

test.use({ viewport: { width: 360, height: 740 } });

for (const [filling, locale] of [
	['nothing is kept', 'fr'],
	['a full design and a body of one’s own are kept', 'en'],
] as const)
	test(`nothing moves by itself on any page while it loads, on a phone: ${filling}`, async ({ page }) => {
		test.setTimeout(240_000);
		const full = locale === 'en';
		if (full) {
			await bringIn(page, `/${locale}/designs/`, FULL.text, 'Table de concertation');
			await bringIn(page, `/${locale}/own-models/`, OWN, 'Table d’exemple');
		}
		await watchShifts(page);
		const settled = settling(page);
		const views = [...SAMPLE, 'compare/own/', 'compare/?year=2012', 'models/?q=table', 'time/?body=bc-octip'];
		for (const path of views) {
			await visit(page, `/${locale}/${path}`);
			await settled();
			expect.soft(await shiftsOf(page), path).toEqual([]);
		}
	});

test('what is there of a page does not move while the rest of its HTML comes', async ({ page }) => {
	const host = await staticHost('build', CACHING['no headers']);
	host.pieces = 500;
	await watchShifts(page);
	for (const [width, path] of [
		[360, 'fr/walk/members/'],
		[360, 'en/walk/entry/'],
		[1280, 'fr/'],
		[1280, 'fr/time/'],
		[1280, 'fr/coverage/'],
		[360, 'fr/coverage/'],
		[360, 'fr/compare/bc-octip/'],
	] as const) {
		await page.setViewportSize({ width, height: 740 });
		await visit(page, `${host.address}/${path}`);
		expect.soft(await shiftsOf(page), `${path} at ${width} px`).toEqual([]);
	}
	await host.close();
});

test('text keeps its place when the fonts come late', async ({ page }) => {
	await page.route('**/*.woff2', async (route) => {
		await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
		await route.continue();
	});
	await watchShifts(page);
	await visit(page, '/fr/');
	await reload(page);
	await page.evaluate(() => document.fonts.ready);
	expect(await shiftsOf(page)).toEqual([]);
});
