import { expect, test, type Page } from '@playwright/test';
import { visit } from './visit.ts';

/** Scripts that do not come, as long as `fails` holds. */
async function without(page: Page, what: string | RegExp): Promise<{ fails: boolean }> {
	const state = { fails: true };
	await page.route(what, (route) => (state.fails ? route.abort() : route.continue()));
	return state;
}
const CODE = '**/_app/immutable/**/*.js';

test('a page of its own that does not come leaves the page before as it was', async ({ page }) => {
	await visit(page, '/en/sources/');
	const network = await without(page, CODE);
	const title = await page.getByRole('heading', { level: 1 }).innerText();
	await page.getByRole('link', { name: 'Glossary' }).first().click();
	const bar = page.getByRole('alert').filter({ hasText: 'Part of the tool could not be loaded' });
	await expect(bar).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await expect(page).toHaveURL(/\/en\/sources\/$/);
	network.fails = false;
	await bar.getByRole('button', { name: 'Try again' }).click();
	await expect(page).toHaveURL(/\/en\/glossary\/$/);
	await expect(bar).toHaveCount(0);
});

test('a part that does not come says so where it would stand, and comes when asked for again', async ({
	page,
}) => {
	await visit(page, '/fr/models/bc-octip/');
	const network = await without(page, CODE);
	await page.getByText('Créer un plan à partir de cette initiative').click();
	const failure = page.getByRole('main').getByRole('alert');
	await expect(failure).toHaveText(/pas pu être chargée/);
	network.fails = false;
	await page.getByRole('main').getByRole('button', { name: 'Réessayer' }).click();
	await expect(failure).toHaveCount(0);
});

test('a key whose answer does not come is told, and answered once it has', async ({ page }) => {
	await visit(page, '/en/context/');
	await page.waitForLoadState('networkidle');
	const network = await without(page, CODE);
	await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
	const bar = page.getByRole('alert').filter({ hasText: 'Part of the tool could not be loaded' });
	await expect(bar).toBeVisible();
	network.fails = false;
	await bar.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await expect(bar).toHaveCount(0);
});
