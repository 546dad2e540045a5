import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHOICES, optionLabel, wordsOf } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { exampleEntries } from '#lib/content/example.ts';
import { ruleSlices } from '#lib/content/rule-slices.server.ts';
import { claimsOf, modelSlices, packedClaims } from '#lib/content/slices.server.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import { crossTable } from '#lib/domain/cross-table.ts';
import { crossedThroughTime } from '#lib/domain/crossed-through-time.ts';
import { grouped, positionsOf } from '#lib/domain/evidence.ts';
import { nearnessTable } from '#lib/domain/nearness.ts';
import { placeValues } from '#lib/domain/place-values.ts';
import { sideBySide } from '#lib/domain/side-by-side.ts';
import { fieldReadingOf } from '#lib/features/coherence/field-reading.ts';
import { fieldTable } from '#lib/features/coherence/field-table.ts';
import { comparisonRows } from '#lib/features/compare/comparison-rows.ts';
import { sideRows } from '#lib/features/compare/side-table.ts';
import { coverageGroups } from '#lib/features/coverage/coverage-groups.ts';
import { coverageRows } from '#lib/features/coverage/coverage-rows.ts';
import { DEFAULT_VIEW } from '#lib/features/evidence/comparison-address.ts';
import { fixedFrom } from '#lib/features/evidence/field-address.ts';
import { bodiesOf, whereaboutsOf } from '#lib/features/evidence/places.ts';
import { readyView, standingOf } from '#lib/features/evidence/standing.ts';
import { claimsTable } from '#lib/features/matrix/claims-table.ts';
import { matrixRows } from '#lib/features/matrix/matrix-rows.ts';
import { matrixTable } from '#lib/features/matrix/matrix-table.ts';
import { nearnessOrder } from '#lib/features/patterns/nearness-order.ts';
import { patternsViewFrom } from '#lib/features/patterns/patterns-address.ts';
import { crossedRows, nearnessRows, neverRows } from '#lib/features/patterns/patterns-table.ts';
import { placeRows } from '#lib/features/places/place-rows.ts';
import { placesViewFrom } from '#lib/features/places/places-address.ts';
import { placesRows } from '#lib/features/places/places-rows.ts';
import {
	centralTable,
	closestTable,
	pairTable,
	rankTable,
} from '#lib/features/robustness/robustness-tables.ts';
import { sourcesRows } from '#lib/features/sources/sources-rows.ts';
import { changeSayers } from '#lib/features/time/change-sayers.server.ts';
import { timeViewFrom } from '#lib/features/time/time-address.ts';
import { changesIn, timeRows } from '#lib/features/time/time-rows.ts';
import { changeTable, choiceTable, lifeTable } from '#lib/features/time/time-table.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import { LIST_SEPARATOR, listCell } from '#lib/ui/export/list-cell.ts';

const CLAIMS = unpackClaims(packedClaims());
const IDS = new Map(EVIDENCE.claims.map((claim) => [claim.id, claim]));
const SOURCES = new Set(EVIDENCE.sources.map(({ id }) => id));
const sourceIdOf = ({ source }: { source?: string | number | undefined }) =>
	typeof source === 'number' ? EVIDENCE.sources[source]?.id : source;

const choiceOf = (id: string) => {
	const found = CHOICES.find((choice) => choice.id === id);
	if (!found) throw new Error(`No choice is called ${id}`);
	return found;
};
const byModel = grouped(CLAIMS, ({ model }) => model);

function matrixTables(locale: Locale): Rows[] {
	const models = modelSlices(locale);
	const read = [
		{ moment: 'last-known', stated: true },
		{ moment: 'any-time', stated: false },
		{ moment: { from: 2008, to: 2016 }, stated: false },
	] as const;
	return read.map(({ moment, stated }) =>
		matrixTable(matrixRows(CHOICES, models, CLAIMS, moment, stated), CHOICES, locale, moment, sourceIdOf),
	);
}

