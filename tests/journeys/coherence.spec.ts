import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './accessible.ts';
import { choose } from './walking.ts';
import { visit } from './visit.ts';

interface Rule {
	readonly id: string;
	readonly title: { readonly fr: string; readonly en: string };
	readonly reason: { readonly fr: string; readonly en: string };
	readonly waysOut: readonly { readonly fr: string; readonly en: string }[];
}
const rule = readFileSync('src/lib/content/data/rules.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line): Rule => JSON.parse(line))
	.find(({ id }) => id === 'paid-coordinator-no-budget')!;

test('on a phone the bar leads from the option to what clashes, one line high', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await choose(page, 'fr', 'funding', 'in-kind');
	await visit(page, '/fr/walk/coordination/');
	await page.locator('input[value="permanent"]').check();
	const bar = page.getByRole('navigation', { name: 'D’une question à l’autre' });
	const link = bar.getByRole('link', { name: '1 tension plus bas' });
	await expect(link).toBeInViewport();
	expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(80);
	expect(await violations(page)).toEqual([]);
	await link.press('Enter');
	await expect(page.locator('#tensions')).toBeFocused();
	await expect(page.locator('#tensions')).toBeInViewport();
	const told = await page.locator('#tensions').boundingBox();
	const top = (await bar.boundingBox())?.y ?? 0;
	expect((told?.y ?? 0) + (told?.height ?? 0)).toBeLessThanOrEqual(top);
	// Where the panel stands beside the question, the way to it is not needed.
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(link).toBeHidden();
});

for (const locale of ['fr', 'en'] as const) {
	test(`a tension is said before it is chosen, in the walk, and with its ways out in the review (${locale})`, async ({
		page,
	}) => {
		// A paid coordinator beside in-kind contributions alone: the content's rule about the two.
		await choose(page, locale, 'funding', 'in-kind');
		await visit(page, `/${locale}/walk/coordination/`);
		const permanent = page.locator('label').filter({ has: page.locator('input[value="permanent"]') });
		await expect(permanent).toContainText(rule.title[locale]);
		await permanent.locator('input').check();
		// Said where it was chosen, and beside it why, who says so and what could be done.
		await expect(permanent).toContainText(rule.title[locale]);
		const told = page.locator(`article[data-rule="${rule.id}"]`);
		await expect(told.getByText(rule.reason[locale])).toBeVisible();
		await expect(told.getByText(rule.waysOut[0]?.[locale] ?? 'a way out')).toBeVisible();
		await expect(told.locator('.who')).toBeVisible();
		await page.setViewportSize({ width: 1280, height: 800 });
		await permanent.locator('input').scrollIntoViewIfNeeded();
		await expect(told.getByRole('heading', { level: 3 })).toBeInViewport();
		expect(await violations(page)).toEqual([]);

		await visit(page, `/${locale}/review/`);
		const card = page.locator(`[data-rule="${rule.id}"]`);
		await expect(card.getByText(rule.reason[locale])).toBeVisible();
		await expect(card.getByText(rule.waysOut[0]?.[locale] ?? 'a way out')).toBeVisible();
		const before = await page.locator('#coordination, #funding').allTextContents();
		await card.getByRole('button').first().click();
		await expect(card).toHaveCount(0);
		// What was changed is said there, and taking it back is at hand.
		const undo = page.getByRole('button', { name: locale === 'fr' ? 'Annuler' : 'Undo', exact: true });
		await expect(undo.last()).toBeFocused();
		await undo.last().press('Enter');
		await expect(card).toBeVisible();
		expect(await page.locator('#coordination, #funding').allTextContents()).toEqual(before);
		await expect(page.locator('#tensions')).toBeFocused();
	});
}
