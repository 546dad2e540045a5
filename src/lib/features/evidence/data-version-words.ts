import { DATA_DATE, DATA_VERSION } from '#lib/content/data-version.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { dayWords } from '#lib/ui/evidence/period.ts';

/** The version of the evidence in words, with its day. */
export function dataVersionWords(): string {
	return m.evidence_data_version({ version: DATA_VERSION, date: dayWords(DATA_DATE) });
}
