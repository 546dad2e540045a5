import { expect, test } from '@playwright/test';
import { ready } from './walking.ts';
import { visit } from './visit.ts';

test('the whole walk and the comparison can be gone through with the keyboard alone', async ({ page }) => {
	await visit(page, '/fr/walk/entry/');
	await ready(page);
	const questions = ['entry', 'case', 'permanence', 'coordination', 'funding', 'agreements'];
	for (const [at, id] of questions.entries()) {
		await expect(page).toHaveURL(`/fr/walk/${id}/`);
		await page.keyboard.press(String((at % 4) + 1));
		await expect(page.getByRole('radio').nth(at % 4)).toBeChecked();
		await page.keyboard.press('ArrowRight');
	}
	await expect(page).toHaveURL('/fr/compare/');
	const first = page.locator('main a[href*="/fr/compare/"]').first();
	await expect(first).toBeVisible();
	for (let presses = 0; presses < 60; presses += 1) {
		await page.keyboard.press('Tab');
		if (await first.evaluate((link) => link === document.activeElement)) break;
	}
	await expect(first).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/fr\/compare\/[a-z0-9-]+\//);
});

test('where several options suit, a second key adds one, and the same key takes it back', async ({
	page,
}) => {
	await visit(page, '/en/walk/entry/');
	await ready(page);
	await page.keyboard.press('1');
	await page.getByRole('checkbox', { name: 'More than one option would work for us' }).check();
	await page.keyboard.press('2');
	const options = page.locator('fieldset .option input');
	await expect(options.nth(0)).toBeChecked();
	await expect(options.nth(1)).toBeChecked();
	await page.keyboard.press('1');
	await expect(options.nth(0)).not.toBeChecked();
	await expect(options.nth(1)).toBeChecked();
});

test('single-key shortcuts are listed, stay out of text, and can be turned off', async ({ page }) => {
	await visit(page, '/en/walk/entry/');
	await ready(page);
	await page.keyboard.press('n');
	await expect(page.getByLabel('Note on this question')).toBeFocused();
	await page.keyboard.type('1 d ?');
	await expect(page.getByLabel('Note on this question')).toHaveValue('1 d ?');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('?');
	const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	await expect(list).toBeVisible();
	await list.getByRole('checkbox').uncheck();
	await list.getByRole('button', { name: 'Close' }).click();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('1');
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL('/en/walk/entry/');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('the first tab stop leads past the header to the content', async ({ page }) => {
	await visit(page, '/en/review/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});
