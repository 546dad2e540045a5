import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { visit } from './visit.ts';

const models = readFileSync('src/lib/content/data/models.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line): { id: string; province: string; listed: boolean } => JSON.parse(line));

for (const [locale, title, province, nothing] of [
	['fr', 'Provinces', 'Nouvelle-Écosse', 'Rien n’a été trouvé dans les sources consultées.'],
	['en', 'Provinces', 'Nova Scotia', 'Nothing was found in the sources consulted.'],
] as const) {
	test(`the map leads to a province with the keyboard (${locale})`, async ({ page }) => {
		await visit(page, `/${locale}/places/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		await expect(page.locator('[data-place] a')).toHaveCount(11);
		await page.locator('[data-place="NS"]').getByRole('link', { name: province }).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`/${locale}/places/ns/\\?choice=entry$`));
		await expect(page.getByRole('article').and(page.locator('[id^="ns-"]'))).toHaveCount(
			models.filter((model) => model.province === 'NS').length,
		);
		await expect(page.locator('#ns-committee')).toContainText(nothing);
	});
}

test('the choice and the year are in the address, and the back button returns', async ({ page }) => {
	await visit(page, '/en/places/');
	await page.getByLabel('Question', { exact: true }).selectOption('funding');
	await expect(page).toHaveURL(/choice=funding/);
	await page.getByLabel('Year shown', { exact: true }).selectOption('2010');
	await expect(page).toHaveURL(/choice=funding&year=2010/);
	await page.goBack();
	await expect(page).toHaveURL(/choice=funding$/);
	await expect(page.getByLabel('Year shown', { exact: true })).toHaveValue('last-known');
	await expect(page.getByLabel('Question', { exact: true })).toHaveValue('funding');
});

test('the provinces are read from west to east, then the country', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await visit(page, '/en/places/?choice=coordination');
	const order = await page
		.locator('[data-place]')
		.evaluateAll((tiles) => tiles.map((tile) => tile.dataset.place));
	expect(order).toEqual(['BC', 'AB', 'SK', 'MB', 'ON', 'QC', 'NB', 'NS', 'PE', 'NL', 'CA']);
});

test('bodies of the presentation come first in their province', async ({ page }) => {
	await visit(page, '/fr/places/on/');
	const ids = await page.locator('article[id^="on-"]').evaluateAll((bodies) => bodies.map(({ id }) => id));
	const listed = models.filter((model) => model.province === 'ON' && model.listed).map(({ id }) => id);
	expect(listed.length).toBeGreaterThan(0);
	expect(ids.slice(0, listed.length)).toEqual(listed);
});
