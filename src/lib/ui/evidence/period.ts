import { dayFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { Span } from '#lib/domain/evidence.ts';

/** A period in words: “2012”, “2007–2011”, “since 2013”. */
export function periodWords({ from, to }: Span): string {
	if (to === null) return m.evidence_period_since({ from: String(from) });
	return from === to ? String(from) : m.evidence_period_between({ from: String(from), to: String(to) });
}

/** The years between which several things are attested, in words. */
export function attestedSpanWords(first: number, last: number): string {
	return first === last
		? m.evidence_attested_in({ year: String(last) })
		: m.evidence_attested_between({ from: String(first), to: String(last) });
}

/** A calendar day (`2026-11-23`) as it is written in the language of the page. */
export function dayWords(day: string): string {
	return dayFormat(getLocale(), day);
}
