import { expect, test, type Page } from '@playwright/test';
import { takenOver } from './visit.ts';

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

test('words typed before the app has loaded are not lost', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/sources/', { waitUntil: 'commit' });
	await page.getByRole('searchbox').fill('police');
	letGo();
	await expect(page).toHaveURL(/police/);
	await expect(page.getByRole('searchbox')).toHaveValue('police');
});

test('a button pressed before the app has loaded is not lost, and counts once', async ({ page }) => {
	const letGo = await heldBack(page);
	await page.goto('/en/places/', { waitUntil: 'commit' });
	await page.getByText('Export and cite', { exact: true }).click();
	const saved: string[] = [];
	page.on('download', (download) => saved.push(download.suggestedFilename()));
	const table = page.getByRole('button', { name: 'Table (CSV)' });
	await table.click();
	await table.click();
	letGo();
	await takenOver(page);
	await expect.poll(() => saved).toEqual([expect.stringMatching(/\.csv$/)]);
	await table.click();
	await expect.poll(() => saved.length).toBe(2);
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

for (const [locale, words, button] of [
	['fr', /elle ne peut pas répondre/, 'Recharger la page'],
	['en', /it cannot respond/, 'Reload the page'],
] as const)
	test(`a page whose scripts do not come stays readable and says so, ${locale}`, async ({ page }) => {
		let fails = true;
		await page.route('**/_app/**/*.js', (route) => (fails ? route.abort() : route.continue()));
		await page.goto(`/${locale}/models/`);
		await expect(page.getByRole('alert')).toHaveText(words);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		fails = false;
		await page.getByRole('button', { name: button }).click();
		await takenOver(page);
		await expect(page.getByRole('alert').filter({ hasText: words })).toHaveCount(0);
	});
