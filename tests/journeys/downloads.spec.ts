import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { visit } from './visit.ts';

for (const [locale, link, csv, workbook] of [
	['fr', 'Téléchargements', 'Les énoncés, en français (CSV)', 'Les énoncés, en français (Excel)'],
	['en', 'Downloads', 'The findings, in English (CSV)', 'The findings, in English (Excel)'],
] as const) {
	test(`from the foot of a page to the claims as files, as many as the page says (${locale})`, async ({
		page,
	}) => {
		await visit(page, `/${locale}/places/`);
		await page.getByRole('contentinfo').getByRole('link', { name: link }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(link);
		const said = Number(/\d+/.exec((await page.locator('.lead').textContent()) ?? '')?.[0]);
		const [table, book] = await Promise.all(
			[csv, workbook].map(async (name) => {
				const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
				const answer = await page.request.get(new URL(href ?? '', page.url()).href);
				expect(answer.ok()).toBe(true);
				return answer.body();
			}),
		);
		expect(table?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
		expect(parse(table ?? '', { bom: true })).toHaveLength(said + 1);
		// What the workbook is comes first, then the findings.
		expect((await readWorkbook(book ?? Buffer.alloc(0)))[1]?.data).toHaveLength(said + 1);
		const started = page.waitForEvent('download');
		await page.getByRole('link', { name: csv, exact: true }).click();
		const download = await started;
		expect(download.suggestedFilename()).toBe(`claims-${locale}.csv`);
		expect(readFileSync(await download.path())).toEqual(table);
	});
}
