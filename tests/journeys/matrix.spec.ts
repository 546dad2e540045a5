import { expect, test, type Page } from '@playwright/test';
import { violations } from './accessible.ts';
import { reload, visit } from './visit.ts';

/** The bodies of the rows that are shown, by the addresses of their pages. */
const shown = (page: Page) =>
	page
		.getByRole('grid')
		.locator('tbody a[href*="/models/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));

async function addCondition(page: Page, question: string, relation: string, value: string) {
	await page.getByLabel('Question', { exact: true }).selectOption({ label: question });
	await page.getByLabel('Relation', { exact: true }).selectOption({ label: relation });
	await page.getByLabel('Answer', { exact: true }).selectOption({ label: value });
	await page.getByRole('button', { name: 'Add', exact: true }).click();
}

test('who had direct case management without recurring money, and what happened', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read');
	await page.getByText('Filter, sort, choose the questions').click();
	await addCondition(page, 'Role in case management', 'is', 'Direct case management');
	await addCondition(page, 'Stability of funding', 'is not', 'Recurring public funding');
	await expect(page).toHaveURL(/if=case:direct,funding:!core/);
	// Read from the claims by hand: direct, and money that is known and not recurring.
	const expected = [
		'on-wefight',
		'sk-saskatoon-htrt',
		'on-london-lawc',
		'on-walk-with-me',
		'qc-eilp',
		'ns-nstay',
		'nl-blue-door',
	];
	await expect.poll(() => shown(page)).toEqual(expect.arrayContaining(expected));
	const found = await shown(page);
	// Recurring money is documented for the first; nothing is known of the money of the second.
	expect(found).not.toContain('mb-tracias-trust');
	expect(found).not.toContain('qc-survivantes');
	await page.getByRole('button', { name: 'Also show initiatives without enough information' }).click();
	await expect.poll(() => shown(page)).toContain('ns-committee');
	await expect(page).toHaveURL(/perhaps=/);
	await page.goBack();
	await page.getByRole('link', { name: 'LAWC' }).first().click();
	await expect(page.getByRole('heading', { name: 'What happened next' })).toBeVisible();
});

test('in the overview, the way back from a cell leads to it again, by its button and by the browser', async ({
	page,
}) => {
	await visit(page, '/en/matrix/?as=overview');
	const cell = page.locator('svg[role=grid] [data-at="3 2"]');
	for (const back of ['button', 'browser'] as const) {
		await cell.focus();
		await page.keyboard.press('Enter');
		const claims = page.getByRole('dialog');
		await expect(claims).toBeVisible();
		await expect(page).toHaveURL(/cell=/);
		if (back === 'button') await page.keyboard.press('Escape');
		else await page.goBack();
		await expect(claims).toHaveCount(0);
		await expect(page).not.toHaveURL(/cell=/);
		await expect(cell).toBeFocused();
	}
});

test('what became of those who lived so is one link away, each with who says it', async ({ page }) => {
	await visit(page, '/en/models/');
	await page.getByText('Ready-made questions').click();
	await page.getByRole('link', { name: /^Who has provided direct case management/ }).click();
	await expect(page.locator('#matrix-answer')).toBeFocused();
	const bodies = await page.locator('#matrix-answer strong').first().textContent();
	await page
		.getByRole('link', { name: 'What happened next for initiatives that worked this way, and who says so' })
		.click();
	await expect(page).toHaveURL(/field\/\?case=direct&funding=/);
	// The same bodies, whichever page counts them.
	const count = /^\d+/.exec(bodies ?? '')?.[0] ?? 'none';
	await expect(page.locator('[data-precedents]')).toHaveAttribute('data-precedents', count);
	await expect(page.locator('#field-precedents')).toBeFocused();
	await expect(page.locator('#field-precedents')).toBeInViewport();
});

test('which bodies had a multi-party protocol, and on how much money', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read');
	await page.getByText('Filter, sort, choose the questions').click();
	await addCondition(page, 'Collaboration agreements', 'is', 'Multi-party protocol');
	await expect
		.poll(() => shown(page))
		.toEqual(expect.arrayContaining(['on-peel-committee', 'on-kingston-protocol', 'qc-treso']));
	const kingston = page.getByRole('row').filter({ hasText: 'Kingston' });
	await kingston.getByRole('gridcell').filter({ hasText: 'Project grants' }).getByRole('button').click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('heading', { level: 2 })).toContainText('Kingston');
	// Two claims on file speak of the money of the Kingston protocol; each leads to its source.
	await expect(dialog.locator('[data-claim]')).toHaveCount(2);
	await expect(dialog.locator('[data-claim] a[href^="http"]').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(page).not.toHaveURL(/cell=/);
	await expect(page.locator(':focus')).toContainText('Project grants');
});

