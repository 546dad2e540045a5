import fc from 'fast-check';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { hostileFile, throughEveryDoor } from '../unit/storage/hostile-file.ts';
import { takenOver, visit } from '../journeys/visit.ts';
import { noteField } from '../journeys/walking.ts';

/** How many times each thing is tried; CHARPENTE_RUNS changes it. */
const RUNS = Number(process.env.CHARPENTE_RUNS ?? 50);
const FILES = Number(process.env.CHARPENTE_FILES ?? 20_000);

/** Chance that can be had again: a linear congruence is enough to draw orders of keys. */
function chanceFrom(seed: number): () => number {
	let state = seed + 1;
	return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const note = (page: Page) => page.getByRole('textbox', { name: 'Note sur cette question' });

async function onNote(page: Page): Promise<void> {
	await visit(page, '/fr/walk/entry/');
	await noteField(page);
}

/** Types a token at the end of the note, as one stroke. */
async function type(page: Page, token: string): Promise<void> {
	await note(page).focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.insertText(token);
}

const saved = (page: Page) =>
	expect(page.getByText('Enregistré', { exact: true })).toBeVisible({ timeout: 30_000 });

interface Stored {
	readonly name: string;
	readonly note: string;
}

/** What the storage holds, read past the tool. */
function stored(page: Page): Promise<readonly Stored[]> {
	return page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('charpente');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('not opened'));
		});
		const rows = await new Promise<{ document: { name: string; entries: { entry?: { note: string } } } }[]>(
			(resolve, reject) => {
				const request = database.transaction('designs').objectStore('designs').getAll();
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('not read'));
			},
		);
		database.close();
		return rows.map(({ document: { name, entries } }) => ({ name, note: entries.entry?.note ?? '' }));
	});
}

async function two(context: BrowserContext, deaf: boolean): Promise<[Page, Page]> {
	const one = await context.newPage();
	await onNote(one);
	await type(one, 'begun ');
	await saved(one);
	const other = await context.newPage();
	if (deaf)
		await other.addInitScript(() => {
			Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
		});
	await onNote(other);
	await expect(note(other)).toHaveValue('begun ');
	return [one, other];
}

test(`${FILES} hostile files go through every door`, () => {
	test.setTimeout(3_600_000);
	const counts = { design: 0, body: 0, refused: 0 };
	fc.assert(
		fc.property(hostileFile, (text) => {
			counts[throughEveryDoor(text)] += 1;
		}),
		{ seed: 20_261_130, numRuns: FILES },
	);
	console.info('Hostile files:', counts);
	expect(Math.min(...Object.values(counts))).toBeGreaterThan(FILES / 50);
});

test('hostile files in a real list: it lives, and each can go', async ({ page }) => {
	test.setTimeout(600_000);
	const texts = fc.sample(hostileFile, { seed: 7, numRuns: 300 });
	await visit(page, '/fr/designs/');
	const field = page.locator('input[type=file]');
	await expect(field).toBeEnabled();
	await field.setInputFiles(
		texts.map((text, at) => ({
			name: `${at}.json`,
			mimeType: 'application/json',
			buffer: Buffer.from(text),
		})),
	);
	await expect(page.locator('.outcomes > p')).toHaveCount(texts.length, { timeout: 120_000 });
	await page.reload();
	await takenOver(page);
	await expect(page.getByRole('button', { name: 'Tout effacer…' })).toBeEnabled();
	await expect(page.getByText('Lecture de ce qui est gardé')).toBeHidden();
	expect(await page.locator('main li h3').count()).toBeGreaterThan(10);
	await expect(page.getByText('L’outil n’a pas pu l’afficher')).toHaveCount(0);
});

