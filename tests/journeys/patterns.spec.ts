import { expect, test } from '@playwright/test';
import { violations } from './accessible.ts';
import { reload, visit } from './visit.ts';

for (const [locale, rows, known, tracia] of [
	['fr', 'En lignes', '6 initiatives sur 13 sont documentées sur les deux questions.', 'Tracia’s Trust'],
	['en', 'In rows', '6 of 13 initiatives are documented on both questions.', "Tracia's Trust"],
] as const) {
	test(`two choices are crossed, with the bodies named and the unknowns counted (${locale})`, async ({
		page,
	}) => {
		await visit(page, `/${locale}/patterns/`);
		await expect(page.getByText(known)).toBeVisible();
		const table = page.getByRole('table').first();
		const permanent = table.getByRole('row').nth(4);
		// OCTIP and Tracia's Trust: a permanent coordination and recurring public money.
		await expect(permanent.getByRole('cell').nth(3).getByRole('link')).toHaveText(['OCTIP', tracia]);
		await page.getByLabel(rows, { exact: true }).selectOption('funding');
		await expect(page).toHaveURL(/row=funding&column=coordination/);
		await expect(page.getByText(known)).toBeVisible();
		await page.goBack();
		await expect(page.getByLabel(rows, { exact: true })).toHaveValue('coordination');
	});
}

test('a pair is opened and closed with the keyboard, and is in the address', async ({ page }) => {
	await visit(page, '/en/patterns/');
	const grid = page.getByRole('grid');
	await expect(grid).toBeVisible();
	await grid.getByRole('button').first().focus();
	await page.keyboard.press('Control+End');
	const cell = page.locator(':focus');
	const name = (await cell.getAttribute('aria-label')) ?? '';
	expect(name).toMatch(/ and .*: (\d+%|\d questions)/);
	await page.keyboard.press('Enter');
	const pair = page.getByRole('article');
	await expect(pair.getByRole('heading')).toBeFocused();
	await expect(pair.getByRole('heading')).toHaveText(name.split(':')[0] ?? '');
	await expect(pair.getByRole('row')).toHaveCount(17);
	// How many questions the figure rests on is on the screen too.
	await expect(pair).toContainText(/on the (only question|\d+ questions) documented for both \(.*of 16\)/);
	expect(await violations(page)).toEqual([]);
	await expect(page).toHaveURL(/pair=[a-z0-9-]+,[a-z0-9-]+/);
	await reload(page);
	await expect(pair.getByRole('heading')).toHaveText(name.split(':')[0] ?? '');
	await page.getByRole('button', { name: 'Close the pair' }).press('Enter');
	await expect(pair).toHaveCount(0);
	await expect(page.locator(':focus')).toHaveAttribute('aria-label', name);
});

test('on a phone the table is a list that says the same', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await visit(page, '/fr/patterns/');
	const permanent = page.getByRole('region', { name: 'Coordination permanente' });
	await expect(permanent.getByRole('link')).toHaveText(['OCTIP', 'Tracia’s Trust']);
	await expect(page.getByRole('table')).toHaveCount(0);
	const picture = page.getByRole('region', { name: 'Image de la ressemblance, à faire défiler' });
	await picture.focus();
	await expect(picture).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect.poll(() => picture.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});
