import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES, optionLabel } from '#lib/content/choices.ts';
import type { ModelSlice, Sayer } from '#lib/content/slices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import ChangeExport from '#lib/features/time/ChangeExport.svelte';
import ChangeList from '#lib/features/time/ChangeList.svelte';
import TimeChart from '#lib/features/time/TimeChart.svelte';
import TimeExport from '#lib/features/time/TimeExport.svelte';
import TimeLegend from '#lib/features/time/TimeLegend.svelte';
import { timeViewFrom } from '#lib/features/time/time-address.ts';
import { changesIn, timeRows } from '#lib/features/time/time-rows.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { handedOver, tableOf } from './handed-over.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => vi.restoreAllMocks());

const models = ['aster', 'birch', 'cedar'].map((id): ModelSlice => ({
	...{ id, name: `The ${id}`, short: id, province: 'ON', kind: 'coalition' },
	...{ listed: true, comparable: true },
}));
function says(
	id: string,
	[model, choice, value]: readonly [string, string, string],
	[from, to]: readonly [number, number | null],
	about: Partial<PositionClaim> = {},
): PositionClaim {
	return {
		...{ id, model, choice, value, from, to, status: 'documented', confidence: 'high', sourceYear: 2016 },
		...about,
	};
}
// aster: project money, nothing in 2013, then core money, still so · birch: two sources disagree in 2010 · cedar: nothing
const claims = [
	says('first', ['aster', 'funding', 'project'], [2010, 2012]),
	says('second', ['aster', 'funding', 'core'], [2014, null], { status: 'inferred' }),
	says('third', ['birch', 'funding', 'in-kind'], [2008, 2010]),
	says('fourth', ['birch', 'funding', 'project'], [2010, 2010]),
	says('fifth', ['birch', 'entry', 'single'], [2008, 2011]),
];
const sayers: Readonly<Record<string, Sayer>> = {
	first: { publisher: 'The Gazette', year: 2012 },
	second: { publisher: 'A ministry', year: 2016 },
};
const shown = (query: string) => {
	const view = timeViewFrom(new URLSearchParams(query), CHOICES);
	const rows = timeRows(view, models, claims);
	return { view, rows, changes: changesIn(rows, view) };
};
const chart = (query: string) => render(TimeChart, { ...shown(query), caption: 'The bodies', locale: 'en' });
const label = (option: string) => optionLabel('funding', option, 'en');
const textOf = (element: Element | null | undefined) =>
	element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const rowsOf = (container: Element) => [...container.querySelectorAll('tbody tr')];
const wordsOf = (row: Element | undefined) =>
	row?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
const markOf = (element: Element | undefined) =>
	[...(element?.querySelectorAll('[data-mark]') ?? [])].map((mark) => mark.getAttribute('data-mark'));
const yearsDrawn = (element: Element | undefined) =>
	[...(element?.querySelectorAll('rect.held') ?? [])].map((bar) =>
		['x', 'width'].map((side) => (Number.parseFloat(bar.getAttribute(side) ?? '') * 25) / 100),
	);