test('erasing during the precache: done at once, and nothing comes back by itself', async ({
	browser,
	baseURL,
}) => {
	const context = await browser.newContext({ serviceWorkers: 'allow', ...(baseURL && { baseURL }) });
	const page = await context.newPage();
	await onNote(page);
	await type(page, 'begun ');
	await saved(page);
	await visit(page, '/fr/designs/');
	await page.waitForFunction(async () => (await caches.keys()).length > 0);
	await page.getByRole('button', { name: 'Tout effacer…' }).click();
	await page.getByRole('button', { name: 'Tout effacer', exact: true }).click();
	await expect(page.getByText('Tout est effacé de ce navigateur')).toBeVisible();
	const left = () =>
		page.evaluate(async () => ({
			caches: await caches.keys(),
			databases: (await indexedDB.databases()).length,
			workers: (await navigator.serviceWorker.getRegistrations()).length,
			kept: Object.keys(localStorage),
		}));
	const nothing = { caches: [], databases: 0, workers: 0, kept: [] };
	expect(await left()).toEqual(nothing);
	await page.getByRole('link', { name: 'Répondre' }).or(page.locator('header nav a').first()).first().click();
	await visit(page, '/fr/walk/');
	expect(await left()).toEqual(nothing);
	await context.close();
});

test(`typing in two tabs, ${RUNS} times: nothing typed is lost`, async ({ browser }) => {
	test.setTimeout(3_600_000);
	for (let run = 0; run < RUNS; run += 1) {
		const chance = chanceFrom(run);
		const context = await browser.newContext();
		const pages = await two(context, run % 2 === 1);
		const tokens: string[] = [];
		for (let stroke = 0; stroke < 12; stroke += 1) {
			const at = chance() < 0.5 ? 0 : 1;
			const token = `${'ab'[at]}${stroke}. `;
			tokens.push(token);
			const page = pages[at];
			// Sometimes both at once, and sometimes a tab is left in the middle.
			if (page && chance() < 0.4)
				await Promise.all([type(page, token), type(pages[1 - at] ?? page, `c${stroke}. `)]);
			else if (page) await type(page, token);
			if (chance() < 0.1) await page?.reload().then(() => page && onNote(page));
		}
		for (const page of pages) await saved(page);
		const records = await stored(pages[0]);
		const all = records.map((record) => record.note).join('\n');
		for (const token of tokens) expect(all, `run ${run}: ${token}`).toContain(token);
		expect(new Set(records.map(({ name }) => name)).size, `run ${run}: names`).toBe(records.length);
		await context.close();
	}
	console.info(`Two tabs: ${RUNS} runs`);
});

test(`deleting in one tab while typing in another, ${RUNS} times: told, and nothing typed is lost`, async ({
	browser,
}) => {
	test.setTimeout(3_600_000);
	for (let run = 0; run < RUNS; run += 1) {
		const chance = chanceFrom(1_000 + run);
		const context = await browser.newContext();
		const one = await context.newPage();
		await onNote(one);
		await type(one, 'begun ');
		await saved(one);
		const other = await context.newPage();
		await visit(other, '/fr/designs/');
		const remove = other.getByRole('button', { name: /^Supprimer : / });
		await expect(remove).toBeVisible();
		const tokens = Array.from({ length: 6 }, (_, at) => `t${at}. `);
		const when = Math.floor(chance() * tokens.length);
		for (const [at, token] of tokens.entries())
			if (at === when) await Promise.all([type(one, token), remove.click()]);
			else await type(one, token);
		const shown = await note(one).inputValue();
		for (const token of tokens) expect(shown, `run ${run}: ${token}`).toContain(token);
		const told = one.getByText(/a été supprimé dans un autre onglet|est de nouveau enregistré/);
		const notRemoved = other.getByText('n’a pas été supprimé');
		await expect
			.poll(async () => (await told.count()) + (await notRemoved.count()), { message: `run ${run}: told` })
			.toBeGreaterThan(0);
		const keep = one.getByRole('button', { name: 'Le garder' });
		if (await keep.isVisible()) await keep.click();
		await expect
			.poll(async () => (await stored(one)).map((record) => record.note).join('\n'), { timeout: 30_000 })
			.toContain(tokens.at(-1));
		const all = (await stored(one)).map((record) => record.note).join('\n');
		for (const token of tokens) expect(all, `run ${run}: ${token}`).toContain(token);
		await context.close();
	}
	console.info(`Deleted while typing: ${RUNS} runs`);
});
