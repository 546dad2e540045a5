import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { visit } from './visit.ts';

test('a large table leaves as a workbook, under the policy of the pages', async ({ page }) => {
	test.setTimeout(30_000);
	await visit(page, '/en/coverage/');
	await page.getByText('Export and cite').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /XLSX/ }).click(),
	]);
	const file = readFileSync(await download.path());
	expect(file.subarray(0, 2).toString()).toBe('PK');
	// Every initiative on every question: a workbook that is not empty.
	expect(file.length).toBeGreaterThan(20_000);
});
