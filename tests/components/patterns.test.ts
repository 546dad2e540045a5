import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { CHOICES, optionLabel } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import { crossTable, type BodyPositions } from '#lib/domain/cross-table.ts';
import { grouped, positionsOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { nearnessTable } from '#lib/domain/nearness.ts';
import CrossedExport from '#lib/features/patterns/CrossedExport.svelte';
import CrossedTable from '#lib/features/patterns/CrossedTable.svelte';
import NearnessExport from '#lib/features/patterns/NearnessExport.svelte';
import { nearnessOrder } from '#lib/features/patterns/nearness-order.ts';
import NearnessPicture from '#lib/features/patterns/NearnessPicture.svelte';
import NearnessSection from '#lib/features/patterns/NearnessSection.svelte';
import NeverSeen from '#lib/features/patterns/NeverSeen.svelte';
import { patternsViewFrom, type PatternsView } from '#lib/features/patterns/patterns-address.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { handedOver, tableOf } from './handed-over.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));
afterEach(() => vi.restoreAllMocks());

const models = ['aster', 'birch', 'cedar', 'daisy', 'elder'].map((id): ModelSlice => ({
	...{ id, name: `The ${id}`, short: id, province: 'ON', kind: 'coalition' },
	...{ listed: true, comparable: true },
}));
function says(
	model: string,
	choice: string,
	value: string,
	about: Partial<PositionClaim> = {},
): PositionClaim {
	return {
		...{ id: `${model}-${choice}-${value}`, model, choice, value, from: 2020, to: null },
		...{ status: 'documented', confidence: 'high', sourceYear: 2024 },
		...about,
	};
}
const claims = [
	...[says('aster', 'coordination', 'permanent'), says('aster', 'funding', 'core')],
	...[says('aster', 'entry', 'single'), says('aster', 'permanence', 'organization')],
	...[says('birch', 'coordination', 'permanent', { status: 'inferred' }), says('birch', 'funding', 'core')],
	...[says('birch', 'funding', 'mixed'), says('birch', 'entry', 'single')],
	says('birch', 'permanence', 'organization'),
	...[says('cedar', 'coordination', 'permanent'), says('cedar', 'entry', 'none')],
	says('cedar', 'permanence', 'organization'),
	...[says('daisy', 'funding', 'project'), says('daisy', 'permanence', 'organization')],
];
const byModel = grouped(claims, ({ model }) => model);
const bodies = models.map(({ id }): BodyPositions => ({
	id,
	positions: positionsOf(
		CHOICES,
		claims.filter(({ model }) => model === id),
		'last-known',
	),
}));
const view = patternsViewFrom(
	new URLSearchParams('row=coordination&column=funding'),
	CHOICES,
	models.map(({ id }) => id),
);
const table = crossTable(view.row, view.column, bodies);
const likeness = nearnessTable(CHOICES, bodies);
const nearness = { table: likeness, order: nearnessOrder(likeness) };
const nameOf = (id: string) => id;
const textOf = (element: Element | null | undefined) =>
	element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** What a cell reads, its bodies apart. */
const cellText = (cell: Element) =>
	[...cell.querySelectorAll('.count, .count ~ .soft, li')].map(textOf).join(' ');

