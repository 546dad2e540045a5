import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES } from '#lib/content/choices.ts';
import type { ClaimSlice, ModelSlice } from '#lib/content/slices.ts';
import type { Entries } from '#lib/domain/answers.ts';
import { choiceById } from '#lib/domain/choices.ts';
import type { ChanceLevel } from '#lib/domain/matching/chance.ts';
import { positionsOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { sideBySide } from '#lib/domain/side-by-side.ts';
import { DEFAULT_VIEW } from '#lib/features/evidence/comparison-address.ts';
import ComparisonCard from '#lib/features/compare/ComparisonCard.svelte';
import MethodRules from '#lib/features/compare/MethodRules.svelte';
import SideRow from '#lib/features/compare/SideRow.svelte';
import StandingApart from '#lib/features/compare/StandingApart.svelte';
import { readyView, standingOf } from '#lib/features/evidence/standing.ts';
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
const standing = standingOf(readyView({ choices: CHOICES, models, claims }, DEFAULT_VIEW), entries);
const modelOf = (id: string) => body(id);
const textOf = (element: Element | null | undefined) =>
	element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('a card of the comparison', () => {
	const card = (id: string, about: { open?: boolean; chance?: ChanceLevel } = {}) => {
		const comparison = standing.ranking.ranked.find(({ model }) => model === id);
		if (!comparison) throw new Error(`${id} is not ranked`);
		return render(ComparisonCard, {
			...{ comparison, model: body(id), choices: CHOICES, entries, year: standing.year, query: '' },
			...{ open: true, chance: undefined, locale: 'en', ...about },
		});
	};

	test('gives the expected similarity and its bounds, how it meets and how that is known, worked by hand', async () => {
		// full: (1 + 1 + 2/3 + 1) / 4, all of it stated.
		const full = await card('full');
		expect(textOf(full.container.querySelector('.figures'))).toBe('92%');
		await expect.element(full.getByText('3 the same, 1 similar')).toBeVisible();
		await expect.element(full.getByText('4 of 4 documented: 4 stated')).toBeVisible();
		await expect.element(full.getByText('Possible ranks: 1st')).toBeVisible();
		// part: (1/3 + 1 + 1) / 4, to that plus 1/4; expected, plus a quarter of the mean over what its agreements may be: (2/3 + 1 + 2/3 + 1/3) / 16.
		const part = await card('part');
		expect(textOf(part.container.querySelector('.figures'))).toBe('75% expected 58% to 83%');
		await expect.element(part.getByText('2 the same, 1 different, 1 not documented')).toBeVisible();
		await expect.element(part.getByText('3 of 4 documented: 2 stated, 1 inferred')).toBeVisible();
		expect(textOf(part.container)).toContain(
			'Possible ranks: 2nd · Mentions: 2014–2024 (one more than 5 years old)',
		);
	});

	test('says in its bar what is stated, inferred and possible', async () => {
		// Of part, (1/3 + 1) / 4 is stated: a third; with what is inferred, 7/12.
		const screen = await card('part');
		await expect
			.element(
				screen.getByRole('img', {
					name: 'Similarity to your design: 75% expected, 58% at least, 83% at most. Without inferences, 33% at least.',
				}),
			)
			.toBeVisible();
		const bar = screen.container.querySelector('svg[role=img]');
		expect(bar?.querySelector('.stated')?.getAttribute('width')).toMatch(/^33\.3/);
		expect(bar?.querySelector('.inferred')?.getAttribute('x')).toMatch(/^33\.3/);
		expect(bar?.querySelector('.open')?.getAttribute('x')).toMatch(/^58\.3/);
		expect(bar?.querySelector('.chance')).toBeNull();
	});

	test('tells what chance would give once it is known', async () => {
		const screen = await card('part', { chance: { expected: 0.5, reached: 0.034 } });
		await expect
			.element(screen.getByText('3 in 100 plans drawn at random would be as similar to it.'))
			.toBeVisible();
		expect(screen.container.querySelector('.over')?.getAttribute('x')).toBe('50%');
	});

	test('marks what is documented, inferred and not found by shape', async () => {
		const screen = await card('part');
		const marks = [...screen.container.querySelectorAll('[data-state]')];
		expect(marks.map((mark) => mark.getAttribute('data-state'))).toEqual([
			...['documented', 'inferred', 'documented', 'unknown'],
		]);
		expect(marks.map((mark) => mark.firstElementChild?.tagName)).toEqual(['rect', 'rect', 'rect', 'circle']);
	});

	test('says who is closest whatever is not known, and leads to the side by side of the year read', async () => {
		const comparison = standing.ranking.ranked[0]!;
		const screen = await render(ComparisonCard, {
			...{ comparison, model: body('full'), choices: CHOICES, entries, year: 2022, query: '?year=2022' },
			...{ open: false, chance: undefined, locale: 'en' },
		});
		await expect.element(screen.getByText('closest, whatever the missing information')).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'full' }))
			.toHaveAttribute('href', '/en/compare/full/?year=2022');
	});

	test('draws its house beside that of the design once it is unfolded', async () => {
		const screen = await card('full', { open: false });
		await expect
			.element(screen.getByRole('img', { name: 'Your design', exact: true }))
			.not.toBeInTheDocument();
		await screen.getByText('3 the same, 1 similar').click();
		await expect.element(screen.getByRole('img', { name: 'Your design', exact: true })).toBeVisible();
		await expect.element(screen.getByRole('img', { name: 'full', exact: true })).toBeVisible();
	});
});

