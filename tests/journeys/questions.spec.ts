import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { visit } from './visit.ts';

// Five questions that policy staff come with, from a cold start on the list of bodies, in a few clicks.
const WORDS = {
	fr: {
		ready: 'Questions toutes faites',
		direct: /^Qui a accompagné directement des personnes/,
		protocol: /^Qui a ou a eu un protocole commun/,
		year: /^Ce qui a changé en Colombie-Britannique en 2011/,
		ns: /Nouvelle-Écosse$/,
		inferred: /^Au Québec/,
		became: 'Ce qui s’est passé ensuite',
		undocumented: 'Non documenté',
		nothing: 'Rien n’a été trouvé',
		marked: '(correspond à la recherche)',
		onlyInferred: 'déduit',
		documented: 'explicite',
		money: /25[\s\u00a0]000/,
		period: '2012-2014',
		silence: 'L’absence d’information ne veut pas dire',
		according: /selon/,
		claims: /^36 énoncés déduits/,
		apart: 'Les sources sont en désaccord là-dessus.',
	},
	en: {
		ready: 'Ready-made questions',
		direct: /^Who has provided direct case management/,
		protocol: /^Who has or has had a multi-party protocol/,
		year: /^What changed in British Columbia in 2011/,
		ns: /Nova Scotia$/,
		inferred: /^In Québec/,
		became: 'What happened next',
		undocumented: 'Not documented',
		nothing: 'Nothing was found',
		marked: '(matches the search)',
		onlyInferred: 'inferred',
		documented: 'stated',
		money: /25,000/,
		period: '2012–2014',
		silence: 'A lack of information does not mean “no.”',
		according: /according to/,
		claims: /^36 inferred findings/,
		apart: 'Sources disagree on this.',
	},
} as const;

async function ask(page: Page, locale: 'fr' | 'en', question: RegExp) {
	await visit(page, `/${locale}/models/`);
	const ready = page.locator('details').filter({ hasText: WORDS[locale].ready });
	await ready.locator('summary').click();
	await ready.getByRole('link', { name: question }).click();
}
const rowOf = (page: Page, body: string) =>
	page
		.getByRole('grid')
		.getByRole('row')
		.filter({ has: page.locator(`a[href$="/models/${body}/"]`) });

for (const locale of ['fr', 'en'] as const) {
	const words = WORDS[locale];

	test(`direct case management without recurring money, and what became of it (${locale})`, async ({
		page,
	}) => {
		await ask(page, locale, words.direct);
		// Read by hand from the claims: direct, and money that is known and not recurring; the trust has recurring money.
		await expect(rowOf(page, 'on-london-lawc')).toBeVisible();
		await expect(rowOf(page, 'nl-blue-door')).toBeVisible();
		await expect(rowOf(page, 'mb-tracias-trust')).toHaveCount(0);
		await rowOf(page, 'on-london-lawc').getByRole('link').click();
		await expect(page.getByRole('heading', { name: words.became })).toBeVisible();
		await expect(page.locator('#followed [data-claim]').first()).toBeVisible();
	});

	test(`a multi-party protocol, and on what money (${locale})`, async ({ page }) => {
		await ask(page, locale, words.protocol);
		for (const body of ['on-peel-committee', 'on-kingston-protocol', 'on-niagara-protocol', 'qc-treso'])
			await expect(rowOf(page, body)).toBeVisible();
		// Its protocol ended in 2014; of the organization of Nova Scotia, one source says so and another does not.
		await expect(rowOf(page, 'on-york-committee')).toContainText(words.period);
		await expect(rowOf(page, 'ns-tess')).toContainText(words.apart);
		// The first question shown is the money; one claim on file gives the sum of the Niagara protocol.
		await rowOf(page, 'on-niagara-protocol').locator('[data-at$=" 2"]').click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.locator('[data-claim]')).toHaveCount(1);
		await expect(dialog.locator('[data-claim]')).toContainText(words.money);
		await expect(dialog.locator('[data-claim] a[href^="http"]').first()).toBeVisible();
	});

	test(`what changed in British Columbia in 2011, and according to whom (${locale})`, async ({ page }) => {
		await ask(page, locale, words.year);
		await expect(page).toHaveURL(/\/models\/bc-octip\/\?year=2011#in-year$/);
		const year = page.locator('#in-year');
		await expect(year).toBeInViewport();
		await expect(year.getByRole('heading', { level: 2 })).toContainText('2011');
		// What changed, each with who says so.
		const said = year.getByRole('link', { name: words.according });
		await expect(said.nth(3)).toBeVisible();
		await said.first().click();
		await expect(page.locator('[data-claim][data-addressed]')).toBeInViewport();
	});

	test(`what is known of the committee of Nova Scotia (${locale})`, async ({ page }) => {
		await ask(page, locale, words.ns);
		const committee = rowOf(page, 'ns-committee');
		// Nothing is on file: sixteen silences, none of them a no.
		await expect(committee.getByText(words.undocumented, { exact: true })).toHaveCount(16);
		await committee.locator('[data-at$=" 2"]').click();
		await expect(page.getByRole('dialog')).toContainText(words.silence);
		await page.keyboard.press('Escape');
		await committee.getByRole('link').click();
		await expect(page.getByText(words.nothing).first()).toBeVisible();
	});

	test(`what is only inferred in Québec (${locale})`, async ({ page }) => {
		await ask(page, locale, words.inferred);
		await expect(page).toHaveURL(/province=QC&how=inferred&columns=all#matrix-claims$/);
		// Thirty-six inferred claims are on file, some beside a documented one that says the same.
		await expect(page.getByRole('link', { name: words.claims })).toBeVisible();
		// Its address, sent to someone, leads there too.
		const address = page.url();
		await page.goto('about:blank'); // eslint-disable-line no-restricted-syntax -- another page, not the app
		await visit(page, address);
		await expect(page.locator('#matrix-claims')).toBeFocused();
		await expect(page.locator('#matrix-claims')).toBeInViewport();
		const claims = page.locator('#matrix-claims ol > li');
		await expect(claims).toHaveCount(36);
		for (const claim of await claims.all()) await expect(claim).toContainText(words.onlyInferred);
		await expect(claims.first().locator('a[href^="http"]').first()).toBeVisible();
		await expect(claims.first().locator('a[href*="/models/qc-"]')).toHaveCount(1);
		await page.locator('#matrix-claims .export summary').click();
		const saved = page.waitForEvent('download');
		await page.locator('#matrix-claims').getByRole('button', { name: 'CSV' }).first().click();
		const lines = readFileSync(await (await saved).path(), 'utf8');
		expect(lines.match(/^"?qc-/gm)).toHaveLength(36);
		// The matrix itself shows the positions that are inferred throughout.
		await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
		const cells = page.getByRole('gridcell').filter({ hasText: words.marked });
		await expect(cells.first()).toContainText(words.onlyInferred);
		for (const cell of await cells.all()) await expect(cell).not.toContainText(words.documented);
		await cells.first().getByRole('button').click();
		await expect(page.getByRole('dialog').locator('[data-claim]').first()).toContainText(words.onlyInferred);
	});
}
