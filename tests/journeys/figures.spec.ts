import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from '@playwright/test';
import type { PositionClaim, YearChoice } from '#lib/domain/evidence.ts';
import { CHOICES } from '../unit/domain/evidence-on-file.ts';
import { naiveValues } from '../unit/domain/naive-method.ts';
import { visit } from './visit.ts';

/*
 * What the matrix shows on its first page, and saves of every body, held against the published files: every value is worked
 * out again from the claims
 * that anyone can download, by METHOD §2 as it is written a second time for the tests.
 */

interface PublishedClaim extends Omit<PositionClaim, 'sourceYear'> {
	readonly source: string;
}
const published: {
	readonly models: readonly { readonly id: string }[];
	readonly claims: readonly PublishedClaim[];
	readonly sources: readonly { readonly id: string; readonly year: number | null }[];
} = JSON.parse(readFileSync('build/data/evidence.json', 'utf8'));
const labels = parse<Record<string, string>>(readFileSync('build/data/values.csv', 'utf8'), {
	...{ columns: true, bom: true },
});
const yearOf = new Map(published.sources.map(({ id, year }) => [id, year]));
const claims = published.claims
	.filter((claim) => 'choice' in claim)
	.map((claim) => ({ ...claim, sourceYear: yearOf.get(claim.source) ?? null }));

/** What a choice is called in the published table of values, and its values in their order. */
const titleOf = (choice: string) => labels.find((row) => row['choice'] === choice)?.['choice_title_en'] ?? '';
const valuesOf = (choice: string) => labels.filter((row) => row['choice'] === choice);

/** What a body holds on a choice by the method, in the words of the published table; nothing where it is not known. */
function expected(model: string, choice: (typeof CHOICES)[number], when: YearChoice): string | undefined {
	const own = claims.filter((claim) => claim.model === model);
	const values = naiveValues(choice, own, when);
	if (!values) return undefined;
	const words = valuesOf(choice.id)
		.filter((row) => values.has(row['value'] ?? ''))
		.map((row) => row['value_label_en'] ?? '');
	expect(words.length).toBe(values.size);
	return words.sort().join(' / ');
}

/** The values that a cell names, in one order. Of a list, those of the same years stand together: each is named once. */
function inOrder(choice: (typeof CHOICES)[number], cell: string, inFile = false): string {
	if (choice.scale !== 'set')
		return cell
			.split(inFile ? '; ' : ' / ')
			.sort()
			.join(' / ');
	// That a list is partial stands in each cell of the page, in the heading of the file.
	if (!inFile) expect(cell).toMatch(/^At least: /);
	let rest = cell;
	const named: string[] = [];
	// The longest first: some begin or end like others.
	const all = valuesOf(choice.id).map((row) => row['value_label_en'] ?? '');
	for (const label of all.sort((a, b) => b.length - a.length)) {
		if (!rest.includes(label)) continue;
		named.push(label);
		rest = rest.replace(label, '');
	}
	// Nothing is left but what joins them.
	expect(rest.replaceAll('At least: ', '').replace(/[\s;,/]|and/g, ''), cell).toBe('');
	return named.sort().join(' / ');
}

/** The table that the page saves. */
async function saved(page: Page): Promise<readonly Record<string, string>[]> {
	await page.getByText('Export and cite', { exact: true }).last().click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Table (CSV)' }).last().click(),
	]);
	return parse(readFileSync(await file.path(), 'utf8'), { columns: true, bom: true, relaxColumnCount: true });
}

/** The cells of the grid on the page: the body, the title of the column, and the values without what is said of them. */
function shown(page: Page) {
	return page.getByRole('grid').evaluate((grid) => {
		const text = (node: Element | null | undefined) =>
			node?.textContent?.replace(/[\s↕↑↓]+/gu, ' ').trim() ?? '';
		const titles = [...grid.querySelectorAll('thead th')].map((head) =>
			text(head.querySelector('button, a') ?? head),
		);
		return [...grid.querySelectorAll('tbody tr')].flatMap((row) => {
			const body = row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? '';
			return [...row.children].slice(2).map((cell, at) => {
				const words = [...cell.querySelectorAll('.words')].map((value) =>
					[...value.childNodes]
						.filter((node) => node.nodeType === Node.TEXT_NODE)
						.map((node) => node.textContent)
						.join('')
						.trim(),
				);
				return { body, title: titles[at + 2] ?? '', values: words, silence: text(cell) };
			});
		});
	});
}

for (const [when, query] of [
	['last-known', 'columns=all'],
	[2011, 'columns=all&year=2011'],
] as const) {
	test(`the matrix shows and saves what the published claims say by the method (${when})`, async ({
		page,
	}) => {
		test.setTimeout(120_000);
		await visit(page, `/en/matrix/?as=read&${query}`);
		await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
		const rows = await saved(page);
		expect(rows.map(({ id }) => id).sort()).toEqual(published.models.map(({ id }) => id).sort());
		const faults: string[] = [];
		let known = 0;
		for (const row of rows)
			for (const choice of CHOICES) {
				const value = expected(row['id'] ?? '', choice, when);
				const title = titleOf(choice.id);
				const cell = row[choice.scale === 'set' ? `${title} (at least)` : title] ?? '';
				known += value === undefined ? 0 : 1;
				const same =
					value === undefined ? /^Not documented/.test(cell) : inOrder(choice, cell, true) === value;
				if (!same) faults.push(`${row['id']} ${choice.id}: ${cell}, by the method ${value}`);
			}
		expect(faults).toEqual([]);
		expect(known).toBeGreaterThan(50);

		const cells = await shown(page);
		expect(cells.length).toBeGreaterThan(CHOICES.length * 5);
		for (const { body, title, values, silence } of cells) {
			const choice = CHOICES.find(({ id }) => titleOf(id) === title);
			expect(choice, title).toBeDefined();
			if (!choice) continue;
			const value = expected(body, choice, when);
			if (value === undefined) expect(silence, `${body} ${title}`).toMatch(/^Not documented/);
			else expect(inOrder(choice, values.join(' / ')), `${body} ${title}`).toBe(value);
		}
	});
}
