import writeWorkbook from 'write-excel-file/node';
import { codebookSlice } from '#lib/content/codebook.server.ts';
import { DATA_LICENCE } from '#lib/content/data-licence.ts';
import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Rows } from '#lib/ui/export/csv.ts';
import { claimsRows } from './claims-rows.server.ts';
import { bodiesRows, everySourceRows } from './reference-rows.server.ts';

/** The width of a column, in characters, from what it holds. */
const NARROW = 12;
const WIDE = 40;

/** A sheet: its first row stays in sight; every text is a text, never a formula. */
function sheetOf(sheet: string, rows: Rows) {
	const [headings = [], ...rest] = rows;
	return {
		sheet,
		data: [
			headings.map((value) => ({ value: String(value), fontWeight: 'bold' as const })),
			...rest.map((row) =>
				row.map((value) =>
					value === null ? null : typeof value === 'number' ? { value } : { value, type: String },
				),
			),
		],
		columns: headings.map((_, column) => ({
			width: rest.some((row) => String(row[column] ?? '').length > WIDE) ? WIDE : NARROW,
		})),
		stickyRowsCount: 1,
	};
}

function codebookRows(locale: Locale): Rows {
	return [
		['choice', 'choice_title', 'question', 'scale', 'value', 'value_label', 'definition', 'coding_rule'],
		...codebookSlice(locale).flatMap(({ id, title, question, scale, rule, options }) =>
			options.map((option) => [
				...[id, title, question, scale],
				...[option.id, option.label, option.description, rule],
			]),
		),
	];
}

/** The claims as a workbook (XLSX) in one language: claims, bodies, sources, the values of the choices, and what it is. */
export async function claimsWorkbook(locale: Locale): Promise<Uint8Array> {
	const about: Rows = [
		['Charpente', null],
		[m.sources_sheet_version({}, { locale }), DATA_VERSION],
		[m.sources_sheet_date({}, { locale }), DATA_DATE],
		[m.sources_sheet_licence({}, { locale }), `${DATA_LICENCE.name}, ${DATA_LICENCE.address}`],
		[m.sources_sheet_read({}, { locale }), m.sources_sheet_limits({}, { locale })],
	];
	const workbook = writeWorkbook([
		sheetOf(m.sources_sheet_claims({}, { locale }), claimsRows(locale)),
		sheetOf(m.sources_sheet_bodies({}, { locale }), bodiesRows()),
		sheetOf(m.sources_sheet_sources({}, { locale }), everySourceRows()),
		sheetOf(m.sources_sheet_values({}, { locale }), codebookRows(locale)),
		sheetOf(m.sources_sheet_about({}, { locale }), about),
	]);
	return workbook.toBuffer();
}
