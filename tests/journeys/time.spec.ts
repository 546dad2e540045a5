import { expect, test } from '@playwright/test';
import { visit } from './visit.ts';

test('what changed in British Columbia around 2011 leads to who says it', async ({ page }) => {
	await visit(page, '/en/time/');
	await page.getByLabel('Year shown', { exact: true }).selectOption('2011');
	await expect(page).toHaveURL(/year=2011/);
	await expect(page.getByRole('heading', { name: 'Changes noted before and after 2011' })).toBeVisible();
	const change = page.getByRole('listitem').filter({ hasText: 'OCTIP – Availability' });
	await expect(change).toContainText(/On call.*Around the clock/s);
	await expect(change.getByRole('link', { name: /^according to/ }).first()).toBeVisible();
	await change.getByRole('link', { name: 'OCTIP – Availability' }).click();
	await expect(page).toHaveURL(/\/models\/bc-octip\/#availability$/);
	await expect(page.locator('#availability')).toBeInViewport();
});

for (const [locale, silence, title] of [
	['fr', 'Rien n’a été trouvé, dans les sources consultées.', 'Stabilité du financement'],
	['en', 'Nothing was found, in the sources consulted.', 'Stability of funding'],
] as const) {
	test(`every body has its row, silent or not, and a choice can be followed (${locale})`, async ({
		page,
	}) => {
		await visit(page, `/${locale}/time/`);
		const rows = page.getByRole('table').getByRole('row');
		await expect(rows).toHaveCount(14);
		const committee = rows.filter({ has: page.locator('a[href$="/ns-committee/"]') });
		await expect(committee).toContainText(silence);
		await page.locator('select').first().selectOption('funding');
		await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
		const octip = rows.filter({ has: page.locator('a[href$="/bc-octip/#funding"]') });
		await expect(octip.getByRole('img')).toHaveAttribute('aria-label', /2007/);
		await page.goBack();
		await expect(page.locator('select').first()).toHaveValue('');
	});
}