describe('two choices crossed', () => {
	const crossed = () =>
		render(CrossedTable, { table, row: view.row, column: view.column, models, locale: 'en' });
	const rowsOf = (container: Element) =>
		[...container.querySelectorAll('.wide tbody tr')].map((row) =>
			[...row.querySelectorAll('td')].map(cellText),
		);

	test('name who has both, tell inferred and disputed apart, and count who may', async () => {
		const { container } = await crossed();
		const permanent = rowsOf(container)[view.row.options.indexOf('permanent')] ?? [];
		const [, , mixed, core] = permanent;
		// cedar and elder may have both, for all that is known
		expect(core).toBe('2 2 more possible aster, 2024 birch, inferred, sources disagree, 2024');
		expect(mixed).toBe('1 2 more possible birch, inferred, sources disagree, 2024');
	});

	test('count what is not documented by itself, and never as a “no”', async () => {
		const { container } = await crossed();
		const rows = rowsOf(container);
		// cedar: its funding is not documented · daisy: its coordination is not · elder: neither
		expect(rows[view.row.options.indexOf('permanent')]?.at(-1)).toBe('1 cedar, 2024');
		expect(rows.at(-1)?.at(view.column.options.indexOf('project'))).toBe('1 daisy, 2024');
		expect(rows.at(-1)?.at(-1)).toBe('1 elder');
		expect(container.querySelector('.wide')?.textContent).not.toMatch(/\bno\b/i);
	});

	test('are one line for each body of each combination in the file, which says what the screen says', async () => {
		const files = handedOver();
		const screen = await render(CrossedExport, {
			...{ table, models, claims: byModel, view, title: 'Crossed', what: 'table', locale: 'en' },
		});
		const [head = [], ...lines] = await tableOf(screen, files);
		const at = (name: string) => head.indexOf(name);
		const labels = table.combinations.map(
			(one) => `${optionLabel('coordination', one.row, 'en')} × ${optionLabel('funding', one.column, 'en')}`,
		);
		const { container } = await crossed();
		const shown = rowsOf(container);
		const across = view.column.options.length;
		for (const [place, { possible }] of table.combinations.entries()) {
			const own = lines.filter((line) => `${line[0]} × ${line[1]}` === labels[place]);
			const cell = shown[Math.floor(place / across)]?.[place % across] ?? '';
			expect(own.map((line) => line[at('Others possible')])).toEqual(own.map(() => String(possible)));
			const named = own.filter((line) => line[at('Identifier')] !== '');
			expect(cell).toMatch(
				possible === 0 ? /none possible/ : new RegExp(`^${named.length} ${possible} more possible`),
			);
			for (const line of named) expect(cell).toContain(line[at('Identifier')]);
		}
		const birch = lines.find((line) => line.includes('birch'));
		expect(birch?.[at('Period')]).toMatch(/^since \d{4}; since \d{4}$/);
		expect(birch?.slice(at('Stated or inferred'), at('Last mention') + 1)).toEqual([
			...['inferred; stated', 'yes', '2024; 2024'],
		]);
		expect(birch?.[at('Findings (identifiers)')]).toBe('birch-coordination-permanent; birch-funding-mixed');
		expect(lines.at(-1)?.slice(2, 5)).toEqual(['', 'elder', 'The elder']);
	});
});

describe('what was never seen', () => {
	const never = () => render(NeverSeen, { table, bodies: 5, view, locale: 'en' });

	test('leads to who may have it, and to the designs that remain possible with it', async () => {
		const { container } = await never();
		const items = [...container.querySelectorAll('li')];
		expect(items).toHaveLength(table.combinations.filter(({ held }) => held.length === 0).length);
		const shared = items.find((item) => textOf(item).startsWith('Shared among members × Project'));
		const [matrix, field] = [...(shared?.querySelectorAll('a') ?? [])].map((link) =>
			link.getAttribute('href'),
		);
		expect(matrix).toContain('/en/matrix/?year=any&if=coordination:none,funding:project&perhaps=yes');
		expect(field).toContain('/en/field/?coordination=none&funding=project');
	});

	test('is a file with as many lines', async () => {
		const files = handedOver();
		const screen = await render(CrossedExport, {
			...{ table, models, claims: byModel, view, title: 'Crossed', what: 'never', locale: 'en' },
		});
		const lines = await tableOf(screen, files);
		const { container } = await never();
		expect(lines.slice(1)).toHaveLength(container.querySelectorAll('li').length);
	});
});

