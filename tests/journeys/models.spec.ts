import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from './accessible.ts';
import { reload, visit } from './visit.ts';

const rows = <Row>(file: string) =>
	readFileSync(`src/lib/content/data/${file}`, 'utf8')
		.trim()
		.split('\n')
		.map((line): Row => JSON.parse(line));
const models = rows<{ id: string; province: string }>('models.jsonl');
const claims = rows<{ id: string; model: string; choice?: string }>('claims.jsonl');

test('what changed in British Columbia, and according to whom, is on one page from the list', async ({
	page,
}) => {
	await visit(page, '/en/models/');
	await page
		.getByRole('link', { name: /Office to Combat Trafficking in Persons \(British Columbia\)/ })
		.click();
	const changes = page.locator('section').filter({
		has: page.getByRole('heading', { name: 'Changes noted from one year to another' }),
	});
	// From the claims on file: on call until 2009, around the clock in 2011, by Hope for the Sold.
	const availability = changes.getByRole('listitem').filter({ hasText: 'Availability' });
	await expect(availability).toContainText(/On call.*Around the clock/s);
	await expect(
		availability.getByRole('link', { name: 'according to Hope for the Sold, 2011' }),
	).toBeVisible();
	await page.getByRole('link', { name: /^2011/ }).first().click();
	// What the sources say of that year comes before the drawing, with what came of it and who says so.
	const said = page.locator('#in-year');
	await expect(said.getByRole('heading', { name: 'What the sources say of 2011' })).toBeInViewport();
	await expect(
		said.getByRole('listitem').filter({ hasText: 'last mentioned in 2009' }).first(),
	).toContainText(/last mentioned in 2009.*On call.*since 2011.*Around the clock/s);
	await expect(said.getByRole('link', { name: 'according to 24 Hours Vancouver, 2011' })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('each line in brief says in which year it was attested', async ({ page }) => {
	await visit(page, '/fr/models/bc-octip/');
	const lines = page.locator('.portrait .stack dd');
	await expect(lines).toHaveCount(6);
	for (const line of await lines.all()) await expect(line).toHaveText(/dernière mention\s: \d{4}/);
});

test('on paper the page has its notes, numbered sources and a citation with the version of the data', async ({
	page,
}) => {
	await page.emulateMedia({ media: 'print' });
	await visit(page, '/fr/models/bc-octip/');
	await expect(page.locator('main')).toContainText(
		/Données, version \d+\.\d+\.\d+, \d+(er)? \p{L}+ \d{4}\. Consulté le/u,
	);
	// A choice whose sources agree: its notes are printed, each with the number of its source.
	const notes = page.locator('#permanence .on-paper ul li');
	const count = await page.locator('#sources li').count();
	expect(await notes.count()).toBeGreaterThan(0);
	for (const note of await notes.all()) {
		await expect(note).toBeVisible();
		const number = Number(/\[(\d+)\]$/.exec((await note.innerText()).trim())?.[1]);
		expect(number).toBeGreaterThan(0);
		expect(number).toBeLessThanOrEqual(count);
	}
});

for (const [locale, silence] of [
	['fr', 'Rien n’a été trouvé sur cette initiative, dans les sources consultées.'],
	['en', 'Nothing was found on this initiative, in the sources consulted.'],
] as const) {
	test(`a body of which nothing is known keeps its page, and says so (${locale})`, async ({ page }) => {
		await visit(page, `/${locale}/models/`);
		await page.locator(`a[href$="/models/ns-committee/"]`).click();
		await expect(page.getByText(silence)).toBeVisible();
		// Sixteen choices, none documented: each is named among the unknown.
		await expect(page.locator('#not-documented li')).toHaveCount(16);
		// What was searched, where it is told whole, and what is documented beside it; no section without anything in it.
		const searched = page.locator('main section').filter({ has: page.locator('#searched') });
		await expect(searched).toContainText('290');
		await expect(searched.locator(`a[href="/${locale}/protocol/"]`)).toBeVisible();
		await expect(searched.locator(`a[href="/${locale}/places/ns/"]`)).toBeVisible();
		const others = models.filter(({ id, province }) => province === 'NS' && id !== 'ns-committee');
		await expect(searched.getByRole('listitem')).toHaveCount(others.length);
		await expect(page.locator('#followed')).toHaveCount(0);
	});
}

test('the list is narrowed by name, province and kind, in the address', async ({ page }) => {
	await visit(page, '/fr/models/');
	await page.getByLabel('Province', { exact: true }).selectOption('NS');
	await expect(page).toHaveURL(/province=NS/);
	const here = models.filter(({ province }) => province === 'NS');
	await expect(page.locator('main').getByRole('status')).toHaveText(`${here.length} initiatives`);
	await page.getByLabel('Chercher un nom').fill('approche provinciale de la nouvelle-ecosse');
	await expect(page.locator('main').getByRole('status')).toHaveText('1 initiative');
	await reload(page);
	await expect(page.getByLabel('Province', { exact: true })).toHaveValue('NS');
});

test('a design starts from a body; what is unknown stays open', async ({ page }) => {
	await visit(page, '/en/models/ab-act/');
	await page.getByText('Create a design from this initiative').click();
	await page.getByRole('button', { name: /Start this design/ }).click();
	await expect(page).toHaveURL(/\/en\/review\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await visit(page, '/en/designs/');
	await expect(page.getByRole('heading', { name: 'After ACT Alberta' })).toBeVisible();
});

test('the address of a claim opens it where it stands, to be cited or corrected', async ({ page }) => {
	const id = claims.find((claim) => claim.model === 'bc-octip' && claim.choice === 'coordination')?.id;
	expect(id).toBeDefined();
	await visit(page, `/en/models/bc-octip/#${id}`);
	await reload(page);
	const claim = page.locator(`[id="${id}"]`);
	await expect(claim).toBeInViewport();
	await claim.getByRole('button', { name: /^Cite/ }).click();
	await expect(claim.getByRole('textbox')).toHaveValue(new RegExp(`#${id}`));
	await claim.getByRole('button', { name: /^Report/ }).click();
	await claim.getByRole('textbox').first().fill('The year is wrong.');
	await expect(claim.getByRole('textbox').nth(1)).toHaveValue(/The year is wrong\./);
});

test('an address leads to a question of which nothing is documented as well', async ({ page }) => {
	await visit(page, '/en/models/on-wefight/#agreements');
	await expect(page.locator('#agreements')).toBeFocused();
	await expect(page.locator('#not-documented').locator('#agreements')).toBeVisible();
	await expect(page.getByText('This page has no finding')).toHaveCount(0);
});

test('the address follows what is typed after a pause, and nothing typed is lost on leaving sooner', async ({
	page,
}) => {
	await visit(page, '/en/models/');
	const search = page.getByRole('searchbox');
	const addresses: string[] = [];
	page.on('framenavigated', (frame) => addresses.push(frame.url()));
	await search.pressSequentially('committee');
	// One change of the address for all the keys.
	await expect(page).toHaveURL('/en/models/?q=committee');
	expect(addresses.length).toBeLessThan('committee'.length);
	await search.fill('ontario');
	await search.press('Enter');
	await expect(page).toHaveURL('/en/models/?q=ontario');
	// Left by a link before the pause: coming back finds it again.
	await search.fill('nova');
	await page.evaluate(() => document.querySelector<HTMLElement>('main .tiles a')?.click());
	await expect(page).not.toHaveURL(/\/models\/\?/);
	await page.goBack();
	await expect(page).toHaveURL('/en/models/?q=nova');
	await expect(page.getByRole('searchbox')).toHaveValue('nova');
});
