import { expect, test } from '@playwright/test';
import { visit } from './visit.ts';

for (const [locale, subject, challenge, question] of [
	['fr', 'Huit défis', 'Maintien de la coalition dans le temps', 'Stabilité du financement'],
	['en', 'Eight challenges', 'Keeping the coalition alive over time', 'Stability of funding'],
] as const) {
	test(`from the foot of a page to what bears on a challenge, then to the question (${locale})`, async ({
		page,
	}) => {
		await visit(page, `/${locale}/method/`);
		await page
			.getByRole('contentinfo')
			.getByRole('link', { name: locale === 'fr' ? 'Contexte' : 'Context' })
			.click();
		await page.getByRole('main').getByRole('link', { name: subject, exact: true }).click();
		await expect(page).toHaveURL(new RegExp(`/${locale}/context/challenges/?$`));
		await page.getByRole('main').getByRole('link', { name: challenge, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(challenge);
		await expect(page.locator('#funding')).toHaveText(question);
		await page
			.locator('section[aria-labelledby="funding"]')
			.getByRole('link', { name: new RegExp(question) })
			.click();
		await expect(page).toHaveURL(new RegExp(`/${locale}/walk/funding/?$`));
	});
}

test('the nine subjects follow one another', async ({ page }) => {
	await visit(page, '/en/context/challenges/');
	for (const title of [
		'Nine activities',
		'Eleven services',
		'Six gaps',
		'Six debates',
		'Legal framework',
		'Four Ps',
		'Five levels',
		'Initiatives and organizations',
	]) {
		await page.locator('a[rel="next"]').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	}
	await expect(page.locator('a[rel="next"]')).toHaveCount(0);
	await expect(page.locator('#bc-octip')).toContainText('2007');
});