function placesTables(locale: Locale): Rows[] {
	const models = modelSlices(locale);
	return ['choice=functions&year=any', 'choice=case', 'choice=funding&year=2014&basis=stated'].map(
		(query) => {
			const view = placesViewFrom(new URLSearchParams(query), CHOICES);
			const places = whereaboutsOf(models).map((place) => {
				const ids = bodiesOf(models, place).map(({ id }) => id);
				return { place, found: placeValues(view.choice, ids, CLAIMS, view.year, view.stated) };
			});
			return placesRows({ places, models, claims: CLAIMS, view }, locale, sourceIdOf);
		},
	);
}

function crossedTables(locale: Locale): Rows[] {
	const models = modelSlices(locale);
	const ids = models.map(({ id }) => id);
	return ['row=coordination&column=functions', 'row=lead&column=funding&year=any'].map((query) => {
		const view = patternsViewFrom(new URLSearchParams(query), CHOICES, ids);
		const of = (id: string) => byModel.get(id) ?? [];
		const table =
			view.year === 'any-time'
				? crossedThroughTime(
						view.row,
						view.column,
						ids.map((id) => ({ id, claims: of(id) })),
					)
				: crossTable(
						view.row,
						view.column,
						ids.map((id) => ({ id, positions: positionsOf(CHOICES, of(id), 'last-known') })),
					);
		return crossedRows(table, { claims: byModel, view }, models, locale, sourceIdOf);
	});
}

function neverTable(locale: Locale): Rows {
	const view = patternsViewFrom(new URLSearchParams('row=entry&column=funding'), CHOICES, []);
	const bodies = [...byModel].map(([id, claims]) => ({ id, claims }));
	return neverRows(crossedThroughTime(view.row, view.column, bodies).combinations, view, locale);
}

function nearnessTables(locale: Locale): Rows {
	const models = modelSlices(locale).filter(({ listed }) => listed);
	const table = nearnessTable(
		CHOICES,
		models.map(({ id }) => ({ id, positions: positionsOf(CHOICES, byModel.get(id) ?? [], 'last-known') })),
	);
	return nearnessRows({ table, order: nearnessOrder(table) }, models, locale);
}

function timeOf(query: string, locale: Locale) {
	const view = timeViewFrom(new URLSearchParams(query), CHOICES);
	return { view, rows: timeRows({ ...view, all: true }, modelSlices(locale), CLAIMS) };
}

function comparisonTable(locale: Locale): Rows {
	const models = modelSlices(locale);
	const ready = readyView({ choices: CHOICES, models, claims: CLAIMS }, DEFAULT_VIEW);
	const names = new Map(models.map((model) => [model.id, model]));
	return comparisonRows(
		standingOf(ready, exampleEntries(locale)),
		(id) => names.get(id) ?? { name: id, province: 'ON' },
		sourceIdOf,
	);
}

function sideTables(locale: Locale): Rows[] {
	return modelSlices(locale).map(({ id }) => {
		const claims = byModel.get(id) ?? [];
		const positions = positionsOf(CHOICES, claims, 'last-known');
		const pairings = sideBySide(CHOICES, exampleEntries(locale), positions);
		return sideRows({ pairings, claims, year: 'last-known' }, locale, sourceIdOf);
	});
}

function fieldTables(locale: Locale): Rows {
	const reading = fieldReadingOf(ruleSlices(locale));
	const entries = fixedFrom(new URLSearchParams('case=direct&police=lead'), CHOICES);
	return fieldTable(reading.countsOf(entries), reading.clashesOf(entries));
}

const ROBUSTNESS = {
	draws: 10_000,
	bodies: [
		{ model: 'a', ranks: [0.5, 0.5], closest: 0.5, central: { funding: 0.6, entry: 0.4 } },
		{ model: 'b', ranks: [0.5, 0.5], closest: 0.5, central: undefined },
	],
	above: [
		[0, 0.5],
		[0.5, 0],
	],
};
const { bodies: RANKED, draws: DRAWS } = ROBUSTNESS;
const same = (id: string) => id;

