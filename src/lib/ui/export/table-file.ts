import writeWorkbook from 'write-excel-file/browser';
import { m } from '#lib/i18n/paraglide/messages.js';
import { csvText, type Rows } from './csv.ts';
import { sheetOf } from './sheet.ts';

/** How a table leaves the tool: a workbook, CSV with commas, or CSV as spreadsheets in French open it in columns. */
export type TableForm = 'xlsx' | 'csv' | 'csv-semicolon';

/** A table as a file. `about`: what it is, two columns, which a workbook carries on a sheet of its own. */
export async function tableFile(form: TableForm, rows: Rows, about: Rows): Promise<Blob> {
	if (form === 'xlsx') {
		const sheets = [sheetOf(m.export_sheet_table(), rows), sheetOf(m.sources_sheet_about(), about)];
		return writeWorkbook(sheets).toBlob();
	}
	const text = csvText(rows, form === 'csv' ? 'commas' : 'semicolons');
	return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
