import { expect, test } from '@playwright/test';
import { visit } from './visit.ts';

const BELOW = `http://localhost:${Number(process.env.CHARPENTE_PORT ?? 4317) + 1}/charpente`;

test('the site works under a sub-path', async ({ page }) => {
	const missing: string[] = [];
	page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
	await visit(page, `${BELOW}/`);
	await page.getByRole('link', { name: 'Français' }).click();
	await page.getByRole('link', { name: 'Commencer' }).click();
	await expect(page).toHaveURL(`${BELOW}/fr/walk/entry/`);
	await page.getByRole('radio').first().check();
	await page.getByRole('link', { name: /^Suivante/ }).click();
	await expect(page).toHaveURL(`${BELOW}/fr/walk/case/`);
	await page.getByRole('link', { name: /English/ }).click();
	await expect(page).toHaveURL(`${BELOW}/en/walk/case/`);
	await visit(page, `${BELOW}/en/compare/bc-octip/`);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('British Columbia');
	expect(missing).toEqual([]);
});