/** What each builder of a table makes of the real content. */
const TABLES: Readonly<Record<string, (locale: Locale) => Rows[]>> = {
	matrixTable: matrixTables,
	claimsTable: (locale) => {
		const models = modelSlices(locale);
		return [
			claimsTable(
				models.flatMap(({ id }) => claimsOf(id, locale)),
				models,
				locale,
			),
		];
	},
	placesRows: placesTables,
	placeRows: (locale) =>
		(['last-known', 2012, 'any-time'] as const).map((year) =>
			placeRows(modelSlices(locale), CHOICES, CLAIMS, { year, stated: year === 2012 }, locale, sourceIdOf),
		),
	crossedRows: crossedTables,
	neverRows: (locale) => [neverTable(locale)],
	nearnessRows: (locale) => [nearnessTables(locale)],
	lifeTable: (locale) => [lifeTable(timeOf('', locale).rows)],
	choiceTable: (locale) =>
		['functions', 'case', 'funding'].map((choice) =>
			choiceTable(timeOf(`choice=${choice}`, locale).rows, choiceOf(choice), locale, sourceIdOf),
		),
	changeTable: (locale) => {
		const { view, rows } = timeOf('', locale);
		return [changeTable(changesIn(rows, view), changeSayers(), locale, sourceIdOf)];
	},
	comparisonRows: (locale) => [comparisonTable(locale)],
	sideRows: sideTables,
	coverageRows: (locale) => {
		const models = modelSlices(locale);
		return [coverageRows(coverageGroups(CHOICES, models, CLAIMS, false).all.cells, models, locale)];
	},
	fieldTable: (locale) => [fieldTables(locale)],
	closestTable: () => [closestTable(RANKED, DRAWS, same, [2, 3])],
	rankTable: () => [rankTable(RANKED, DRAWS, same)],
	centralTable: () => [centralTable(RANKED, { funding: 0.5, entry: 0.5 }, same, same)],
	pairTable: () => [pairTable(ROBUSTNESS, ['a', 'b'], same)],
	sourcesRows: () => [
		sourcesRows(EVIDENCE.sources.map((source) => ({ source, resting: { claims: [], choices: [] } }))),
	],
};

const made = new Map<string, readonly Rows[]>();
/** The tables of a builder in a language, made once. */
function tablesOf(name: string, locale: Locale): readonly Rows[] {
	const key = `${locale} ${name}`;
	const tables = made.get(key) ?? TABLES[name]?.(locale) ?? [];
	made.set(key, tables);
	return tables;
}

/** Which lists a column holds, by its heading. */
const kinds = () => {
	const ends = (words: string) => (heading: string) => heading.toLowerCase().endsWith(words.toLowerCase());
	return {
		claims: ends(m.export_column_claims()),
		sources: ends(m.export_column_sources()),
		periods: ends(m.export_column_period()),
		years: ends(m.time_years_column()),
		attested: ends(m.export_column_attested()),
		statuses: ends(m.export_column_status()),
	};
};

const itemsOf = (cell: Cell | undefined): readonly string[] =>
	cell === null || cell === undefined || cell === '' ? [] : String(cell).split(LIST_SEPARATOR);

/** The items of every column of a kind. */
function itemsIn([head = [], ...rows]: Rows, isOfKind: (heading: string) => boolean): readonly string[] {
	const places = head.flatMap((heading, at) => (isOfKind(String(heading)) ? [at] : []));
	return rows.flatMap((row) => places.flatMap((at) => itemsOf(row[at])));
}

