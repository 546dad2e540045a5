import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { violations } from './accessible.ts';
import { answerEssentials } from './walking.ts';
import { reload, visit } from './visit.ts';

const FIXTURE = readFileSync('tests/fixtures/own-model-v1.charpente-instance.json', 'utf8');

const saved = (page: Page) => expect(page.getByText('Tout est enregistré', { exact: false })).toBeVisible();
const body = (page: Page, name: string) => page.getByRole('heading', { level: 3, name, exact: true });

async function bringIn(page: Page, text: string, name = 'corps.charpente-instance.json') {
	const field = page.locator('input[type=file]');
	await expect(field).toBeEnabled();
	await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a body is added and described with the keyboard alone, and is there after a reload', async ({
	page,
}) => {
	await visit(page, '/fr/own-models/');
	const name = page.getByRole('textbox', { name: 'Nom de l’initiative' });
	await expect(name).toBeEnabled();
	await name.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Écrivez d’abord un nom')).toBeVisible();
	await page.keyboard.type('Table de Lyon');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Qui et où' })).toBeVisible();

	await page.getByRole('link', { name: 'Suivant →' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Porte d’entrée aux services' })).toBeVisible();
	await page.getByRole('button', { name: 'J’ai trouvé quelque chose' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Énoncé 1' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.getByRole('radio', { name: 'Un point d’entrée unique' })).toBeChecked();
	await expect(page.getByText('il manque une année')).toBeVisible();
	await page.getByRole('textbox', { name: 'De l’année' }).focus();
	await page.keyboard.type('201');
	await page.keyboard.press('Tab');
	await expect(page.getByText('Ce qui est écrit ici n’est pas encore retenu')).toBeVisible();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.type('2014');
	await expect(page.getByText('Cet énoncé compte.')).toBeVisible();
	await saved(page);

	await reload(page);
	await expect(page.getByRole('radio', { name: 'Un point d’entrée unique' })).toBeChecked();
	await expect(page.getByRole('textbox', { name: 'De l’année' })).toHaveValue('2014');
	await page.getByRole('link', { name: 'Voir le résultat' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Table de Lyon' })).toBeVisible();
	await expect(page.locator('#entry')).toContainText('Un point d’entrée unique');
	await expect(page.locator('#case')).toContainText('Non documenté');
});

test('a file comes back as it went; twice, it is already here; damaged, it changes nothing', async ({
	page,
}) => {
	await visit(page, '/fr/own-models/');
	await bringIn(page, FIXTURE.replace('Lyon', 'Nice'));
	await expect(page.getByText('il a été modifié ou abîmé')).toBeVisible();
	await expect(page.getByText('Rien n’a été changé.')).toBeVisible();
	await expect(page.getByText('Aucune pour l’instant.')).toBeVisible();
	await bringIn(page, FIXTURE);
	await expect(page.getByText('« Table d’exemple » est ajoutée.')).toBeVisible();
	await expect(page.getByText('1 question documentée sur 16')).toBeVisible();
	await bringIn(page, FIXTURE);
	await expect(page.getByText('dit déjà la même chose ici')).toBeVisible();
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Table d’exemple']);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Enregistrer un fichier : Table d’exemple' }).click(),
	]);
	expect(download.suggestedFilename()).toBe('Table-d-exemple.charpente-instance.json');
	expect(readFileSync(await download.path(), 'utf8')).toBe(FIXTURE);
});

test('what is deleted can be put back, and stays away after a reload where it is not', async ({ page }) => {
	await visit(page, '/fr/own-models/');
	await bringIn(page, FIXTURE);
	await page.getByRole('button', { name: 'Supprimer : Table d’exemple' }).click();
	await expect(body(page, 'Table d’exemple')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Annuler la suppression' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(body(page, 'Table d’exemple')).toBeVisible();
	await saved(page);
	await reload(page);
	await page.getByRole('button', { name: 'Supprimer : Table d’exemple' }).click();
	await expect(page.getByText('Aucune pour l’instant.')).toBeVisible();
	await reload(page);
	await expect(page.getByText('Aucune pour l’instant.')).toBeVisible();
});

test('two tabs on one body show each other’s changes', async ({ page, context }) => {
	await visit(page, '/fr/own-models/');
	await bringIn(page, FIXTURE);
	await page.getByRole('link', { name: 'Décrire : Table d’exemple' }).click();
	const place = (one: Page) => one.getByRole('textbox', { name: 'Où, en mots' });
	await expect(place(page)).toHaveValue('Lyon');
	const other = await context.newPage();
	await visit(other, page.url());
	await expect(place(other)).toHaveValue('Lyon');
	await place(other).fill('Nice');
	await expect(place(page)).toHaveValue('Nice');
	await place(page).fill('Brest');
	await expect(place(other)).toHaveValue('Brest');
});

test('what was just typed is there again when the page is left at once', async ({ page }) => {
	await visit(page, '/fr/own-models/');
	await bringIn(page, FIXTURE);
	await page.getByRole('link', { name: 'Décrire : Table d’exemple' }).click();
	const place = page.getByRole('textbox', { name: 'Où, en mots' });
	for (const words of ['a', 'ab', 'abc']) {
		await place.fill(words);
		await reload(page);
		await expect(place).toHaveValue(words);
	}
});

test('a text that looks like a page is shown as a text', async ({ page }) => {
	await visit(page, '/fr/own-models/');
	const name = page.getByRole('textbox', { name: 'Nom de l’initiative' });
	await expect(name).toBeEnabled();
	await name.fill('<img src=x onerror=alert(1)>');
	await page.getByRole('button', { name: 'Ajouter et décrire' }).click();
	await page.getByRole('link', { name: 'Voir le résultat' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('<img src=x onerror=alert(1)>');
	await expect(page.locator('main img')).toHaveCount(0);
});

/** Brings in a file of a body of which enough is documented to be compared. */
async function addComparable(page: Page) {
	await visit(page, '/fr/own-models/');
	await bringIn(page, readFileSync('tests/fixtures/own-model-full-v1.charpente-instance.json', 'utf8'));
	await expect(body(page, 'Table d’exemple')).toBeVisible();
	await saved(page);
}

const MARKED = 'Table d’exemple (ajoutée par vous)';

test('a body is ranked beside the others, marked as local, and set side by side with the design', async ({
	page,
}) => {
	await answerEssentials(page);
	await addComparable(page);
	await visit(page, '/fr/compare/');
	await page.getByRole('main').getByRole('link', { name: MARKED }).click();
	await expect(page.getByRole('heading', { level: 1, name: MARKED })).toBeVisible();
	await page.getByText(/^\d réponses? pareilles?$/).click();
	await expect(page.locator('#entry')).toHaveAttribute('data-meeting', 'same');
	await page.getByRole('combobox', { name: 'Année affichée' }).selectOption('2012');
	await expect(page).toHaveURL(/compare\/own\/\?id=[0-9a-f-]+&year=2012$/);
	await page.getByText(/^\d questions non documentées pour cette initiative$/).click();
	await expect(page.locator('#entry')).toHaveAttribute('data-meeting', 'not-documented');
	await reload(page);
	await page.getByText(/^\d questions non documentées pour cette initiative$/).click();
	await expect(page.locator('#entry')).toHaveAttribute('data-meeting', 'not-documented');
});

test('a body stands in the list, in the patterns and in its province, and goes when it is erased', async ({
	page,
}) => {
	await addComparable(page);
	await visit(page, '/fr/models/');
	await page.getByRole('link', { name: MARKED }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Table d’exemple' })).toBeVisible();
	// It counts in no view of the evidence until that is asked for, which this device remembers.
	await visit(page, '/fr/patterns/?bodies=all');
	const count = page.getByRole('checkbox', { name: 'Compter les initiatives ajoutées par vous' });
	await expect(
		page.getByText('1 initiative ajoutée par vous n’est pas comptée dans cette page.'),
	).toBeVisible();
	await expect(page.getByRole('link', { name: MARKED })).toHaveCount(0);
	await count.check();
	await expect(page.getByRole('link', { name: MARKED }).first()).toBeVisible();
	await visit(page, '/fr/matrix/?as=read&q=exemple');
	const row = page.getByRole('row').filter({ hasText: MARKED });
	await expect(row).toHaveCount(1);
	await row
		.getByRole('gridcell')
		.filter({ hasText: 'Plusieurs portes, un accueil commun' })
		.getByRole('button')
		.click();
	await expect(page.getByRole('dialog').getByText('Exemple : entry.')).toBeVisible();
	await visit(page, '/fr/time/?bodies=all');
	await expect(page.getByRole('link', { name: MARKED }).first()).toHaveAttribute('href', /own-models\/\?id=/);
	await visit(page, '/fr/places/qc/');
	await expect(page.getByRole('heading', { level: 3, name: MARKED })).toBeVisible();
	await visit(page, '/fr/designs/#erase');
	await page.getByRole('button', { name: 'Tout effacer…' }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Enregistrer un fichier : Table d’exemple' }).click(),
	]);
	expect(file.suggestedFilename()).toBe('Table-d-exemple.charpente-instance.json');
	await page.getByRole('button', { name: 'Tout effacer', exact: true }).click();
	await expect(page.getByText('Tout est effacé de ce navigateur')).toBeVisible();
	await visit(page, '/fr/own-models/');
	await expect(page.getByText('Aucune pour l’instant.')).toBeVisible();
});

test('its pages hold to the accessibility rules, and fit a telephone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await addComparable(page);
	const check = async (ready: Locator) => {
		await expect(ready).toBeVisible();
		expect(await violations(page)).toEqual([]);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(over).toBe(0);
	};
	await check(body(page, 'Table d’exemple'));
	await page.getByRole('link', { name: 'Table d’exemple', exact: true }).click();
	await check(page.locator('#entry'));
	const { search } = new URL(page.url());
	await visit(page, `/fr/own-models/${search}&part=entry`);
	await check(page.getByText('Cet énoncé compte.'));
	await visit(page, `/fr/own-models/${search}&part=identity`);
	await check(page.getByRole('textbox', { name: 'Nom', exact: true }));
	await visit(page, `/fr/compare/own/${search}`);
	await check(page.locator('#entry'));
	// A name that nothing breaks, wherever it stands.
	await visit(page, `/fr/own-models/${search}&part=identity`);
	const name = page.getByRole('textbox', { name: 'Nom', exact: true });
	await name.fill('x'.repeat(190));
	await name.press('Tab');
	await saved(page);
	await visit(page, '/fr/time/');
	await page.getByRole('checkbox', { name: 'Compter les initiatives ajoutées par vous' }).check();
	for (const address of ['time', 'places', 'models', 'matrix/?as=read&page=4', `compare/own/${search}`]) {
		await visit(page, `/fr/${address}${address.includes('?') ? '' : '/'}`);
		await expect(page.getByText('x'.repeat(190)).first(), address).toBeAttached();
		await expect
			.poll(() =>
				page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
			)
			.toBe(0);
	}
});
