import writeWorkbook from 'write-excel-file/node';
import { CHOICES } from '#lib/content/choices.ts';
import { codebookSlice } from '#lib/content/codebook.server.ts';
import { DATA_LICENCE } from '#lib/content/data-licence.ts';
import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { dayFormat } from '#lib/i18n/format.ts';
import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Rows } from '#lib/ui/export/csv.ts';
import { sheetOf } from '#lib/ui/export/sheet.ts';
import { claimsRows } from './claims-rows.server.ts';
import {
	ANSWER_COLUMNS,
	ANSWER_COLUMN_WORDS,
	BODY_COLUMN_WORDS,
	CLAIM_COLUMN_WORDS,
	POSITION_COLUMN_WORDS,
	SOURCE_COLUMN_WORDS,
} from './column-words.server.ts';
import { positionRows } from './position-rows.server.ts';
import { bodiesRows, everySourceRows, nearOf } from './reference-rows.server.ts';

const near = (id: string, option: string) => nearOf(choiceById(CHOICES, id), option).join('; ');

function codebookRows(locale: Locale): Rows {
	return [
		ANSWER_COLUMNS,
		...codebookSlice(locale).flatMap(({ id, title, question, scale, rule, options }) =>
			options.map((option) => [
				...[id, title, question, scale],
				...[option.id, option.label, option.description ?? option.label, near(id, option.id), rule],
			]),
		),
	];
}

/** What each column of some sheets holds: sheet, column, meaning. */
function columnsRows(
	locale: Locale,
	sheets: readonly (readonly [string, Readonly<Record<string, Readonly<Record<Locale, string>>>>])[],
): Rows {
	return sheets.flatMap(([sheet, columns]) =>
		Object.entries(columns).map(([column, said]) => [sheet, column, said[locale]]),
	);
}

/** How the data is cited: its title, version and day; the address is that of whoever publishes it. */
function citation(locale: Locale): string {
	const title = m.sources_reuse_title({}, { locale });
	const date = dayFormat(locale, DATA_DATE);
	return oneFullStop(m.sources_sheet_citation({ title, version: DATA_VERSION, date }, { locale }));
}

/**
 * The claims as a workbook (XLSX) in one language: first what it is, how it is cited and what each column holds, then
 * claims, positions by year, bodies, sources and the options of the choices.
 */
export async function claimsWorkbook(locale: Locale): Promise<Uint8Array> {
	const titles = {
		claims: m.sources_sheet_claims({}, { locale }),
		positions: m.sources_sheet_positions({}, { locale }),
		bodies: m.sources_sheet_bodies({}, { locale }),
		sources: m.sources_sheet_sources({}, { locale }),
		values: m.sources_sheet_values({}, { locale }),
	};
	const about: Rows = [
		['Charpente', m.sources_reuse_title({}, { locale }), ''],
		[m.sources_sheet_version({}, { locale }), DATA_VERSION, ''],
		[m.sources_sheet_date({}, { locale }), DATA_DATE, ''],
		[m.sources_cite_data({}, { locale }), citation(locale), ''],
		[m.sources_sheet_licence({}, { locale }), `${DATA_LICENCE.name}, ${DATA_LICENCE.address}`, ''],
		[m.sources_sheet_read({}, { locale }), m.sources_sheet_limits({}, { locale }), ''],
		['', '', ''],
		[
			...[m.sources_sheet_sheet({}, { locale }), m.sources_sheet_column({}, { locale })],
			m.sources_sheet_meaning({}, { locale }),
		],
		...columnsRows(locale, [
			[titles.claims, CLAIM_COLUMN_WORDS],
			[titles.positions, POSITION_COLUMN_WORDS],
			[titles.bodies, BODY_COLUMN_WORDS],
			[titles.sources, SOURCE_COLUMN_WORDS],
			[titles.values, ANSWER_COLUMN_WORDS],
		]),
	];
	const workbook = writeWorkbook([
		sheetOf(m.sources_sheet_about({}, { locale }), about),
		sheetOf(titles.claims, claimsRows(locale)),
		sheetOf(titles.positions, positionRows()),
		sheetOf(titles.bodies, bodiesRows()),
		sheetOf(titles.sources, everySourceRows()),
		sheetOf(titles.values, codebookRows(locale)),
	]);
	return workbook.toBuffer();
}
