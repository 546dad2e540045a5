import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CHOICES } from '#lib/content/choices.ts';
import type { ModelSlice, PackedClaim } from '#lib/content/slices.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { tileMarks } from '#lib/features/places/map-marks.ts';
import MapPicture from '#lib/features/places/MapPicture.svelte';
import PlaceScreen from '#lib/features/places/PlaceScreen.svelte';
import PlacesScreen from '#lib/features/places/PlacesScreen.svelte';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

const speak = (locale: Locale) => overwriteGetLocale(() => locale);
beforeEach(() => speak('fr'));

const body = (id: string, province: ModelSlice['province'], about: Partial<ModelSlice> = {}): ModelSlice => ({
	...{ id, province, kind: 'coalition', name: `Table ${id}`, short: id, listed: true, comparable: true },
	...about,
});
const says = (model: string, choice: string, value: string | string[], from: number, to: number | null) =>
	[`${model}-${choice}-${from}`, model, choice, value, from, to, 'd', 'h', 2020] satisfies PackedClaim;

const models = [body('one', 'QC'), body('two', 'QC'), body('silent', 'QC'), body('far', 'NL')];
const packed: readonly PackedClaim[] = [
	says('one', 'entry', 'single', 2008, 2012),
	says('one', 'entry', 'none', 2014, null),
	says('two', 'entry', 'none', 2014, null),
	says('two', 'permanence', 'organization', 2006, 2009),
	says('two', 'permanence', 'office', 2010, null),
	says('far', 'members', ['police', 'government'], 2014, null),
];
const places = (
	query = '',
	about: { models?: ModelSlice[]; packed?: PackedClaim[]; locale?: Locale } = {},
) => {
	speak(about.locale ?? 'fr');
	return render(PlacesScreen, {
		models: [...models, ...(about.models ?? [])],
		packed: [...packed, ...(about.packed ?? [])],
		query: new URLSearchParams(query),
		locale: about.locale ?? 'fr',
	});
};
const textOf = (element: Element | null | undefined) =>
	element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const tile = (container: Element, place: string) => container.querySelector(`[data-place="${place}"]`);
const heard = (container: Element, place: string) =>
	[...(tile(container, place)?.querySelectorAll('li .visually-hidden') ?? [])].map(textOf);
const seen = (container: Element, place: string) =>
	[...(tile(container, place)?.querySelectorAll('ul li') ?? [])].map((mark) => [
		mark.querySelector('[data-mark]')?.getAttribute('data-mark'),
		textOf(mark.querySelector('[aria-hidden]:not(svg)')),
	]);

