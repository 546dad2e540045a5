import { localDay } from '#lib/domain/calendar.ts';
import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { cleanAddress } from './clean-address.ts';
import { dayWords } from '#lib/ui/evidence/period.ts';

/** What a citation of a view says. */
export interface CitedView {
	readonly title: string;
	/** The version of the evidence, and its day as `2026-11-23`. */
	readonly version: string;
	readonly date: string;
	/** The page's whole address; what was added to it on the way is left out. */
	readonly address: string;
	/** The day on which it is cited. */
	readonly today: Date;
}

/** The ready citation of a view, in the language of the page: title, version and day of the evidence, day, address. */
export function viewCitation({ title, version, date, address, today }: CitedView): string {
	return oneFullStop(
		m.export_citation({
			...{ title, version, address: cleanAddress(address) },
			date: dayWords(date),
			today: dayWords(localDay(today)),
		}),
	);
}
