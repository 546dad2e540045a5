import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answerEssentials, choose } from './walking.ts';
import { visit } from './visit.ts';

/** What the test itself computes with: the claims as the evidence gives them, read anew. */
interface Row {
	readonly model: string;
	readonly choice?: string;
	readonly value?: string | string[];
	readonly from: number;
	readonly to: number | null;
	readonly status: string;
	readonly confidence: string;
	readonly source: string;
}
const rows = <One>(file: string) =>
	readFileSync(`src/lib/content/data/${file}.jsonl`, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line): One => JSON.parse(line));
const claims = rows<Row>('claims');
const yearOfSource = new Map(rows<{ id: string; year: number | null }>('sources').map((s) => [s.id, s.year]));

/** The values that stand for a body on a choice, according to the most recent information, worked out from METHOD §2 once more. */
function lastKnown(model: string, choice: string): string[] {
	const all = claims.filter((claim) => claim.model === model && claim.choice === choice);
	const year = all.some(({ to }) => to === null) ? 2026 : Math.max(...all.map(({ to }) => to ?? 0));
	const rankOf = (confidence: string) => ['low', 'medium', 'high'].indexOf(confidence);
	const attested = (claim: Row) =>
		claim.to ?? Math.max(claim.from, yearOfSource.get(claim.source) ?? claim.from);
	const standing = all
		.filter(({ from, to }) => from <= year && (to === null || to >= year))
		.filter(
			(claim) =>
				claim.to !== null ||
				!all.some(
					(later) =>
						later.value !== claim.value &&
						later.from > attested(claim) &&
						later.from <= year &&
						(later.status === 'documented' || claim.status === 'inferred') &&
						rankOf(later.confidence) >= rankOf(claim.confidence),
				),
		);
	return [...new Set(standing.map(({ value }) => String(value)))];
}

/** The likeness of the answer of `answerEssentials` and each value, by hand from the scales of the content. */
const LIKENESS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	entry: { 'shared-doors': 1, single: 0.5, 'separate-doors': 0.5, none: 0 },
	case: { coordination: 1, referral: 2 / 3, direct: 2 / 3, none: 1 / 3 },
	permanence: { organization: 1, standing: 0.5, 'ad-hoc': 0, office: 0 },
	coordination: { permanent: 1, 'fixed-term': 2 / 3, hosted: 1 / 3, none: 0 },
	funding: { mixed: 1, project: 2 / 3, core: 2 / 3, 'in-kind': 1 / 3 },
	agreements: { terms: 1, informal: 2 / 3, bilateral: 2 / 3, protocol: 1 / 3 },
};

const figure = async (page: Page, name: string) =>
	Number(await page.locator(`data[data-figure="${name}"]`).first().getAttribute('value'));

test('every figure of the comparison can be recomputed from the claims', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/fr/compare/');
	const ranked = page.locator('main ol li[data-model]');
	await expect(page.getByText('ACT Alberta').first()).toBeVisible();
	expect(await ranked.count()).toBeGreaterThan(4);

	for (const model of [
		'bc-octip',
		'ab-act',
		'mb-tracias-trust',
		'on-toronto-network',
		'qc-coalition',
		'nl-committee',
	]) {
		await visit(page, `/fr/method/?model=${model}`);
		await expect(page.locator('[data-line]')).toHaveCount(6);
		let [known, least, most] = [0, 0, 0];
		for (const [choice, likeness] of Object.entries(LIKENESS)) {
			const each = lastKnown(model, choice).map((value) => likeness[value] ?? Number.NaN);
			if (each.length === 0) continue;
			known += 1;
			least += Math.min(...each);
			most += Math.max(...each);
		}
		expect(await figure(page, 'C'), `${model} C`).toBeCloseTo(known / 6, 9);
		expect(await figure(page, 'S'), `${model} S`).toBeCloseTo((least + most) / 2 / known, 9);
		expect(await figure(page, 'L'), `${model} L`).toBeCloseTo(least / 6, 9);
		expect(await figure(page, 'U'), `${model} U`).toBeCloseTo((most + 6 - known) / 6, 9);
	}
});

test('a cell opens the claims, with note, period, status, confidence, source and place in it', async ({
	page,
}) => {
	await choose(page, 'fr', 'coordination', 'permanent');
	await visit(page, '/fr/compare/bc-octip/#coordination');
	const cell = page.locator('li#coordination');
	await expect(cell).toContainText('Coordination permanente');
	await cell.locator('summary').click();
	const claim = cell.locator('[data-claim]').first();
	await expect(claim.locator('.typed')).not.toBeEmpty();
	await expect(claim).toContainText(/explicite|déduit/);
	await expect(claim).toContainText(/confiance (élevée|moyenne|faible)/);
	await expect(claim.locator('cite a')).toHaveAttribute('href', /^https?:\/\//);
	await expect(claim.locator('cite a')).toHaveAttribute('rel', /noreferrer/);
});

test('the year is in the address, and the comparison follows it', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/en/compare/?year=2012&with=service');
	await expect(page.getByRole('combobox').first()).toHaveValue('2012');
	await visit(page, '/en/compare/?year=abc&with=nothing');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await visit(page, '/en/compare/bc-octip/?year=2012');
	await expect(page.getByLabel('Year shown')).toHaveValue('2012');
	await page.getByLabel('Year shown').selectOption('2005');
	await expect(page).toHaveURL('/en/compare/bc-octip/?year=2005');
	await page.getByText(/^\d questions not documented for this initiative$/).click();
	await expect(page.locator('li#coordination')).toContainText('Not documented for that year');
	await page.goBack();
	await expect(page.getByLabel('Year shown')).toHaveValue('2012');
});

test('a body of which nothing was found keeps its place and says so', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/en/compare/');
	await page.getByText(/^Not enough information to compare/).click();
	await page.locator('main').getByRole('link', { name: 'Committee (N.S.)', exact: true }).click();
	await expect(page.getByText('Nothing was found on this initiative')).toBeVisible();
	await expect(page.locator('li[data-meeting="different"]')).toHaveCount(0);
});

test('with no answer the comparison says what to do', async ({ page }) => {
	await visit(page, '/fr/compare/');
	await expect(page.locator('[data-summary="no-answer"]')).toBeVisible();
	await page
		.locator('main')
		.getByRole('link', { name: /question/i })
		.first()
		.click();
	await expect(page).toHaveURL('/fr/walk/');
});

test('the chart comes when it is asked for', async ({ page }) => {
	await answerEssentials(page);
	await visit(page, '/fr/compare/');
	await expect(page.locator('canvas')).toHaveCount(0);
	await page.getByText('Voir le graphique').click();
	await expect(page.locator('canvas')).toHaveCount(1);
	const chart = page.getByRole('img', { name: /^Le même ordre que la liste/ });
	await expect(chart).toBeVisible();
});
