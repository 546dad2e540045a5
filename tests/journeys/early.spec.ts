import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { takenOver, visit } from './visit.ts';
import { ready } from './walking.ts';

/** Holds the app back until it is let go: the page stands there as plain HTML meanwhile. */
async function heldBack(page: Page): Promise<() => void> {
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await gone;
		await route.continue();
	});
	return letGo;
}

test('an option chosen before the app has loaded is not lost', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/patterns/', { waitUntil: 'commit' });
	const field = page.getByRole('main').getByRole('combobox').first();
	const wanted = await field.locator('option').nth(2).getAttribute('value');
	await field.selectOption({ index: 2 });
	letGo();
	await expect(page).toHaveURL(new RegExp(`=${wanted}`));
	await expect(field).toHaveValue(wanted ?? '');
});

test('a note is typed whole while the rules are still on their way, and an answer keeps the cursor', async ({
	page,
}) => {
	let letGo = () => {};
	const gone = new Promise<void>((resolve) => (letGo = resolve));
	await page.route('**/en/rules.json', async (route) => {
		await gone;
		await route.continue();
	});
	await visit(page, '/en/walk/entry/');
	await ready(page);
	await page.keyboard.press('n');
	const note = page.getByLabel('Note on this question');
	await page.keyboard.type('1 d ?');
	await expect(note).toHaveValue('1 d ?');
	await expect(note).toBeFocused();
	const option = page.getByRole('radio').nth(1);
	await option.check();
	await expect(option).toBeFocused();
	const rules = page.waitForResponse('**/en/rules.json');
	letGo();
	await (await rules).finished();
	await page.getByRole('radio').nth(2).check();
	await expect(page.getByRole('radio').nth(2)).toBeFocused();
});

test('words typed before the app has loaded are not lost', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/sources/', { waitUntil: 'commit' });
	await page.getByRole('searchbox').fill('police');
	letGo();
	await expect(page).toHaveURL(/police/);
	await expect(page.getByRole('searchbox')).toHaveValue('police');
});

test('a button pressed before the app has loaded is not lost, and counts once', async ({ page }) => {
	await page.addInitScript(() => {
		const copied: string[] = [];
		Object.assign(globalThis, { copied });
		navigator.clipboard.writeText = async (text) => void copied.push(text);
	});
	const copies = () => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied.length);
	const letGo = await heldBack(page);
	await page.goto('/en/downloads/', { waitUntil: 'commit' });
	const list = page.getByRole('button', { name: 'Copy the list' });
	await page.locator('details', { hasText: 'SHA256SUMS' }).locator('summary').click();
	await list.click();
	await list.click();
	letGo();
	await takenOver(page);
	await expect.poll(copies).toBe(1);
	await list.click();
	await expect.poll(copies).toBe(2);
});

test('a bar of exports unfolded before the app has loaded offers its files once it has', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/places/', { waitUntil: 'commit' });
	await page.getByText('Export and cite', { exact: true }).click();
	letGo();
	await takenOver(page);
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Table (CSV)' }).click(),
	]);
	expect(file.suggestedFilename()).toMatch(/\.csv$/);
});

test('Enter pressed in a search before the app has loaded does not load the page anew', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/sources/', { waitUntil: 'commit' });
	await page.getByRole('searchbox').fill('police');
	await page.getByRole('searchbox').press('Enter');
	letGo();
	await expect(page).toHaveURL(/[?&][a-z]+=police/);
	await expect(page.getByRole('searchbox')).toHaveValue('police');
});

test('a file dropped before the app has loaded is taken in, and the page stays', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/designs/', { waitUntil: 'commit' });
	const text = readFileSync('tests/fixtures/design-v1.charpente.json', 'utf8');
	const prevented = await page.getByRole('main').evaluate((main, text) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([text], 'plan.json'));
		return ['dragover', 'drop'].map((kind) => {
			const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
			main.dispatchEvent(event);
			return event.defaultPrevented;
		});
	}, text);
	expect(prevented).toEqual([true, true]);
	letGo();
	await expect(page.getByRole('heading', { level: 3, name: 'Table de concertation de la Rive' })).toHaveCount(
		1,
	);
});

for (const [locale, words, button] of [
	['fr', /elle ne peut pas répondre/, 'Recharger la page'],
	['en', /it cannot respond/, 'Reload the page'],
] as const)
	test(`a page whose scripts do not come stays readable and says so, ${locale}`, async ({ page }) => {
		let fails = true;
		await page.route('**/_app/**/*.js', (route) => (fails ? route.abort() : route.continue()));
		// The address asks for a view, and this device has a design: neither will be read.
		await page.addInitScript(() => localStorage.setItem('charpente:current', 'a design'));
		await page.goto(`/${locale}/review/?view=other`);
		await expect(page.getByRole('alert')).toHaveText(words);
		// At once: what is read later is hidden for 12 seconds otherwise.
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 2_000 });
		fails = false;
		await page.getByRole('button', { name: button }).click();
		await takenOver(page);
		await expect(page.getByRole('alert').filter({ hasText: words })).toHaveCount(0);
	});
