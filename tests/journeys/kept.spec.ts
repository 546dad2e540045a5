import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { reload, visit } from './visit.ts';
import { noteField } from './walking.ts';

const FIXTURE = readFileSync('tests/fixtures/design-v1.charpente.json', 'utf8');
const NOTE = 'Une ligne de nuit, avec les maisons d’hébergement.';

const saved = (page: Page) => expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
const note = (page: Page) => page.getByRole('textbox', { name: 'Note sur cette question' });
const name = (page: Page, words: string) => page.getByRole('heading', { level: 3, name: words, exact: true });

async function write(page: Page, words: string) {
	await (await noteField(page)).fill(words);
}

async function begun(page: Page) {
	await visit(page, '/fr/walk/entry/');
	await page.getByRole('radio').first().check();
	await write(page, NOTE);
	await saved(page);
}

async function bringIn(page: Page, text: string, file = 'plan.charpente.json') {
	const field = page.locator('input[type=file]');
	await expect(field).toBeEnabled();
	await field.setInputFiles({ name: file, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function databases(page: Page) {
	return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

test('what was chosen and written is there after a reload, and in a new tab', async ({ page, context }) => {
	await begun(page);
	await reload(page);
	await expect(page.getByRole('radio').first()).toBeChecked();
	await expect(note(page)).toHaveValue(NOTE);
	const other = await context.newPage();
	await visit(other, '/fr/walk/entry/');
	await expect(note(other)).toHaveValue(NOTE);
});

test('a note typed just before the page is left is there again', async ({ page }) => {
	await begun(page);
	for (const round of [1, 2, 3, 4, 5]) {
		await note(page).pressSequentially(` ${round}`);
		const before = await note(page).inputValue();
		await reload(page);
		await expect(note(page)).toHaveValue(before);
	}
});

test('two tabs on one design show each other’s changes', async ({ page, context }) => {
	await begun(page);
	const other = await context.newPage();
	await visit(other, '/fr/walk/entry/');
	await expect(note(other)).toHaveValue(NOTE);
	await write(other, 'Depuis le second onglet');
	await expect(note(page)).toHaveValue('Depuis le second onglet');
	await write(page, 'Depuis le premier');
	await expect(note(other)).toHaveValue('Depuis le premier');
	await visit(page, '/fr/designs/');
	await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Nouveau plan']);
});

test('two tabs that do not hear each other keep both versions', async ({ page, context }) => {
	await begun(page);
	const deaf = await context.newPage();
	await deaf.addInitScript(() => {
		Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined });
	});
	await visit(deaf, '/fr/walk/entry/');
	await expect(note(deaf)).toHaveValue(NOTE);
	await write(page, 'Version du premier');
	await saved(page);
	await write(deaf, 'Version du second');
	await expect(deaf.getByText('Rien n’est perdu')).toBeVisible();
	await expect(note(deaf)).toHaveValue('Version du second');
	await expect(note(page)).toHaveValue('Version du premier');
	await visit(page, '/fr/designs/');
	await expect(page.getByRole('heading', { level: 3 })).toHaveText([
		'Nouveau plan (version d’un autre onglet)',
		'Nouveau plan',
	]);
});

test('a design deleted in another tab can be kept', async ({ page, context }) => {
	await begun(page);
	const other = await context.newPage();
	await visit(other, '/fr/designs/');
	await other.getByRole('button', { name: /^Supprimer/ }).click();
	await expect(page.getByText('a été supprimé dans un autre onglet')).toBeVisible();
	await expect(note(page)).toHaveValue(NOTE);
	await page.getByRole('button', { name: 'Le garder' }).click();
	await expect(page.getByText('est de nouveau enregistré')).toBeVisible();
	await expect(name(other, 'Nouveau plan')).toBeVisible();
});

test('where the storage is refused, the walk goes on in memory, says so, and gives a file', async ({
	page,
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('Refused', 'SecurityError');
		};
	});
	await visit(page, '/fr/walk/entry/');
	await expect(page.getByText('Non enregistré', { exact: true })).toBeVisible();
	await expect(page.getByText('Ce navigateur ne garde rien').last()).toBeVisible();
	await page.getByRole('radio').first().check();
	await write(page, NOTE);
	await page.getByRole('link', { name: /^Suivante/ }).click();
	await page.getByRole('link', { name: /^Précédente/ }).click();
	await expect(note(page)).toHaveValue(NOTE);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Enregistrer un fichier' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('Nouveau-plan.charpente.json');
	const file: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
	expect(file).toMatchObject({ document: { entries: { entry: { note: NOTE } } } });
});

const envelope: { document: { entries: Record<string, unknown> } } = JSON.parse(FIXTURE);
const WRONG: [string, string, RegExp, RegExp][] = [
	['empty', '', /fichier est vide/, /file is empty/],
	['not a design', 'Bonjour', /n’est pas lisible comme plan/, /cannot be read as a design/],
	['from elsewhere', '{"a":1}', /ne vient pas de Charpente/, /does not come from Charpente/],
	['damaged', FIXTURE.replace('Rive', 'Rove'), /modifié ou abîmé/, /changed or damaged/],
	['newer', JSON.stringify({ ...envelope, version: 12 }), /format 12/, /format 12/],
];

