import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import { unpackClaims, type ModelSlice, type PackedClaim } from '#lib/content/slices.ts';
import { coverageGroups } from '#lib/features/coverage/coverage-groups.ts';
import { coverageRows } from '#lib/features/coverage/coverage-rows.ts';
import CoverageScreen from '#lib/features/coverage/CoverageScreen.svelte';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'en'));

const body = (id: string, province: ModelSlice['province']): ModelSlice => ({
	...{ id, province, kind: 'coalition', name: `The ${id}`, short: id, listed: true, comparable: true },
});
const says = (model: string, choice: string, value: string, status: 'd' | 'i', sourceYear = 2024) =>
	[`${model}-${choice}`, model, choice, value, 2012, null, status, 'h', sourceYear] satisfies PackedClaim;

const models = [body('silent', 'AB'), body('cedar', 'MB'), body('far', 'NL'), body('own-mine', 'MB')];
const packed = [
	says('cedar', 'entry', 'single', 'd'),
	says('cedar', 'permanence', 'office', 'i', 2013),
	says('far', 'entry', 'none', 'i'),
	says('own-mine', 'entry', 'none', 'd'),
];
const shown = (query = '', hash = '') =>
	render(CoverageScreen, { models, packed, query: new URLSearchParams(query), hash, locale: 'en' });
const rowsOf = (table: Element | null | undefined) =>
	[...(table?.querySelectorAll('tr') ?? [])].map((row) =>
		[...row.children].filter((cell) => !cell.matches('.bar')).map((cell) => (cell as HTMLElement).innerText),
	);

test('counts what is documented by region and by question, without what the person added', async () => {
	const { container } = await shown();
	const [regions, questions] = container.querySelectorAll('table');
	const numbers = (table: Element | undefined, row: number) =>
		[...(table?.querySelectorAll('tbody tr, tfoot tr')[row]?.querySelectorAll('.number') ?? [])].map((cell) =>
			Number(/\d+(?!.*\d)/.exec(cell.textContent ?? '')?.[0]),
		);
	// Stated, inferred, not documented, disagree, more than 5 years old; the first is “known of all”.
	expect(rowsOf(regions)).toHaveLength(4);
	expect(numbers(regions, 0)).toEqual([32, 1, 1, 30, 0, 1]);
	expect(numbers(regions, 1)).toEqual([16, 0, 1, 15, 0, 0]);
	expect(numbers(regions, 2)).toEqual([48, 1, 2, 45, 0, 1]);
	expect(numbers(questions, 0)).toEqual([3, 1, 1, 1, 0, 0]);
	expect(questions?.querySelectorAll('tbody tr')).toHaveLength(CHOICES.length);
});

test('leaves inferences out when the address asks it', async () => {
	const { container } = await shown('basis=stated&other=1');
	const total = container.querySelector('tfoot');
	expect(total?.querySelector('.all')?.textContent).toBe(m.coverage_of({ known: '1', asked: '48' }));
	expect(container.querySelector('thead')?.textContent).not.toContain(m.coverage_inferred());
	expect(container.querySelector('[role=alert]')?.textContent).toContain('other=1');
});

test('a region that the address names is unfolded, its initiatives the most documented first', async () => {
	const { container } = await shown('', '#in-prairies');
	const open = [...container.querySelectorAll('details[open]')];
	expect(open).toHaveLength(1);
	const listed = open[0]?.querySelectorAll('li a') ?? [];
	expect([...listed].map((link) => link.textContent)).toEqual(['cedar', 'silent']);
});

test('the table that leaves the tool has a row for each initiative on each question', () => {
	const { all } = coverageGroups(CHOICES, models, unpackClaims(packed), false);
	const [head, ...rows] = coverageRows(all.cells, models, 'en');
	expect(rows).toHaveLength(3 * CHOICES.length);
	expect(new Set(head).size).toBe(head?.length);
	expect(rows.find(([id, , , , choice]) => id === 'cedar' && choice === 'permanence')).toEqual([
		...['cedar', 'The cedar', m.coverage_region_prairies(), m.compare_province_MB(), 'permanence'],
		...[wordsOf('permanence').title.en, m.evidence_status_inferred(), m.export_no(), 2013, m.export_yes()],
	]);
});
