import { expect, test } from '@playwright/test';
import { visit } from './visit.ts';

/** The width of what is printed on each paper, in pixels of 1/96 inch: the sheet less its margins of 10 mm. */
const PAPERS = [
	{ format: 'Letter', width: 740 },
	{ format: 'A4', width: 718 },
] as const;

for (const locale of ['fr', 'en'] as const)
	test(`the sheet to fill in holds on two pages, Letter and A4, in ${locale}`, async ({ page }) => {
		await visit(page, `/${locale}/sheet/`);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('.fill-in li')).toHaveCount(24);
		await expect(page.locator('.fill-in li svg[role="img"]')).toHaveCount(24);
		for (const { format, width } of PAPERS) {
			await page.setViewportSize({ width, height: 979 });
			const papers = await page
				.locator('.fill-in > section')
				.evaluateAll((sheets) => sheets.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
			expect(papers, `${format}: nothing runs over the foot of a page`).toEqual([0, 0]);
			const pdf = (await page.pdf({ format })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(2);
		}
	});

test('the one who facilitates is led to the sheet from the first page', async ({ page }) => {
	await visit(page, '/fr/');
	await page.getByRole('link', { name: 'Feuille à remplir' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feuille à remplir');
	await expect(
		page.getByText(/répondre en ligne\u00a0: http:\/\/localhost:\d+\/fr\/$/).first(),
	).toBeVisible();
});