for (const [locale, at] of [
	['fr', 2],
	['en', 3],
] as const) {
	test(`a file that cannot be brought in is told why, and nothing changes (${locale})`, async ({ page }) => {
		await visit(page, `/${locale}/designs/`);
		await bringIn(page, FIXTURE);
		await expect(name(page, 'Table de concertation de la Rive')).toBeVisible();
		for (const wrong of WRONG) {
			await bringIn(page, wrong[1]);
			await expect(page.getByText(wrong[at])).toBeVisible();
			await expect(page.getByText(/Rien n’a été changé|Nothing has changed in/)).toBeVisible();
			await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
		}
	});
}

test('a file brought in twice is there once; another version of it comes beside', async ({ page }) => {
	await visit(page, '/fr/designs/');
	await bringIn(page, FIXTURE);
	await expect(page.getByText('est ajouté à vos plans')).toBeVisible();
	await bringIn(page, FIXTURE);
	await expect(page.getByText('dit déjà la même chose ici')).toBeVisible();
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1);
	await visit(page, '/fr/walk/entry/');
	await write(page, 'Changé depuis');
	await saved(page);
	await visit(page, '/fr/designs/');
	await bringIn(page, FIXTURE);
	await expect(page.getByText('Une autre version de ce plan est déjà ici')).toBeVisible();
	await expect(name(page, 'Table de concertation de la Rive (version du fichier)')).toBeVisible();
	await expect(name(page, 'Table de concertation de la Rive')).toBeVisible();
});

test('a design is renamed, copied, deleted and put back', async ({ page }) => {
	await begun(page);
	await visit(page, '/fr/designs/');
	await page.getByRole('button', { name: /^Renommer/ }).click();
	await page.getByRole('textbox', { name: 'Nom du plan' }).fill('Table de l’Est');
	await page.keyboard.press('Enter');
	await expect(name(page, 'Table de l’Est')).toBeFocused();
	await page.getByRole('button', { name: 'Dupliquer : Table de l’Est' }).click();
	await expect(name(page, 'Table de l’Est (copie)')).toBeVisible();
	await page.getByRole('button', { name: 'Supprimer : Table de l’Est', exact: true }).click();
	await expect(name(page, 'Table de l’Est')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Annuler la suppression' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(name(page, 'Table de l’Est')).toBeVisible();
	await saved(page);
	await reload(page);
	await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
});

test('a design that this version cannot read is shown, can be saved, and stays', async ({ page }) => {
	await begun(page);
	const record = { id: 'odd', revision: 'r', document: { version: 9, name: 'Plan de demain' } };
	const stored = (put: unknown) =>
		page.evaluate(
			(put) =>
				new Promise((resolve, reject) => {
					const opening = indexedDB.open('charpente');
					opening.onerror = reject;
					opening.onsuccess = () => {
						const database = opening.result;
						const store = database.transaction('designs', 'readwrite').objectStore('designs');
						const request = put ? store.put(put) : store.get('odd');
						request.onsuccess = () => {
							database.close();
							resolve(request.result);
						};
					};
				}),
			put,
		);
	await stored(record);
	await visit(page, '/fr/designs/');
	await expect(page.getByText('Écrit par une version plus récente (format 9)')).toBeVisible();
	await expect(name(page, 'Plan de demain')).toBeVisible();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Enregistrer le contenu brut' }).click();
	const text = readFileSync(await (await downloading).path(), 'utf8');
	expect(JSON.parse(text)).toEqual(record);
	expect(await stored(null)).toEqual(record);
});

test('erasing everything leaves nothing, in any tab', async ({ page, context }) => {
	await begun(page);
	const other = await context.newPage();
	await visit(other, '/fr/walk/entry/');
	await expect(note(other)).toHaveValue(NOTE);
	await visit(page, '/fr/designs/');
	await page.getByRole('button', { name: 'Tout effacer…' }).click();
	await expect(page.getByRole('button', { name: 'Ne rien effacer' })).toBeFocused();
	await page.getByRole('button', { name: 'Tout effacer', exact: true }).click();
	await expect(page.getByText(/^Tout est effacé de ce navigateur/)).toBeVisible();
	await expect(page.getByText('Aucun plan pour l’instant')).toBeVisible();
	await expect(other.getByText('Tout a été effacé de cet appareil')).toBeVisible();
	await expect(other.getByRole('radio').first()).not.toBeChecked();
	await other.close();
	expect(await databases(page)).toEqual([]);
	const kept = () =>
		page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('charpente')));
	expect(await kept()).toEqual([]);
	await visit(page, '/fr/designs/');
	await expect(page.getByText('Aucun plan pour l’instant')).toBeVisible();
});