test('which claims about Québec are only inferred', async ({ page }) => {
	await visit(page, '/fr/matrix/?as=read');
	await page.getByText('Filtrer, trier, choisir les questions').click();
	await page.locator('main summary', { hasText: 'Provinces' }).click();
	await page.getByLabel('Québec', { exact: true }).check();
	await page.getByLabel('Comment on le sait').selectOption('inferred');
	await expect(page).toHaveURL(/province=QC&how=inferred/);
	await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
	const cells = page.getByRole('gridcell').filter({ hasText: '(correspond à la recherche)' });
	await expect(cells).not.toHaveCount(0);
	for (const cell of await cells.all()) await expect(cell).not.toContainText('explicite');
	await expect(page.getByRole('row').filter({ hasText: 'Québec' }).nth(1)).toBeVisible();
});

test('the grid is gone through by cell with the keyboard, and a cell opens its claims', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read');
	const grid = page.getByRole('grid');
	await grid.getByRole('link').first().focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('heading', { level: 2 })).toHaveText('OCTIP – Role in case management');
	await expect(page).toHaveURL(/cell=bc-octip:case/);
	await expect(dialog.locator('[data-claim]').first()).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await page.goBack();
	await expect(dialog).toHaveCount(0);
	await grid.getByRole('link').first().focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Control+Home');
	await expect(page.locator(':focus')).toHaveText(/^Initiative/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/sort=name/);
	await expect(page.getByRole('columnheader', { name: /^Initiative/ })).toHaveAttribute(
		'aria-sort',
		'ascending',
	);
});

test('a search goes through names and notes in both languages', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read');
	await page.getByRole('searchbox').fill('colombie-britannique');
	await expect.poll(() => shown(page)).toContain('bc-octip');
	await expect(page).toHaveURL(/q=colombie-britannique/);
	await page.getByRole('searchbox').fill('zzzz');
	await expect(page.getByText('No initiative meets all of these conditions.')).toBeVisible();
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(page.getByRole('status').filter({ hasText: '66 of 66 initiatives.' })).toBeVisible();
});

test('bodies are pinned side by side, what differs first, in an address that can be sent', async ({
	page,
}) => {
	await visit(page, '/en/matrix/?as=read');
	await page.getByRole('button', { name: 'Pin OCTIP' }).first().click();
	await page.getByRole('button', { name: 'Pin ACT Alberta' }).first().click();
	await expect(page).toHaveURL(/pin=bc-octip,ab-act/);
	await reload(page);
	const beside = page.getByRole('region', { name: 'Side by side' }).getByRole('table');
	await expect(beside.getByRole('img')).toHaveCount(2);
	await expect(beside.getByRole('row').nth(2)).toContainText('What differs');
	// A government office beside an incorporated organization.
	await expect(beside.getByRole('row').filter({ hasText: 'Form of the coalition' })).toContainText(
		/Government office.*Incorporated non-profit/s,
	);
	// On paper: this comparison alone, with its sources and its citation.
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('grid')).toBeHidden();
	await expect(page.getByText(/Charpente.*pin=bc-octip,ab-act/s).last()).toBeVisible();
	const cited = page.locator('#matrix-pinned ~ .paper li');
	expect(await cited.count()).toBeGreaterThan(5);
	await expect(cited.first().getByRole('link')).toBeVisible();
});

test('on a phone the matrix is a list with the same cells', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await visit(page, '/fr/matrix/?as=read&province=NS');
	await expect(page.getByRole('grid')).toHaveCount(0);
	const committee = page.getByRole('listitem').filter({ has: page.locator('a[href*="/ns-committee/"]') });
	await expect(committee.getByText('Non documenté')).toHaveCount(6);
	await committee.getByRole('definition').first().getByRole('button').click();
	await expect(page.getByRole('dialog')).toContainText(
		'L’absence d’information ne veut pas dire «\u00a0non\u00a0».',
	);
});

test('a condition can hold at any time, or in some years, and the cells show each period', async ({
	page,
}) => {
	await visit(page, '/en/matrix/?as=read');
	await page.getByText('Filter, sort, choose the questions').click();
	await addCondition(page, 'Collaboration agreements', 'is', 'Multi-party protocol');
	await expect.poll(() => shown(page)).not.toContain('on-york-committee');
	await page.getByLabel('Period').selectOption('Any year');
	await expect(page).toHaveURL(/year=any/);
	await expect.poll(() => shown(page)).toContain('on-york-committee');
	await expect(page.getByRole('row').filter({ hasText: 'York' })).toContainText('2012–2014');
	await page.getByRole('button', { name: 'Show those whose sources disagree' }).click();
	await expect.poll(() => shown(page)).toContain('ns-tess');
	await page.getByLabel('Period').selectOption('From one year to another');
	await page.getByLabel('From', { exact: true }).selectOption('2015');
	await expect(page).toHaveURL(/year=2015-2026/);
	await page.getByLabel('To', { exact: true }).selectOption('2017');
	await expect(page).toHaveURL(/year=2015-2017/);
	await expect.poll(() => shown(page)).not.toContain('on-york-committee');
	expect(await shown(page)).not.toContain('on-kingston-protocol');
	await page.goBack();
	await expect(page).toHaveURL(/year=2015-2026/);
	await expect.poll(() => shown(page)).toContain('on-kingston-protocol');
	expect(await violations(page)).toEqual([]);
});

