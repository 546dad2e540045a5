import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES } from '#lib/content/choices.ts';
import type { ClaimSlice, ModelSlice } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { positionsOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { sideBySide } from '#lib/domain/side-by-side.ts';
import { DEFAULT_VIEW } from '#lib/features/evidence/comparison-address.ts';
import ComparisonTable from '#lib/features/compare/ComparisonTable.svelte';
import MethodRules from '#lib/features/compare/MethodRules.svelte';
import SideRow from '#lib/features/compare/SideRow.svelte';
import StandingApart from '#lib/features/compare/StandingApart.svelte';
import { standingOf } from '#lib/features/evidence/standing.ts';
import ViewControls from '#lib/features/evidence/ViewControls.svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

beforeEach(() => overwriteGetLocale(() => 'en'));

function body(id: string, about: Partial<ModelSlice> = {}): ModelSlice {
	return {
		...{ id, name: id, short: id, province: 'ON', kind: 'coalition', listed: true, comparable: true },
		...about,
	};
}
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
const chosen = (option: string): Entries[string] => ({
	...{ answer: { state: 'chosen', options: [option] }, note: '', importance: 1 },
});
const entries: Entries = {
	case: chosen('coordination'),
	permanence: chosen('standing'),
	funding: chosen('mixed'),
	agreements: chosen('terms'),
};
const models = [body('full'), body('part'), body('little'), body('unit', { comparable: false })];
const claims = [
	...[says('full', 'case', 'coordination'), says('full', 'permanence', 'standing')],
	...[says('full', 'funding', 'core'), says('full', 'agreements', 'terms')],
	...[says('part', 'case', 'none'), says('part', 'permanence', 'standing', { status: 'inferred' })],
	says('part', 'funding', 'mixed', { from: 2012, to: 2014 }),
	says('little', 'case', 'coordination'),
];
const standing = standingOf({ choices: CHOICES, models, claims }, entries, DEFAULT_VIEW);
const modelOf = (id: string) => body(id);
const textOf = (element: Element | null | undefined) =>
	element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('the table of the comparison', () => {
	test('gives each ranked body its interval, mark, coverage, ranks and years, worked by hand', async () => {
		const screen = await render(ComparisonTable, { standing, modelOf, locale: 'en' });
		const rows = [...screen.container.querySelectorAll('tr[data-model]')];
		expect(rows.map((row) => row.getAttribute('data-model'))).toEqual(['full', 'part']);
		const [full, part] = rows.map((row) => [...row.children].map((cell) => textOf(cell)));
		// full: (1 + 1 + 2/3 + 1) / 4; part: (1/3 + 1 + 1) / 4 to that plus 1/4, over three: 7/9
		expect(full?.[1]).toBe('92% ◆92%');
		expect(full?.[2]).toBe('4 of 4');
		expect(full?.[3]).toContain('1st');
		expect(part?.[1]).toBe('58% to 83% ◆78%');
		expect(part?.[2]).toBe('3 of 4, 1 inferred');
		expect(part?.[3]).toContain('2nd');
		expect(part?.[4]).toContain('2014–2024');
		expect(part?.[4]).toContain('one more than 5 years old');
	});

	test('marks what is documented, inferred and not found by shape', async () => {
		const screen = await render(ComparisonTable, { standing, modelOf, locale: 'en' });
		const marks = [...screen.container.querySelectorAll('tr[data-model="part"] [data-state]')];
		expect(marks.map((mark) => mark.getAttribute('data-state'))).toEqual([
			...['documented', 'inferred', 'documented', 'unknown'],
		]);
		expect(marks.map((mark) => mark.firstElementChild?.tagName)).toEqual(['rect', 'rect', 'rect', 'circle']);
	});

	test('says in words what is closest whatever is not known, and leads to the side by side of the year read', async () => {
		const screen = await render(ComparisonTable, {
			standing: { ...standing, year: 2022 },
			modelOf,
			locale: 'en',
		});
		await expect
			.element(screen.getByRole('row', { name: /full/ }))
			.toHaveTextContent('closest, whatever the missing information');
		await expect
			.element(screen.getByRole('link', { name: 'part' }))
			.toHaveAttribute('href', '/en/compare/part/?year=2022');
	});
});

test('bodies too little documented, and those never ranked, stand apart with the reason', async () => {
	const screen = await render(StandingApart, { standing, modelOf, locale: 'en' });
	const text = textOf(screen.container);
	expect(text).toContain(
		'To compare an initiative, at least three questions must be documented, making up at least half the weight of your answers.',
	);
	expect(textOf(screen.container.querySelector('[data-model="little"]'))).toBe('little 1 of 4');
	expect(textOf(screen.container.querySelector('[data-model="unit"]'))).toContain('unit');
	expect(text).toContain('Shown but not ranked');
});

describe('the controls of the view', () => {
	const all = [...models, body('aid', { listed: false, kind: 'service' })];

	test('add a kind, and offer only kinds that exist', async () => {
		const onview = vi.fn();
		const screen = await render(ViewControls, { view: DEFAULT_VIEW, models: all, onview });
		await screen.getByText('Change the year or the initiatives').click();
		expect(screen.container.querySelectorAll('input[type=checkbox]')).toHaveLength(1);
		await screen.getByRole('checkbox', { name: /Services/ }).click();
		expect(onview).toHaveBeenLastCalledWith({ year: 'last-known', kinds: ['service'] });
	});

	test('change the year, by list and by step, and stay in sight', async () => {
		const onview = vi.fn();
		const screen = await render(ViewControls, { view: { year: 2012, kinds: [] }, models: all, onview });
		await screen.getByRole('combobox').selectOptions('2010');
		expect(onview).toHaveBeenLastCalledWith({ year: 2010, kinds: [] });
		await screen.getByRole('button', { name: 'Year after' }).click();
		expect(onview).toHaveBeenLastCalledWith({ year: 2013, kinds: [] });
		await screen.getByRole('combobox').selectOptions('last-known');
		expect(onview).toHaveBeenLastCalledWith({ year: 'last-known', kinds: [] });
	});
});

describe('one choice, side by side', () => {
	const funding = choiceById(CHOICES, 'funding');
	const slice = (from: PositionClaim): ClaimSlice => ({
		...{
			id: from.id,
			model: from.model,
			from: from.from,
			to: from.to,
			choice: from.choice,
			kind: 'position',
		},
		...{ value: from.value, status: from.status, confidence: from.confidence, note: `Note of ${from.id}.` },
		...{ locator: 'page 2', checks: [] },
		source: {
			...{ id: 's', title: 'A report', publisher: 'A ministry', author: null, year: 2024, language: 'en' },
			...{ url: 'https://example.org/', kind: 'government', accessed: '2026-11-23' },
			...{ titleSupplied: false, yearEstimated: false, copy: false, addressSeen: true },
		},
	});
	const row = (held: readonly PositionClaim[], year: number | 'last-known' = 'last-known') => {
		const [pairing] = sideBySide([funding], entries, positionsOf([funding], held, year));
		if (!pairing) throw new Error('There is one choice');
		return render(SideRow, {
			pairing,
			claims: held.map(slice),
			numbers: [2],
			year,
			locale: 'en',
		});
	};

	test('says how they meet, and opens the claims', async () => {
		const screen = await row([says('x', 'funding', 'core', { status: 'inferred' })]);
		expect(screen.container.querySelector('li')?.dataset['meeting']).toBe('near');
		expect(textOf(screen.container)).toContain('inferred');
		await screen.getByText('1 finding').click();
		await expect.element(screen.getByText('Note of x-funding-core.')).toBeVisible();
	});

	test('keeps both sides of a dispute, each with its claims', async () => {
		const screen = await row([says('x', 'funding', 'core'), says('x', 'funding', 'mixed')]);
		expect(screen.container.querySelector('li')?.dataset['meeting']).toBe('conflicting');
		const heads = [...screen.container.querySelectorAll('h4')].map(textOf);
		expect(heads).toHaveLength(2);
		expect(heads.join(' ')).toContain('Mixed funding');
	});

	test('never shows silence as a no', async () => {
		const nothing = await row([]);
		expect(nothing.container.querySelector('li')?.dataset['meeting']).toBe('not-documented');
		expect(textOf(nothing.container)).toContain(
			'Nothing was found on this question, in the sources consulted.',
		);
		const elsewhere = await row([says('x', 'funding', 'core', { from: 2012, to: 2014 })], 2005);
		expect(elsewhere.container.querySelector('li')?.dataset['meeting']).toBe('not-documented');
		expect(textOf(elsewhere.container)).toContain('2012–2014');
	});
});

test('the four rules stand next to one another, in the order of the one that is chosen', async () => {
	const screen = await render(MethodRules, {
		...{ ranked: standing.ranking.ranked, none: '', nameOf: (id: string) => id },
	});
	const row = screen.container.querySelector('tr[data-model="part"]');
	expect([...(row?.querySelectorAll('data') ?? [])].map(({ value }) => Number(value).toFixed(4))).toEqual([
		...['0.5833', '0.7778', '0.7083', '0.4167'],
	]);
	await screen.getByRole('radio', { name: /Mendez/ }).click();
	await expect
		.element(screen.getByRole('columnheader', { name: /Mendez/ }))
		.toHaveAttribute('aria-sort', 'ascending');
});