test('bodies too little documented, and those never ranked, stand apart with the reason', async () => {
	const screen = await render(StandingApart, { standing, modelOf, locale: 'en' });
	await screen.getByText('Not enough information to compare (1)').click();
	await expect.element(screen.getByRole('link', { name: 'little' })).toBeVisible();
	const text = textOf(screen.container);
	expect(text).toContain(
		'To compare an initiative, at least three questions must be documented, making up at least half the weight of your answers.',
	);
	expect(textOf(screen.container.querySelector('[data-model="little"]'))).toBe(
		'little 1 of 4 (25% of the weight)',
	);
	expect(textOf(screen.container.querySelector('[data-model="unit"]'))).toContain('unit');
	expect(text).toContain('Shown but not ranked');
});

describe('the controls of the view', () => {
	const all = [...models, body('aid', { listed: false, kind: 'service' })];

	test('add a kind, and offer only kinds that exist', async () => {
		const onview = vi.fn();
		const screen = await render(ViewControls, { view: DEFAULT_VIEW, models: all, onview });
		await screen.getByText('Change the year or the initiatives').click();
		// One to leave inferences out, one for the only kind that exists.
		expect(screen.container.querySelectorAll('input[type=checkbox]')).toHaveLength(2);
		await screen.getByRole('checkbox', { name: 'Leave inferred answers out' }).click();
		expect(onview).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, stated: true });
		await screen.getByRole('checkbox', { name: /Services/ }).click();
		expect(onview).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, kinds: ['service'] });
	});

	test('change the year, by list and by step, and stay in sight', async () => {
		const onview = vi.fn();
		const screen = await render(ViewControls, { view: { ...DEFAULT_VIEW, year: 2012 }, models: all, onview });
		await screen.getByRole('combobox').selectOptions('2010');
		expect(onview).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, year: 2010 });
		await screen.getByRole('button', { name: 'Year after' }).click();
		expect(onview).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW, year: 2013 });
		await screen.getByRole('combobox').selectOptions('last-known');
		expect(onview).toHaveBeenLastCalledWith({ ...DEFAULT_VIEW });
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
	const row = (
		held: readonly PositionClaim[],
		year: number | 'last-known' = 'last-known',
		answers: Entries = entries,
	) => {
		const [pairing] = sideBySide([funding], answers, positionsOf([funding], held, year));
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

	test('shows what is known alone where nothing was answered', async () => {
		const { container } = await row([says('x', 'funding', 'core')], 'last-known', {});
		expect(container.querySelector('li')?.dataset['meeting']).toBe('not-answered');
		expect([...container.querySelectorAll('dl dt')].map(textOf)).toEqual(['This initiative']);
		expect(container.querySelector('.meeting')).toBeNull();
	});

	test('keeps both sides of a dispute, each with its claims', async () => {
		const screen = await row([says('x', 'funding', 'core'), says('x', 'funding', 'mixed')]);
		expect(screen.container.querySelector('li')?.dataset['meeting']).toBe('depends');
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

test('the five rules stand next to one another, in the order of the one that is chosen', async () => {
	const screen = await render(MethodRules, {
		...{ ranked: standing.ranking.ranked, none: '', nameOf: (id: string) => id },
	});
	const row = screen.container.querySelector('tr[data-model="part"]');
	expect([...(row?.querySelectorAll('data') ?? [])].map(({ value }) => Number(value).toFixed(4))).toEqual([
		...['0.7500', '0.5833', '0.7778', '0.7083', '0.4167'],
	]);
	await screen.getByRole('radio', { name: /Mendez/ }).click();
	await expect
		.element(screen.getByRole('columnheader', { name: /Mendez/ }))
		.toHaveAttribute('aria-sort', 'ascending');
});