describe('the picture of the likeness', () => {
	const picture = async (onopen = vi.fn()) => {
		const screen = await render(NearnessPicture, { nearness, nameOf, onopen });
		await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
		return {
			screen,
			onopen,
			cells: () => [...screen.container.querySelectorAll<HTMLElement>('[data-cell]')],
		};
	};

	test('has a cell for each pair that can be placed, and says who stands apart', async () => {
		const { screen, cells } = await picture();
		// aster, birch and cedar share three choices; daisy and elder share too few with every other
		expect(cells()).toHaveLength(3);
		await expect.element(screen.getByText(/Not enough information to be placed: daisy, elder/)).toBeVisible();
	});

	test('shows the figure and one of five shades, or hatching and no figure below three shared choices', async () => {
		const more = [...bodies, { id: 'fir', positions: bodies[3]?.positions ?? {} }].map((body) =>
			body.id === 'daisy' || body.id === 'fir'
				? {
						...body,
						positions: {
							...body.positions,
							entry: bodies[2]?.positions['entry'] ?? { kind: 'not-documented' as const },
						},
					}
				: body,
		);
		const wide = nearnessTable(CHOICES, more);
		const screen = await render(NearnessPicture, {
			...{ nearness: { table: wide, order: nearnessOrder(wide) }, nameOf, onopen: vi.fn() },
		});
		await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
		const cells = [...screen.container.querySelectorAll<HTMLElement>('[data-cell]')];
		const thin = cells.filter((cell) => /questions? in common, too few to tell/.test(cell.ariaLabel ?? ''));
		expect(thin.length).toBeGreaterThan(0);
		expect(thin.length).toBeLessThan(cells.length);
		for (const cell of cells) {
			const hatched = getComputedStyle(cell).backgroundImage.startsWith('repeating-linear-gradient');
			expect(hatched).toBe(thin.includes(cell));
			if (hatched) expect([textOf(cell), cell.dataset['shade']]).toEqual(['', undefined]);
			else expect(cell.ariaLabel).toContain(`: ${textOf(cell)}%`);
		}
	});

	test('is walked with the arrows, one cell in the tab order, and Enter opens the pair', async () => {
		const { cells, onopen } = await picture();
		const inOrder = () =>
			cells()
				.filter(({ tabIndex }) => tabIndex === 0)
				.map(({ dataset }) => dataset['cell']);
		const focused = () => document.activeElement?.getAttribute('data-cell');
		expect(inOrder()).toEqual(['1 0']);
		cells()[0]?.focus();
		await userEvent.keyboard('{ArrowDown}');
		expect(focused()).toBe('2 0');
		await userEvent.keyboard('{ArrowRight}');
		expect(focused()).toBe('2 1');
		expect(inOrder()).toEqual(['2 1']);
		// the picture ends here
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		expect(focused()).toBe('2 1');
		await userEvent.keyboard('{Control>}{Home}{/Control}');
		expect(focused()).toBe('1 0');
		await userEvent.keyboard('{ArrowDown}{Enter}');
		const [first, , third] = nearness.order.placed;
		expect(onopen.mock.calls).toEqual([[third, first]]);
	});

	test('is drawn anew, whole and in order, when other bodies are read', async () => {
		const { screen, cells } = await picture();
		const less = nearnessTable(CHOICES, bodies.slice(0, 2));
		await screen.rerender({ nearness: { table: less, order: nearnessOrder(less) } });
		await expect.poll(() => cells().map(({ dataset }) => dataset['cell'])).toEqual(['1 0']);
		await screen.rerender({ nearness });
		await expect.poll(() => cells().map(({ dataset }) => dataset['cell'])).toEqual(['1 0', '2 0', '2 1']);
	});

	test('gives a line for each pair in its file, with the figures of the screen and none for too few', async () => {
		const { cells } = await picture();
		const shown = new Map(cells().map((cell) => [cell.ariaLabel?.split(':')[0], textOf(cell)]));
		const files = handedOver();
		const screen = await render(NearnessExport, { nearness, models, view });
		const [, ...lines] = await tableOf(screen, files);
		expect(lines).toHaveLength(10);
		for (const [one, , other, , figure, shared, tooFew] of lines) {
			const seen = shown.get(`${one} and ${other}`);
			expect(figure).toBe(seen ?? '');
			expect(tooFew).toBe(Number(shared) < 3 ? 'yes' : 'no');
		}
	});

	test('is a drawing for paper: every figure, hatching, no colour, its title and its citation', async () => {
		const files = handedOver();
		const screen = await render(NearnessExport, { nearness, models, view });
		await screen.getByText('Export and cite').click();
		await screen.getByRole('button', { name: 'Drawing (SVG)' }).click();
		await expect.poll(() => files.length).toBe(1);
		const sheet = new DOMParser().parseFromString((await files[0]?.content.text()) ?? '', 'image/svg+xml');
		expect(sheet.querySelector('parsererror')).toBeNull();
		const written = [...sheet.querySelectorAll('text')].map(textOf);
		for (const one of nearness.order.placed) expect(written).toContain(one);
		expect(written.join(' ')).toMatch(/Which initiatives are similar.*Data, version/);
		const inks = [...sheet.querySelectorAll('[fill], [stroke]')].flatMap((mark) =>
			['fill', 'stroke'].flatMap((ink) => mark.getAttribute(ink) ?? []),
		);
		for (const ink of inks) expect(ink).toMatch(/^(none|#([0-9a-f]{2})\2\2)$/);
	});
});

test('a pair is opened from its cell and takes the focus; closed, the focus is back on the cell', async () => {
	const onview = vi.fn<(next: PatternsView) => Promise<void>>();
	const screen = await render(NearnessSection, { bodies, models, view, locale: 'en', onview });
	onview.mockImplementation((next) => screen.rerender({ view: next }));
	await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
	const cell = screen.getByRole('grid').getByRole('button').first();
	const name = cell.element().ariaLabel ?? '';
	await cell.click();
	const pair = screen.getByRole('article');
	await expect.element(pair.getByRole('heading')).toHaveTextContent(name.split(':')[0] ?? '');
	await expect.element(pair.getByRole('heading')).toHaveFocus();
	// what only one of them is documented on does not count, and says so
	await expect.element(pair.getByRole('row', { name: /Availability.*does not count/i })).toBeVisible();
	await pair.getByRole('button', { name: 'Close the pair' }).click();
	await expect.element(cell).toHaveFocus();
});