describe('a choice followed through the years', () => {
	test('is drawn where it is documented, and nowhere else; each body is said in words', async () => {
		const { container } = await chart('choice=funding');
		const [aster, birch, cedar] = rowsOf(container);
		// 2010–2012, nothing in 2013, then from 2014 to the source’s year
		expect(yearsDrawn(aster)).toEqual([
			[expect.closeTo(8, 6), expect.closeTo(3, 6)],
			[expect.closeTo(12, 6), expect.closeTo(3, 6)],
		]);
		expect(aster?.querySelectorAll('.carried')).toHaveLength(1);
		expect(wordsOf(aster)).toBe(
			`2010–2012: ${label('project')}; 2014–2026: ${label('core')} (inferred), mentioned from 2014 to 2016`,
		);
		expect(wordsOf(birch)).toContain(`2010: Sources disagree: ${label('in-kind')} / ${label('project')}`);
		expect(cedar?.querySelector('[role=img]')).toBeNull();
		expect(textOf(cedar?.querySelector('td'))).toBe('Not documented');
	});

	test('tells inferred and disputed by shape, with the shapes of the legend, which are no letters', async () => {
		const { container } = await chart('choice=funding');
		const [aster, birch] = rowsOf(container);
		const dashes = [...(aster?.querySelectorAll('rect.held') ?? [])].map(
			(bar) => getComputedStyle(bar).strokeDasharray !== 'none',
		);
		expect(dashes).toEqual([false, true]);
		expect(markOf(birch)).toEqual(['circle inked']);
		// Two that disagree in one year have no room: the sign stands for them.
		expect([...(birch?.querySelectorAll('text') ?? [])].map(textOf)).toEqual(['≠']);
		const legend = await render(TimeLegend, { ...shown('choice=funding'), locale: 'en' });
		const lines = [...legend.container.querySelectorAll('li')].slice(0, 2);
		expect(lines.map(textOf)).toEqual([label('in-kind'), label('project')]);
		expect(lines.flatMap(markOf)).toEqual(['circle inked', 'square inked']);
	});

	test('leads from each body to its claims on that choice', async () => {
		const { container } = await chart('choice=funding');
		expect(container.querySelector('tbody a')?.getAttribute('href')).toMatch(
			/\/en\/models\/aster\/#funding$/,
		);
	});
});

describe('the year that is read', () => {
	test('is marked on every strip and on the axis, said under each, and counted in the legend', async () => {
		const { container } = await chart('choice=funding&year=2013');
		const marks = [...container.querySelectorAll('[data-year="2013"] rect')];
		// the axis and two strips
		expect(marks).toHaveLength(3);
		for (const mark of marks) expect(Number.parseFloat(mark.getAttribute('x') ?? '')).toBeCloseTo(44, 6);
		expect(textOf(rowsOf(container)[0]?.querySelector('.that-year'))).toBe('2013: Not documented');
		const legend = await render(TimeLegend, { ...shown('choice=funding&year=2011'), locale: 'en' });
		const counts = [...legend.container.querySelectorAll('li')].map(textOf);
		expect(counts.at(1)).toBe(`${label('project')} (1)`);
		// birch and cedar: silence is counted by itself
		expect(counts.at(-1)).toBe('Nothing documented in 2011 (2)');
	});

	test('is not marked when none is', async () => {
		const { container } = await chart('choice=funding');
		expect(container.querySelector('[data-year]')).toBeNull();
	});
});

describe('the documented years', () => {
	test('are a bar, open or with a last trace, and a mark where something changed', async () => {
		const { container } = await chart('');
		const [aster, birch, cedar] = rowsOf(container);
		// aster: 2010–2012 and 2014–2016, of which the source is; nothing is drawn between
		expect([aster, birch].map((row) => row?.querySelectorAll('.attested').length)).toEqual([2, 1]);
		expect([aster, birch].map((row) => row?.querySelectorAll('.carried').length)).toEqual([1, 0]);
		expect([aster, birch].map((row) => row?.querySelectorAll('.trace').length)).toEqual([0, 1]);
		expect([aster, birch].map((row) => row?.querySelectorAll('.change').length)).toEqual([1, 0]);
		expect(textOf(cedar?.querySelector('td'))).toBe('Nothing was found, in the sources consulted.');
	});
});