test('a fifth pin is refused with a sentence; pinned bodies stay accessible, and are stacked on a phone', async ({
	page,
}) => {
	await visit(page, '/en/matrix/?as=read&province=ON&pin=bc-octip,ab-act,on-kingston-protocol');
	const pins = page.getByRole('grid').getByRole('button', { name: /^Pin /, pressed: false });
	await pins.first().click();
	await expect(page.getByRole('status').filter({ hasText: 'is pinned; 4 of 4' })).toHaveCount(1);
	await expect(page).toHaveURL(/pin=bc-octip,ab-act,on-kingston-protocol,on-[a-z-]+$/);
	const full = page.url();
	await pins.first().click();
	await expect(page.getByText('Four initiatives are already side by side.')).toBeVisible();
	expect(page.url()).toBe(full);
	await expect(page.getByRole('region', { name: 'Side by side' })).toHaveCount(1);
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize({ width: 360, height: 740 });
	const beside = page.getByRole('region', { name: 'Side by side' });
	await expect(beside.getByRole('table')).toHaveCount(0);
	await expect(beside.getByRole('heading', { name: 'Form of the coalition' })).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	expect(await violations(page)).toEqual([]);
});

test('what is asked at one stroke is kept whole, before the address has followed', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read');
	await page.getByText('Filter, sort, choose the questions').click();
	await page.locator('main summary', { hasText: 'Provinces' }).click();
	const boxes = ['Québec', 'Nova Scotia'].map((name) => page.getByLabel(name, { exact: true }));
	const [first, second] = await Promise.all(boxes.map((box) => box.elementHandle()));
	await page.evaluate(
		([one, other]) => {
			for (const box of [one, other]) if (box instanceof HTMLElement) box.click();
		},
		[first, second] as const,
	);
	await expect(page).toHaveURL(/province=(QC,NS|NS,QC)$/);
	for (const box of boxes) await expect(box).toBeChecked();
});

test('what an address asks for and the matrix does not know is said', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read&province=XX,QC&if=foo:bar');
	await expect(page.getByRole('alert').filter({ hasText: 'province=XX, if=foo:bar' })).toBeVisible();
	await visit(page, '/en/matrix/?as=read&pin=bc-octip,ab-act,mb-tracias-trust,qc-coalition,ns-committee');
	await expect(
		page.getByRole('alert').filter({ hasText: 'At most four initiatives can be side by side' }),
	).toBeVisible();
	await visit(page, '/en/matrix/?as=read&province=QC');
	await expect(page.getByText('The link contains items')).toHaveCount(0);
	// A search of one endless word breaks where it is repeated.
	await page.setViewportSize({ width: 360, height: 740 });
	await visit(page, `/en/matrix/?as=read&q=${'x'.repeat(400)}`);
	await expect(page.getByText('No initiative meets all of these conditions.')).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the focus stays by what was done: a filter removed, all cleared, the last page reached', async ({
	page,
}) => {
	await visit(page, '/en/matrix/?as=read&if=entry:*,case:*');
	await page.getByText('Filter, sort, choose the questions').click();
	const remove = page.getByRole('button', { name: /^Remove the condition/ });
	await remove.first().click();
	await expect(remove).toHaveCount(1);
	await expect(remove).toBeFocused();
	await remove.click();
	await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
	await page.getByLabel('Period').selectOption('2015');
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(page.getByRole('searchbox')).toBeFocused();
	const next = page.getByRole('button', { name: 'Next' });
	for (const at of [2, 3, 4]) {
		await next.click();
		await expect(page.getByRole('status').filter({ hasText: `Page ${at} of 4` })).toBeVisible();
	}
	await expect(next).toBeFocused();
	await expect(next).toBeDisabled();
});

test('a search says nothing of what it found before its texts have come', async ({ page }) => {
	let let_go = () => {};
	const waiting = new Promise<void>((resolve) => (let_go = resolve));
	await page.route('**/search.json', async (route) => {
		await waiting;
		await route.continue();
	});
	await visit(page, '/en/matrix/?as=read&q=colombie-britannique');
	await expect(page.getByText('Loading the texts to search…')).toBeVisible();
	await expect(page.getByText(/of 66 initiatives/)).toHaveCount(0);
	let_go();
	await expect.poll(() => shown(page)).toContain('bc-octip');
	await expect(page.getByText(/of 66 initiatives/)).toBeVisible();
});

