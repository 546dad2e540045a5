import { expect, test } from '@playwright/test';
import { answerEssentials, choose } from './walking.ts';
import { reload, visit } from './visit.ts';

test('the review changes an answer in place and weighs the answers', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/fr/review/');
	const funding = page.locator('li#funding');
	await page.getByRole('button', { name: 'Changer\u00a0: Stabilité du financement' }).click();
	await funding.locator('input[value="core"]').check();
	await funding.getByRole('button', { name: 'Terminé' }).click();
	await expect(funding).toContainText('Financement public récurrent');
	await expect(page.getByRole('button', { name: 'Changer\u00a0: Stabilité du financement' })).toBeFocused();
	await page.getByRole('button', { name: 'Dire ce qui compte le plus' }).click();
	await page
		.getByLabel('Poids de la question\u00a0: Stabilité du financement')
		.selectOption({ label: 'Compte double' });
	await page.getByRole('button', { name: 'Terminer' }).click();
	await expect(funding).toContainText('Compte double');
	await reload(page);
	await expect(funding).toContainText('Compte double');
});

test('answers of which none counts are not said to be missing', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/en/review/#importances');
	const weights = page.getByLabel(/^Weight of the question/);
	await expect(weights).toHaveCount(6);
	for (const weight of await weights.all()) await weight.selectOption('0');
	await page.getByRole('link', { name: 'See the comparison' }).click();
	await expect(page.locator('[data-summary]')).toContainText('none of your answers counts');
	await page.getByRole('main').getByRole('link', { name: 'Say what matters most' }).click();
	await expect(page.locator('#importances')).toHaveAttribute('aria-expanded', 'true');
});

test('the example is shown without being kept', async ({ page }) => {
	await visit(page, '/fr/example/');
	await page.getByRole('button', { name: 'Voir sa comparaison' }).click();
	await expect(page).toHaveURL('/fr/compare/');
	const banner = page.getByText('Vous regardez un exemple inventé');
	await expect(banner).toBeVisible();
	await page.getByRole('link', { name: 'Mes plans' }).click();
	await expect(banner).toBeVisible();
	await page.getByRole('button', { name: 'Fermer l’exemple' }).click();
	await expect(banner).toBeHidden();
	await visit(page, '/fr/review/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vos réponses');
});

test('the first change to the example makes one’s own copy, which is kept', async ({ page }) => {
	await visit(page, '/en/example/');
	await page.getByRole('button', { name: 'See its comparison' }).click();
	await page.getByRole('link', { name: 'Your answers' }).first().click();
	await page.getByRole('button', { name: 'Change: Stability of funding' }).click();
	await page.locator('li#funding input[value="core"]').check();
	await expect(page.getByText('You are looking at an invented example')).toBeHidden();
	await reload(page);
	await expect(page.locator('li#funding')).toContainText('Recurring public funding');
});

test('on paper the first page has the version, the tensions and the key; the sources are an annex', async ({
	page,
}) => {
	// A paid coordinator beside in-kind contributions alone: a tension.
	await choose(page, 'fr', 'funding', 'in-kind');
	await choose(page, 'fr', 'coordination', 'permanent');
	await visit(page, '/fr/review/');
	await expect(page.getByRole('heading', { name: /^Tensions dans votre plan/ })).toBeVisible();
	await expect(page.getByText('Légende')).toBeVisible();
	const pages = async () => {
		const pdf = await page.pdf({ preferCSSPageSize: true });
		return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
	};
	const withSources = await pages();
	const paper = async () => {
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	};
	await paper();
	await expect(page.getByText(/données, version \d+\.\d+\.\d+/)).toBeVisible();
	await expect(
		page.getByText('Incompatible : Une coordination payée, mais aucun budget pour la payer'),
	).toBeVisible();
	await expect(page.getByText('Une fondation')).toBeVisible();
	// All of it before the page that ends: Letter, without its margins.
	const foot = await page.getByText('Ne nous concerne pas').last().boundingBox();
	expect(foot?.y ?? Infinity).toBeLessThan(930);
	const annex = page.getByRole('heading', { name: 'Annexe : sur quoi reposent ces tensions' });
	await expect(annex).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await page.emulateMedia({ media: null });
	await page.getByLabel('Imprimer les sources, en annexe').uncheck();
	expect(await pages()).toBeLessThan(withSources);
	await paper();
	await expect(annex).toBeHidden();
});