describe('what changed', () => {
	const list = () => render(ChangeList, { ...shown(''), sayers, locale: 'en' });

	test('says who says what was and what is, each leading to its claim', async () => {
		const { container } = await list();
		const [only, ...rest] = container.querySelectorAll('.change');
		expect(rest).toHaveLength(0);
		expect(textOf(only?.querySelector('strong'))).toBe('between 2012 and 2014');
		const [was, is] = [...(only?.querySelectorAll('dd') ?? [])].map(textOf);
		expect(was).toBe(`${label('project')} according to The Gazette, 2012 stated`);
		expect(is).toBe(`${label('core')} according to A ministry, 2016 inferred`);
		const links = [...(only?.querySelectorAll('dd a') ?? [])].map((link) => link.getAttribute('href'));
		expect(links).toEqual([
			expect.stringMatching(/\/en\/models\/aster\/#first$/),
			expect.stringMatching(/\/en\/models\/aster\/#second$/),
		]);
	});

	test('is a table that names the same claims and the same sources', async () => {
		const files = handedOver();
		const screen = await render(ChangeExport, {
			...{ changes: shown('').changes, sayers, year: 'last-known', title: 'Timeline', locale: 'en' },
		});
		const [head, line, ...more] = await tableOf(screen, files);
		expect(more).toEqual([]);
		const said = new Map(head?.map((name, at) => [name, line?.[at]]));
		expect(said.size).toBe(head?.length);
		expect(said.get('Before: Findings (identifiers)')).toBe('first');
		expect(said.get('After: Findings (identifiers)')).toBe('second');
		expect(said.get('After: Who says so')).toBe('according to A ministry, 2016');
		expect(said.get('After: Stated or inferred')).toBe('inferred');
	});
});

describe('what is taken away', () => {
	const exported = (query: string) =>
		render(TimeExport, { ...shown(query), title: 'What is shown', locale: 'en' });

	test('is a table of every stretch of years, where silence has its line', async () => {
		const files = handedOver();
		const [, ...lines] = await tableOf(await exported('choice=funding'), files);
		expect(lines.map(([body, , , , from, to, , years, , value]) => [body, from, to, years, value])).toEqual([
			['aster', '2010', '2012', '2010–2012', label('project')],
			['aster', '2014', '2026', '2014–2016', label('core')],
			['birch', '2008', '2009', '2008–2009', label('in-kind')],
			['birch', '2010', '2010', '2010', `${label('in-kind')}; ${label('project')}`],
			['cedar', '', '', '', 'Not documented'],
		]);
		expect(lines.map((line) => line.at(-2))).toEqual(['first', 'second', 'third', 'third; fourth', '']);
	});

	for (const [query, marks] of [
		[
			'choice=funding&year=2011',
			['≠', ...CHOICES.find(({ id }) => id === 'funding')!.options.map(label), '2011', 'Not documented'],
		],
		['', ['Nothing was found, in the sources consulted.']],
	] as const) {
		test(`is a drawing for paper, in ink alone, with its citation (${query || 'years'})`, async () => {
			const files = handedOver();
			const screen = await exported(query);
			await screen.getByText('Export and cite').click();
			await screen.getByRole('button', { name: 'Drawing (SVG)' }).click();
			await expect.poll(() => files.length).toBe(1);
			const sheet = new DOMParser().parseFromString((await files[0]?.content.text()) ?? '', 'image/svg+xml');
			expect(sheet.querySelector('parsererror')).toBeNull();
			const written = [...sheet.querySelectorAll('text')].map(textOf);
			for (const words of ['aster', 'birch', 'cedar', 'Ontario', ...marks]) expect(written).toContain(words);
			expect(written.join(' ')).toContain('Data, version');
			// nothing drawn leaves the sheet, and all inks are greys
			for (const mark of sheet.querySelectorAll('[fill], [stroke]'))
				for (const ink of ['fill', 'stroke'])
					expect(mark.getAttribute(ink) ?? 'none').toMatch(/^(none|#([0-9a-f]{2})\2\2)$/);
		});
	}

	test('is an image of the same', async () => {
		const { pngFile } = await import('#lib/ui/export/picture-file.ts');
		const { timePicture } = await import('#lib/features/time/time-picture.ts');
		const { rows, view } = shown('choice=funding');
		const picture = timePicture(rows, view);
		const png = await createImageBitmap(
			await pngFile(picture, { title: 'T', caption: 'How', citation: 'Where' }),
		);
		expect(png.width).toBe((picture.width + 48) * 2);
	});
});