describe('the map of the places', () => {
	test('marks every value of every choice with a shape of its own, never with a letter', async () => {
		for (const { id, options } of CHOICES) {
			const { container, unmount } = await places(`choice=${id}`);
			const marks = [...container.querySelectorAll('.legend [data-mark]')];
			expect(marks, id).toHaveLength(options.length + 2);
			expect(new Set(marks.map((mark) => mark.getAttribute('data-mark'))).size, id).toBe(marks.length);
			expect(
				marks.map((mark) => textOf(mark)).filter((words) => words !== ''),
				id,
			).toEqual(['…', '?']);
			// Up to six values, the shape alone tells them apart.
			const shapes = marks.map((mark) => mark.getAttribute('data-mark')?.split(' ')[0]).slice(0, -2);
			expect(new Set(shapes).size, id).toBe(Math.min(6, options.length));
			await unmount();
		}
	});

	test('counts the bodies of a place under each value, in marks and in words', async () => {
		const { container } = await places('choice=entry');
		expect(seen(container, 'QC')).toEqual([
			['diamond inked', '2'],
			['square not-documented', '1'],
		]);
		expect(heard(container, 'QC')).toEqual([
			'Hors du mandat : 2 initiatives, dernière mention il y a plus de cinq ans',
			'Non documenté : 1 initiative',
		]);
	});

	test('counts a body that holds a set under each of its items', async () => {
		const { container } = await places('choice=members');
		expect(heard(container, 'NL')).toEqual([
			'Police : 1 initiative, dernière mention il y a plus de cinq ans',
			'Ministères et organismes publics : 1 initiative, dernière mention il y a plus de cinq ans',
		]);
	});

	test('never shows what is unknown as a “no”, nor another year as this one', async () => {
		const { container } = await places('choice=entry&year=2010');
		expect(heard(container, 'QC')).toEqual([
			'Un point d’entrée unique : 1 initiative',
			'Documenté pour d’autres années : 1 initiative',
			'Non documenté : 1 initiative',
		]);
		const no = container.querySelector('.legend li:nth-child(4) [data-mark]')?.getAttribute('data-mark');
		const unknown = tile(container, 'QC')?.querySelector('li:last-child [data-mark]');
		expect(unknown?.getAttribute('data-mark')).not.toBe(no);
		// A place without any body has no mark at all.
		expect(seen(container, 'BC')).toEqual([]);
	});

	test('names the places in both languages, from west to east', async () => {
		const names = (container: Element) => [...container.querySelectorAll('[data-place] > a')].map(textOf);
		const { container, unmount } = await places();
		expect(names(container).slice(5, 8)).toEqual(['Québec', 'Nouveau-Brunswick', 'Nouvelle-Écosse']);
		expect(names(container)).toHaveLength(11);
		await unmount();
		const english = await places('', { locale: 'en' });
		expect(names(english.container).slice(5, 8)).toEqual(['Québec', 'New Brunswick', 'Nova Scotia']);
		expect(heard(english.container, 'QC')[1]).toBe('Not documented: 1 initiative');
	});

	test('carries the question and the year to the page of a place and to the bodies', async () => {
		const { container } = await places('choice=entry&year=2010');
		expect(tile(container, 'QC')?.querySelector('a')?.getAttribute('href')).toMatch(
			/\/fr\/places\/qc\/?\?choice=entry&year=2010$/,
		);
		expect(container.querySelector('td a')?.getAttribute('href')).toMatch(/\/models\/.*\?year=2010$/);
	});

	test('tells of a body that is elsewhere, and has no such tile without one', async () => {
		const lyon = body('own-lyon', 'elsewhere', {
			name: 'Lyon (locale)',
			short: 'Lyon (locale)',
			listed: false,
		});
		const { container } = await places('choice=entry', {
			models: [lyon],
			packed: [says('own-lyon', 'entry', 'single', 2015, null)],
		});
		expect(container.querySelectorAll('[data-place]')).toHaveLength(12);
		expect(textOf(tile(container, 'elsewhere')?.querySelector('a'))).toBe('Ailleurs');
		expect(heard(container, 'elsewhere')).toEqual([
			'Un point d’entrée unique : 1 initiative, dernière mention il y a plus de cinq ans',
		]);
		const row = [...container.querySelectorAll('tr')].at(-1);
		expect(textOf(row)).toContain('Lyon (locale)');
		expect(row?.querySelector('a')?.getAttribute('href')).toMatch(/own-models\/?\?id=lyon$/);
	});
});

describe('the marks of a place', () => {
	const choice = choiceById(CHOICES, 'coordination');
	const [value = ''] = choice.options;
	const found = {
		values: [
			{
				...{ value, bodies: ['stated', 'old', 'inferred', 'told twice', 'as old'] },
				...{ inferred: ['inferred', 'told twice'], conflicting: ['told twice'] },
				attested: [2024, 2018, 2025, 2026, 2019],
			},
		],
		...{ otherYears: [], notDocumented: ['silent', 'still'] },
	};
	const told = (time: Parameters<typeof tileMarks>[2]) =>
		tileMarks(choice, found, time).map(({ of, look, old, count }) => [of, look, old, count]);

	test('tell how each is known and whether that is long ago, counted apart', () => {
		expect(told('last-known')).toEqual([
			[0, 'stated', false, 1],
			[0, 'stated', true, 2],
			[0, 'inferred', false, 1],
			[0, 'disputed', false, 1],
			['not-documented', 'stated', false, 2],
		]);
		expect(told(2024)).toContainEqual([0, 'stated', true, 1]);
	});

	test('are never old where no year is read', () => {
		expect(told('any-time').filter(([, , old]) => old)).toEqual([]);
	});
});

