import { expect, test } from '@playwright/test';
import { violations } from './accessible.ts';
import { answerEssentials } from './walking.ts';
import { reload, visit } from './visit.ts';

const OFTEN = 'Closest to your design: how often';
const FIGURES = 'The figures, as a table';

for (const [locale, first, flips, telling, often, figures] of [
	[
		'fr',
		/^Avec vos poids, .*% des simulations/,
		'Ce qui changerait le résultat',
		'La question qui préciserait le plus la comparaison',
		'La plus proche de votre plan\u00a0: à quelle fréquence',
		'Les chiffres, en tableau',
	],
	[
		'en',
		/^With your weights, .*% of the simulations/,
		'What would change the result',
		'The question that would sharpen the comparison most',
		OFTEN,
		FIGURES,
	],
] as const) {
	test(`a design is put to the test, plain words first (${locale})`, async ({ page }) => {
		await answerEssentials(page);
		await visit(page, `/${locale}/robustness/`);
		await expect(page.locator('[data-firmness]')).toHaveText(first);
		await expect(page.getByRole('heading', { name: flips })).toBeVisible();
		await expect(page.getByRole('heading', { name: telling })).toBeVisible();
		await page.getByText(often).click();
		await page.getByText(figures, { exact: true }).first().click();
		await expect(page.getByRole('table').first().locator('tbody tr').first()).toContainText('±');
		expect(await violations(page)).toEqual([]);
	});
}

test('the shares of the closest body sum to one, and the same design gives the same figures again', async ({
	page,
}) => {
	const read = async () => {
		await page.getByText(OFTEN).click();
		await page.getByText(FIGURES, { exact: true }).first().click();
		const shares = page.getByRole('table').first().locator('tbody td:nth-child(2) span:first-of-type');
		await expect(shares.first()).toBeVisible();
		return shares.evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));
	};
	await answerEssentials(page);
	await visit(page, '/en/robustness/');
	const once = await read();
	const said = once.filter((text) => /^\d/.test(text));
	const small = once.filter((text) => text.startsWith('less than'));
	const sum = said.reduce((total, text) => total + Number.parseFloat(text), 0);
	// Each is rounded to a tenth of a percent; what is less than that, or never drawn, is said in words.
	expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * said.length + 0.1 * small.length);
	await reload(page);
	expect(await read()).toEqual(once);
});

test('who is sent to say what matters most finds the importances open', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/en/robustness/');
	await page.getByText(OFTEN).click();
	await page
		.getByRole('main')
		.getByRole('link', { name: /matters most/ })
		.first()
		.click();
	await expect(page).toHaveURL('/en/review/#importances');
	await expect(page.locator('#importances')).toHaveAttribute('aria-expanded', 'true');
});

test('on paper: whose figures, of which data, from where; and no title over nothing', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/en/robustness/');
	await expect(page.locator('[data-firmness]')).toBeVisible();
	const design = page.getByText(/Design: “.+\.” Answers that count: .*Mixed/);
	await expect(design).toHaveCount(1);
	await expect(design).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(design).toBeVisible();
	await expect(page.getByText(/\d+\.\d+\.\d+.*\/en\/robustness\//)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'To go further' })).toBeHidden();
});

test('without an answer it says what to do', async ({ page }) => {
	await visit(page, '/en/robustness/');
	await expect(page.getByRole('link', { name: 'Answer the questions' })).toBeVisible();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	// It is a part of the comparison.
	await expect(page.getByRole('banner').locator('[aria-current]')).toHaveText('Comparison');
});
