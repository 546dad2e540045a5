import { expect, test, type Page } from '@playwright/test';

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
