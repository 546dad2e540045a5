import { expect, test, type Page } from '@playwright/test';
import { answerEssentials } from './walking.ts';
import { visit } from './visit.ts';

const figure = async (page: Page, name: string) =>
	Number(await page.locator(`data[data-figure="${name}"]`).first().getAttribute('value'));

test('the lines that are shown give the sums that are shown', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/fr/method/?model=on-toronto-network');
	const lines = page.locator('[data-line]');
	await expect(lines).toHaveCount(6);
	const likenesses: { min: number; max: number }[] = [];
	for (const line of await lines.all()) {
		const read = async (name: string) =>
			Number(await line.locator(`data[data-figure="${name}"]`).getAttribute('value'));
		if ((await line.locator('data[data-figure="min"]').count()) > 0)
			likenesses.push({ min: await read('min'), max: await read('max') });
	}
	const known = likenesses.length;
	const least = likenesses.reduce((sum, { min }) => sum + min, 0);
	const most = likenesses.reduce((sum, { max }) => sum + max, 0);
	expect(known).toBeGreaterThan(0);
	expect(known).toBeLessThan(6);
	expect(await figure(page, 'C')).toBeCloseTo(known / 6, 9);
	expect(await figure(page, 'S')).toBeCloseTo((least + most) / 2 / known, 9);
	expect(await figure(page, 'L')).toBeCloseTo(least / 6, 9);
	expect(await figure(page, 'U')).toBeCloseTo((most + 6 - known) / 6, 9);
});

test('five rules stand side by side, each in its order; neutral and Mendez agree', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/en/method/');
	const rows = page.locator('tr[data-model]');
	await expect(rows.first()).toBeVisible();
	const column = async (rule: string) =>
		(await rows.locator(`td[data-rule="${rule}"] data`).all()).length === 0
			? []
			: await rows
					.locator(`td[data-rule="${rule}"] data`)
					.evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('value'))));
	const falls = (figures: readonly number[]) =>
		figures.every((one, at) => at === 0 || one <= (figures[at - 1] ?? 0) + 1e-12);
	expect(falls(await column('expected'))).toBe(true);
	await page.getByRole('radio', { name: 'Minimum L' }).check();
	expect(falls(await column('worst-case'))).toBe(true);
	await page.getByRole('radio', { name: /½/ }).check();
	expect(falls(await column('neutral'))).toBe(true);
	expect(falls(await column('mendez'))).toBe(true);
	await page.getByRole('radio', { name: /not documented \(S\)/i }).check();
	expect(falls(await column('skip-unknowns'))).toBe(true);
});

test('without an answer, the method says that the lines will come, and still tells the limits', async ({
	page,
}) => {
	await visit(page, '/fr/method/');
	await expect(page.getByText('Vos propres lignes paraîtront ici')).toBeVisible();
	await expect(page.getByText('Il n’y a encore rien à comparer')).toBeVisible();
	await expect(page.getByText('n’est assez documentée')).toHaveCount(0);
	await expect(page.locator('#limits')).toContainText('rien dans les sources consultées');
	await page.getByText('Le deuxième codage, question par question').click();
	await expect(page.getByText(/alpha\s: 0,668/)).toBeVisible();
});