test('the claims of a cell can be cited and reported, and those that count come first', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read&cell=bc-octip:case');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
		'Findings used for the answer shown',
		'Other periods, or findings since replaced by newer ones',
	]);
	await dialog.getByRole('button', { name: /^Cite/ }).first().click();
	await expect(dialog.getByRole('textbox', { name: 'Cite' })).toHaveValue(/bc-octip-/);
	await expect(dialog.getByRole('button', { name: /^Report an error/ }).first()).toBeVisible();
});

for (const columns of ['', '&columns=all'])
	test(`on paper: every body that answers, what was asked, the version and the citation (${columns || 'six columns'})`, async ({
		page,
	}) => {
		await visit(page, `/en/matrix/?as=read&year=any${columns}`);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print' });
		const paper = page.locator('.paper');
		await expect(paper).toContainText('Criteria: any year');
		await expect(paper).toContainText(/version/);
		await expect(paper).toContainText(/Charpente.*year=any/s);
		const bodies = paper.locator(columns ? 'section h2' : 'tbody tr');
		await expect(bodies).toHaveCount(66);
		await expect(bodies.last()).toBeVisible();
		await expect(page.getByRole('grid')).toBeHidden();
	});

test('by the skip link, the arrows and Enter to a cell: Escape leads back to it', async ({ page }) => {
	await visit(page, '/en/matrix/?as=read#content');
	await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
	await page
		.getByRole('grid')
		.getByRole('button', { name: /^Initiative|^Body/ })
		.first()
		.focus();
	for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
	const at = await page.locator(':focus').getAttribute('data-at');
	expect(at).toBe('2 3');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/cell=/);
	await expect(page.locator(`[data-at="${at}"]`)).toBeFocused();
	// It stays there: the fragment of the address does not take the focus a moment later.
	await page.evaluate(() => new Promise((done) => setTimeout(() => setTimeout(done))));
	await expect(page.locator(`[data-at="${at}"]`)).toBeFocused();
});

test.describe('at a glance', () => {
	const said = (page: Page) => page.locator('.said');

	test('every body is there without pages; the keyboard reads a cell, opens it and comes back', async ({
		page,
	}) => {
		await visit(page, '/en/matrix/');
		const grid = page.getByRole('grid');
		await expect(grid.getByRole('rowheader')).toHaveCount(66);
		await expect(grid.getByRole('gridcell')).toHaveCount(66 * 6);
		expect(await violations(page)).toEqual([]);
		await grid.getByRole('link', { name: /^ACT Alberta|^Action Coalition/ }).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		const cell = page.locator('[role=gridcell]:focus');
		await expect(cell).toHaveAccessibleName(/^Direct case management: stated/);
		await expect(said(page)).toContainText('Role in case management: Direct case management: stated');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await expect(cell).toHaveAccessibleName(/^Direct case management: stated/);
		// One stop for the tab key, whichever cell it was.
		await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
	});

	test('a title sorts, the key counts every body, all the questions stand in one view', async ({ page }) => {
		await visit(page, '/en/matrix/?columns=all');
		await expect(page.getByRole('gridcell')).toHaveCount(66 * 16);
		const title = page.getByRole('columnheader', { name: 'Stability of funding' });
		await title.click();
		await expect(title).toHaveAttribute('aria-sort', 'ascending');
		await expect(page).toHaveURL(/sort=funding/);
		const key = page.locator('#matrix-key .choice').filter({ hasText: 'Stability of funding' });
		const counts = (await key.locator('.count').allTextContents()).map(Number);
		// A body of which two values are told counts under each.
		expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(66);
	});

	test('without inferences nothing is dashed, but a side of what is disputed; the address and the citation say so', async ({
		page,
	}) => {
		await visit(page, '/en/matrix/');
		await expect(page.getByRole('grid').locator('.inferred').first()).toBeAttached();
		await page.getByText('Filter, sort, choose the questions').click();
		await page.getByRole('checkbox', { name: 'Leave inferred answers out' }).check();
		await expect(page).toHaveURL(/basis=stated/);
		// A conflict with a stated side keeps all its sides (METHOD §2).
		await expect(page.getByRole('grid').locator('g:not(:has(.split)) > .inferred')).toHaveCount(0);
		await page.getByText('Export and cite').click();
		await expect(page.locator('[data-citation]')).toContainText('without inferred answers');
	});

	test('on paper it is one sheet, with its key', async ({ page }) => {
		await visit(page, '/fr/matrix/?columns=all');
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
	});
});
