import { expect, test, type Page } from '@playwright/test';
import { visit } from './visit.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** The words that a person sees on a screen: what is folded away, or only read out, is not seen. */
async function wordsOn(page: Page): Promise<number> {
	const text = await page.locator('main').evaluate((main) => {
		const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		const seen: string[] = [];
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			if (parent?.checkVisibility({ visibilityProperty: true }) && !parent.closest('.visually-hidden'))
				seen.push(walker.currentNode.textContent ?? '');
		}
		return seen.join(' ');
	});
	return text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}

test('from a cold start to a comparison, in French, on a phone, in nine screens and 1,200 words', async ({
	page,
}) => {
	const met: number[] = [];
	const arrive = async () => {
		await page.waitForLoadState('networkidle');
		met.push(await wordsOn(page));
	};

	await visit(page, '/');
	await arrive();
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL('/fr/');
	await arrive();
	await page.getByRole('link', { name: 'Commencer' }).click();

	const answers = [1, 2, 1, 3, 2, 1];
	for (const [at, rank] of answers.entries()) {
		await expect(page.getByText(`Question ${at + 1} sur 6`)).toBeVisible();
		await arrive();
		await page.getByRole('radio').nth(rank).check();
		await page.getByRole('link', { name: /^(Suivante|Voir la comparaison)/ }).click();
	}

	await expect(page).toHaveURL('/fr/compare/');
	await expect(page.getByText('ACT Alberta').first()).toBeVisible();
	// What plans drawn at random would give comes last: it is read too.
	await expect(page.getByText(/plus que le hasard/)).toBeVisible();
	await arrive();
	const words = met.reduce((sum, count) => sum + count, 0);
	console.log(`${met.length} screens, ${words} words: ${met.join(' + ')}`);
	expect(met.length).toBeLessThanOrEqual(9);
	expect(words).toBeLessThanOrEqual(1200);
});
