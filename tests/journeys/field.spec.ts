import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { violations } from './accessible.ts';
import { choose } from './walking.ts';
import { visit } from './visit.ts';

interface Rule {
	readonly id: string;
	readonly reason: { readonly fr: string; readonly en: string };
}
const rule = readFileSync('src/lib/content/data/rules.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line): Rule => JSON.parse(line))
	.find(({ id }) => id === 'own-staff-no-budget')!;

const WORDS = {
	fr: {
		...{
			all: 'Parmi tous les plans, environ la moitié sont possibles; ces 7 définitions excluent les autres.',
		},
		...{ none: 'Avec ces 2 réponses fixées, il ne reste aucun plan possible.', make: 'En faire un plan' },
		...{ repair: /Faire ce changement : Stabilité du financement/, name: 'Nom du plan' },
		...{
			fixed: /^Changé\u00a0: /,
			see: 'Voir ce plan',
			undo: 'Annuler',
			became: 'Ce qui s’est passé ensuite, et selon qui',
		},
		...{ period: '2007-2011', mine: 'Partir de mon plan', leaves: 'Voir ce que ce plan laisse possible' },
	},
	en: {
		...{
			all: 'Of all designs, about half are possible; these 7 definitions exclude the rest.',
		},
		...{ none: 'With these 2 answers set, no possible design remains.', make: 'Make it a design' },
		...{ repair: /Make this change: Stability of funding/, name: 'Name of the design' },
		...{
			fixed: /^Changed: /,
			see: 'See this design',
			undo: 'Undo',
			became: 'What happened next, and who says so',
		},
		...{ period: '2007–2011', mine: 'Start from my design', leaves: 'See what this design leaves possible' },
	},
} as const;

const remaining = (page: Page) => page.locator('[data-remaining]');
const option = (page: Page, choice: string, name: string) =>
	page.locator(`[data-choice="${choice}"] [data-option="${name}"]`);

for (const locale of ['fr', 'en'] as const) {
	const words = WORDS[locale];

	test(`a group explores, contradicts itself, repairs, finds who lived with it and keeps a design (${locale})`, async ({
		page,
	}) => {
		await visit(page, `/${locale}/field/`);
		// Worked by hand in the unit tests of the field: 45 × 240 × 2,116.
		await expect(remaining(page)).toHaveAttribute('data-remaining', '22852800');
		await expect(page.getByText(words.all).first()).toBeVisible();

		await option(page, 'case', 'direct').click();
		// Direct support: 45 × 240 × 324.
		await expect(remaining(page)).toHaveAttribute('data-remaining', '3499200');
		await option(page, 'funding', 'in-kind').press('Enter');
		await expect(remaining(page)).toHaveAttribute('data-remaining', '0');
		await expect(page).toHaveURL(/\/field\/\?case=direct&funding=in-kind$/);
		await expect(page.getByText(words.none).first()).toBeVisible();
		await expect(page.locator(`[data-rule="${rule.id}"]`).getByText(rule.reason[locale])).toBeVisible();
		expect(await violations(page)).toEqual([]);

		await page.getByRole('button', { name: words.repair }).click();
		await expect(remaining(page)).toHaveAttribute('data-remaining', '3499200');
		await expect(page).not.toHaveURL(/case=direct&funding=in-kind$/);
		// What was done is told in the language that is read.
		await expect(page.getByText(words.fixed)).toBeVisible();
		const [here, other] = locale === 'fr' ? [/Français/, /English/] : [/English/, /Français/];
		await page.getByRole('link', { name: other }).click();
		await expect(page.getByText(WORDS[locale === 'fr' ? 'en' : 'fr'].fixed)).toBeVisible();
		await expect(page.getByText(words.fixed)).toBeHidden();
		await page.getByRole('link', { name: here }).click();
		await expect(page.getByText(words.fixed)).toBeVisible();
		// Back over the two changes of language, then over the repair.
		for (let step = 0; step < 3; step += 1) await page.goBack();
		await expect(remaining(page)).toHaveAttribute('data-remaining', '0');
		await page.goForward();
		await expect(remaining(page)).toHaveAttribute('data-remaining', '3499200');
		// Of the acceptable options that the repair left, one alone.
		await option(page, 'funding', 'core').click();
		await expect(page).toHaveURL(/\/field\/\?case=direct&funding=core$/);
		await expect(option(page, 'funding', 'core')).toBeFocused();

		// BC's office, by two readings of the content: direct support from 2007 to 2011, recurring money to 2012.
		const octip = page.locator('[data-model="bc-octip"]').first();
		await expect(octip).toContainText(words.period);
		await octip.getByText(words.became).click();
		await expect(octip.locator('[data-claim="bc-octip-42"]')).toBeVisible();
		expect(await violations(page)).toEqual([]);

		await page.getByLabel(words.name).fill('Essai commun');
		await page.getByRole('button', { name: words.make }).click();
		await page.getByRole('link', { name: words.see }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Essai commun' })).toBeVisible();
		await expect(page).toHaveURL(new RegExp(`/${locale}/review/$`));
	});

	test(`a design opens the field with its answers, which no request carries (${locale})`, async ({
		page,
	}) => {
		await choose(page, locale, 'funding', 'in-kind');
		await choose(page, locale, 'coordination', 'hosted');
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await visit(page, `/${locale}/review/`);
		await page.getByRole('link', { name: words.leaves }).click();
		await expect(page).toHaveURL(/\/field\/\?coordination=hosted&funding=in-kind$/);
		// In-kind money: no direct support, 32 × 4 services; one coordination. 45 × 240 × 128.
		await expect(remaining(page)).toHaveAttribute('data-remaining', '1382400');
		expect(asked.filter((address) => /in-kind|hosted/.test(address))).toEqual([]);
		await page.goBack();
		await expect(page).toHaveURL(new RegExp(`/${locale}/review/$`));

		await visit(page, `/${locale}/field/`);
		await page.getByRole('button', { name: words.mine }).click();
		await expect(remaining(page)).toHaveAttribute('data-remaining', '1382400');
		await page.getByRole('button', { name: words.make }).click();
		await page.getByRole('button', { name: words.undo, exact: true }).last().click();
		await expect(page.getByRole('link', { name: words.see })).toHaveCount(0);
	});
}

test('what the address asks for and the field does not know is said, until something is fixed', async ({
	page,
}) => {
	await visit(page, '/fr/field/?funding=members&case=direct');
	const alert = page.getByRole('main').getByRole('alert');
	await expect(alert).toContainText('Ils ont été ignorés\u00a0: funding=members.');
	await page.locator('[data-choice="entry"] button').first().click();
	await expect(alert).toHaveCount(0);
});

test('from the answers, down the page, the possible designs open at their title', async ({ page }) => {
	await choose(page, 'en', 'entry', 'shared-doors');
	await page.setViewportSize({ width: 360, height: 640 });
	// On a phone the places are folded in the menu.
	await page.locator('header summary').click();
	await page.getByRole('navigation').getByRole('link', { name: 'Your answers' }).first().click();
	await expect(page).toHaveURL('/en/review/');
	const link = page.getByRole('main').locator('a[href*="/field/"]').last();
	// What the answers carry is drawn once the rules have come: the link is drawn anew with them.
	await expect(() => link.scrollIntoViewIfNeeded({ timeout: 1_000 })).toPass();
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await link.click();
	await expect(page).toHaveURL(/\/en\/field\/\?entry=/);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(0);
});
