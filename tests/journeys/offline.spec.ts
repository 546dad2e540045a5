import { expect, test } from '@playwright/test';
import { ready } from './walking.ts';

test.use({ serviceWorkers: 'allow' });

test('after the first visit everything opens without a connection', async ({ page, context }) => {
	await page.goto('/fr/');
	await expect(page.getByText('Prêt à servir hors ligne.')).toBeVisible({ timeout: 45_000 });
	await context.setOffline(true);
	await page.goto('/fr/walk/entry/');
	await ready(page);
	await page.getByRole('radio').first().check();
	await page.getByRole('link', { name: /^Suivante/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Jusqu’où');
	await page.goto('/en/compare/nl-committee/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// Without its trailing slash, as a person types it.
	await page.goto('/en/review');
	await expect(page.locator('li#entry')).toContainText('A single entry point');
});

test('a newer version waits for the person’s word', async ({ page, context }) => {
	await page.goto('/en/');
	await expect(page.getByText('Ready for use offline.')).toBeVisible({ timeout: 45_000 });
	const script = await (await context.request.get('/service-worker.js')).text();
	await context.route('**/service-worker.js', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: `${script}\n// a newer version` }),
	);
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 45_000 });
	await page.goto('/en/walk/');
	await expect(page.getByText('A new version is ready.')).toBeVisible();
	await page.getByRole('button', { name: 'Update' }).click();
	await expect(page.getByText('A new version is ready.')).toBeHidden({ timeout: 45_000 });
});