describe('the map as one drawing', () => {
	test('holds each mark with its number inside its tile, and a legend of all the values', async () => {
		const choice = choiceById(CHOICES, 'members');
		const found = {
			values: choice.options.map((value) => ({
				value,
				bodies: ['one'],
				inferred: [],
				conflicting: [],
				attested: [2020],
			})),
			...{ otherYears: ['two'], notDocumented: ['silent'] },
		};
		const { container } = await render(MapPicture, {
			...{ choice, locale: 'fr' as const, time: 2026 as const },
			rows: [
				{ place: 'NL' as const, found },
				{ place: 'CA' as const, found: { ...found, values: [] } },
			],
		});
		const all = choice.options.length + 2;
		const looks = 4;
		expect(container.querySelectorAll('[data-mark]')).toHaveLength(all + 2 + all + looks);
		const edge = container.querySelector('.tile')?.getBoundingClientRect();
		const within = [...(container.querySelector('g')?.querySelectorAll('text, [data-mark]') ?? [])].map(
			(one) => one.getBoundingClientRect(),
		);
		expect(within.length).toBeGreaterThan(all);
		for (const { left, right, top, bottom } of within) {
			expect(left).toBeGreaterThanOrEqual(edge?.left ?? Infinity);
			expect(right).toBeLessThanOrEqual(edge?.right ?? 0);
			expect(top).toBeGreaterThanOrEqual(edge?.top ?? Infinity);
			expect(bottom).toBeLessThanOrEqual(edge?.bottom ?? 0);
		}
	});
});

describe('the page of a place', () => {
	const page = (query: string) =>
		render(PlaceScreen, {
			...{ place: 'QC' as const, locale: 'fr' as const, packed, query: new URLSearchParams(query) },
			...{ models: models.filter(({ province }) => province === 'QC'), learnedOf: () => [] },
		});
	const frame = (container: Element, id: string) =>
		container.querySelector(`#${id} [data-part="permanence"]`)?.getAttribute('data-option');

	test('draws the houses of the year, and says which', async () => {
		const { container, unmount } = await page('year=2008');
		expect(frame(container, 'two')).toBe('organization');
		expect(textOf(container)).toContain('ceux de 2008');
		await unmount();
		const later = await page('year=2012');
		expect(frame(later.container, 'two')).toBe('office');
		expect(frame(later.container, 'one')).toBeNull();
	});

	test('keeps the place of every house, draws the first at once, the others after, and all of them for paper', async () => {
		const many = Array.from({ length: 9 }, (_, at) => body(`b${at}`, 'QC'));
		const { container } = await render(PlaceScreen, {
			...{ place: 'QC' as const, locale: 'fr' as const, packed, query: new URLSearchParams() },
			...{ models: many, learnedOf: () => [] },
		});
		const drawn = () => container.querySelectorAll('figure').length;
		expect(drawn()).toBe(6);
		expect(container.querySelectorAll('.house')).toHaveLength(9);
		dispatchEvent(new Event('beforeprint'));
		expect(drawn()).toBe(9);
		dispatchEvent(new Event('afterprint'));
		await expect.poll(drawn).toBe(9);
	});

	test('says at any time what reads every year and what does not', async () => {
		const { container } = await page('year=any');
		expect(textOf(container)).toContain(m.places_any_read());
	});

	test('takes the question of the map, leads back to it, and to the bodies in that year', async () => {
		const { container } = await page('choice=entry&year=2010');
		const chosen = container.querySelector('[aria-labelledby="places-chosen"]');
		expect(textOf(chosen?.querySelector('h2'))).toBe('Porte d’entrée aux services');
		expect([...(chosen?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
			'#one',
			'#two',
			'#silent',
		]);
		expect(container.querySelector('a')?.getAttribute('href')).toMatch(/places\/?\?choice=entry&year=2010$/);
		expect(container.querySelector('#one h3 a')?.getAttribute('href')).toMatch(/models\/one\/?\?year=2010$/);
	});

	test('has no question in particular when none was asked', async () => {
		const { container } = await page('');
		expect(container.querySelector('[aria-labelledby="places-chosen"]')).toBeNull();
	});
});
