import { expect, test } from '@playwright/test';
import { choose, ready } from './walking.ts';
import { visit } from './visit.ts';

test('every state of an answer can be given, taken back and found again', async ({ page }) => {
	await visit(page, '/fr/walk/permanence/');
	await ready(page);
	await page.getByRole('checkbox', { name: 'Plusieurs options nous conviennent' }).check();
	await page.getByRole('checkbox', { name: 'Comité ou table permanente' }).check();
	await page.getByRole('checkbox', { name: 'Organisme sans but lucratif (OSBL)' }).check();
	await visit(page, '/fr/walk/funding/');
	await ready(page);
	await page.getByRole('button', { name: 'À discuter' }).click();
	await visit(page, '/fr/walk/agreements/');
	await ready(page);
	await page.getByRole('button', { name: 'Ne nous concerne pas' }).click();
	await page.getByLabel('Pourquoi?').fill('Trop tôt pour nous.');
	await page.getByText('Ajouter une note').click();
	await page.getByLabel('Note sur cette question').fill('À revoir <b>au printemps</b>.');

	await visit(page, '/fr/review/');
	const row = (id: string) => page.locator(`li#${id}`);
	await expect(row('permanence')).toContainText('Organisme sans but lucratif (OSBL)');
	await expect(row('permanence')).toContainText('Comité ou table permanente');
	await expect(row('funding')).toContainText('À discuter');
	await expect(row('agreements')).toContainText('Raison\u00a0: Trop tôt pour nous.');
	await expect(row('agreements')).toContainText('À revoir <b>au printemps</b>.');

	await visit(page, '/fr/walk/funding/');
	await ready(page);
	await page.getByRole('button', { name: 'À discuter' }).click();
	await expect(page.getByRole('button', { name: 'À discuter' })).toHaveAttribute('aria-pressed', 'false');
});

test('the paths change without losing an answer, and a question that does not apply is not asked', async ({
	page,
}) => {
	await choose(page, 'en', 'availability', '24-7');
	await choose(page, 'en', 'entry', 'none');
	await choose(page, 'en', 'case', 'none');
	await visit(page, '/en/walk/availability/');
	await expect(page.getByText('this question does not apply')).toBeVisible();
	await expect(page.getByRole('radio')).toHaveCount(0);
	await visit(page, '/en/walk/');
	await page.getByRole('radio', { name: /All questions/ }).check();
	await expect(page.getByText('2 of 15 answered')).toBeVisible();
	await page.getByRole('radio', { name: /Essential questions/ }).check();
	await expect(page.getByText('2 of 6 answered')).toBeVisible();
	await choose(page, 'en', 'case', 'direct');
	await visit(page, '/en/walk/availability/');
	await expect(page.getByRole('radio', { name: 'Around the clock' })).toBeChecked();
});

test('a note or a reason without a space never makes the page wider than a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	await choose(page, 'fr', 'funding', 'mixed');
	await page.getByText('Ajouter une note').click();
	await page.getByLabel('Note sur cette question').fill('a'.repeat(5000));
	expect(await width()).toBe(360);
	await visit(page, '/fr/walk/agreements/');
	await ready(page);
	await page.getByRole('button', { name: 'Ne nous concerne pas' }).click();
	await page.getByLabel('Pourquoi?').fill('b'.repeat(2000));
	expect(await width()).toBe(360);
	await visit(page, '/fr/review/');
	await expect(page.locator('li#funding')).toContainText('aaaa');
	await expect(page.locator('li#agreements')).toContainText('bbbb');
	expect(await width()).toBe(360);
	await page.locator('li#funding').getByRole('button').click();
	await expect(page.locator('li#funding textarea')).toBeVisible();
	expect(await width()).toBe(360);
});

test('an option tells what it gains and risks, according to whom, and who chose it when', async ({
	page,
}) => {
	await visit(page, '/fr/walk/coordination/');
	await ready(page);
	await page.getByLabel('Détails\u00a0: Coordination permanente').click();
	const about = page.locator('.option', { hasText: 'Coordination permanente' });
	// Three lines, each with its source one step away.
	for (const line of ['Ce que cela apporte', 'Ce que cela risque', 'Ce que cela demande'])
		await expect(about.getByText(line, { exact: true })).toBeVisible();
	await expect(about.locator('cite').first()).toBeHidden();
	await about.locator('dl summary').first().click();
	await expect(about.locator('cite').first()).toBeVisible();
	await about.getByRole('link', { name: 'OCTIP', exact: true }).click();
	await expect(page).toHaveURL(/\/fr\/compare\/bc-octip\/#coordination$/);
});

test('choosing an option leaves what is being read open', async ({ page }) => {
	await visit(page, '/en/walk/case/');
	await ready(page);
	await page.getByLabel('Details: Direct case management').click();
	await page.getByRole('radio', { name: 'Direct case management' }).check();
	await expect(
		page.getByRole('heading', { name: 'Who works or has worked this way, and when' }),
	).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(
		page.getByRole('heading', { name: 'Who works or has worked this way, and when' }),
	).toBeHidden();
});

test('the language changes in place, with every answer and the question', async ({ page }) => {
	await choose(page, 'fr', 'entry', 'single');
	await page.getByRole('link', { name: /English/ }).click();
	await expect(page).toHaveURL('/en/walk/entry/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('radio', { name: 'A single entry point' })).toBeChecked();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('How does a person');
});

test('undo and redo go across answers and questions', async ({ page }) => {
	await choose(page, 'fr', 'entry', 'single');
	await page.getByRole('link', { name: /^Suivante/ }).click();
	await expect(page).toHaveURL('/fr/walk/case/');
	await page.getByRole('radio').nth(2).check();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('Control+z');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await page.goBack();
	await expect(page).toHaveURL('/fr/walk/entry/');
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByRole('radio').nth(0)).toBeChecked();
});

test('from one question to the next the keyboard begins at the question', async ({ page }) => {
	await visit(page, '/fr/walk/entry/');
	await ready(page);
	const question = page.getByRole('heading', { level: 1 });
	await expect(question).not.toBeFocused();
	await page.getByRole('link', { name: /^(Suivante|Passer)/ }).press('Enter');
	await expect(page).toHaveURL('/fr/walk/case/');
	await expect(question).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
	await page.goBack();
	await expect(page).toHaveURL('/fr/walk/entry/');
	await expect(question).toBeFocused();
	// The same question in the other language: who chose it stays where they were.
	await page.getByRole('link', { name: /English/ }).press('Enter');
	await expect(page).toHaveURL('/en/walk/entry/');
	await expect(question).not.toBeFocused();
});