/** The builders of tables in the views: each function that promises rows, those of files made ahead apart. */
function buildersInSource(): readonly string[] {
	const features = new URL('../../../src/lib/features/', import.meta.url);
	return readdirSync(features, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.server.ts'))
		.flatMap((file) => {
			const text = readFileSync(new URL(file, features), 'utf8');
			return [...text.matchAll(/^export function (\w+)\((?:(?!^\}).)*?\): Rows \{$/gms)].map(
				([, name = '']) => name,
			);
		});
}

describe('a cell that holds a list', () => {
	it('is its items between separators, none of which holds one', () => {
		expect(listCell([])).toBeNull();
		expect(listCell([2012])).toBe(2012);
		expect(listCell([2012, 2014])).toBe('2012; 2014');
		expect(listCell(['one; or another', 'a third'])).toBe('one, or another; a third');
	});
});

it('every builder of a table is held by the tests below', () => {
	expect(Object.keys(TABLES).sort()).toEqual([...buildersInSource()].sort());
});

describe.each(['fr', 'en'] as const)('the tables that leave the views (%s)', (locale) => {
	beforeEach(() => overwriteGetLocale(() => locale));

	describe.each(Object.keys(TABLES))('%s', (name) => {
		it('names each column once, and has a cell under each', () => {
			for (const [head = [], ...rows] of tablesOf(name, locale)) {
				expect(head.filter((heading) => typeof heading !== 'string' || heading === '')).toEqual([]);
				expect(head.filter((heading, at) => head.indexOf(heading) !== at)).toEqual([]);
				expect(rows.length).toBeGreaterThan(0);
				expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
			}
		});

		it('lists claims and sources that exist, the sources those of the claims', () => {
			expect.hasAssertions();
			const is = kinds();
			for (const table of tablesOf(name, locale)) {
				const [head = [], ...rows] = table;
				expect(itemsIn(table, is.claims).filter((id) => !IDS.has(id))).toEqual([]);
				expect(itemsIn(table, is.sources).filter((id) => !SOURCES.has(id))).toEqual([]);
				for (const [at, heading] of head.entries()) {
					if (!is.claims(String(heading))) continue;
					expect(is.sources(String(head[at + 1]))).toBe(true);
					for (const row of rows) {
						const behind = itemsOf(row[at]).map((id) => IDS.get(id)?.source);
						expect(itemsOf(row[at + 1])).toEqual([...new Set(behind)]);
					}
				}
			}
		});

		it('separates the items of a list in one way', () => {
			const is = kinds();
			const known = new Set<string>([
				...[m.evidence_status_documented(), m.evidence_status_inferred()],
				m.evidence_position_not_documented(),
			]);
			for (const table of tablesOf(name, locale)) {
				const years = [...itemsIn(table, is.periods), ...itemsIn(table, is.years)];
				expect(years.filter((one) => !/^(depuis |since )?\d{4}([–-]\d{4})?$/.test(one))).toEqual([]);
				expect(itemsIn(table, is.attested).filter((one) => !/^\d{4}$/.test(one))).toEqual([]);
				const statuses = itemsIn(table, is.statuses).map((one) => one.replace(/ \([^;]+\)$/, ''));
				expect(statuses.filter((one) => !known.has(one))).toEqual([]);
			}
		});
	});

	/** The answers of a column: labels of its choice, or one sentence where nothing is known. */
	it.each(['matrixTable', 'placeRows', 'sideRows'])(
		'%s gives each answer its period, its status and its year',
		(name) => {
			const is = kinds();
			const labels = new Set(
				CHOICES.flatMap(({ id, options }) => options.map((option) => optionLabel(id, option, locale))),
			);
			let lists = 0;
			for (const [head = [], ...rows] of tablesOf(name, locale)) {
				const periods = head.flatMap((heading, at) => (is.periods(String(heading)) ? [at] : []));
				expect(periods.length).toBeGreaterThan(0);
				for (const at of periods)
					for (const row of rows) {
						const told = itemsOf(row[at]).length;
						if (told === 0) continue;
						const answers = itemsOf(row[at - 1]);
						expect(answers.filter((one) => !labels.has(one))).toEqual([]);
						expect([answers.length, itemsOf(row[at + 1]).length]).toEqual([told, told]);
						if (told > 1) lists += 1;
					}
			}
			expect(lists).toBeGreaterThan(0);
		},
	);

	it.each([
		'matrixTable',
		'placesRows',
		'placeRows',
		'crossedRows',
		'choiceTable',
		'comparisonRows',
		'sideRows',
	])('%s has the claims and the sources of what it shows', (name) => {
		const is = kinds();
		for (const [head = [], ...rows] of tablesOf(name, locale)) {
			const at = head.findIndex((heading) => is.statuses(String(heading)));
			const claims = head.findIndex((heading) => is.claims(String(heading)));
			expect(claims).toBeGreaterThan(-1);
			if (at < 0) continue;
			expect(rows.filter((row) => itemsOf(row[at]).length > 0 !== itemsOf(row[claims]).length > 0)).toEqual(
				[],
			);
		}
	});

	it('says beside the table what separates the items', () => {
		const named = { fr: 'point-virgule', en: 'semicolon' };
		expect(m.export_about_separator()).toContain(named[locale]);
		expect(LIST_SEPARATOR.trim()).toBe(';');
		expect(wordsOf('entry').title[locale]).not.toContain(LIST_SEPARATOR);
	});
});
