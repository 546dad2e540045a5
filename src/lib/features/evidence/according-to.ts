import type { Sayer } from '#lib/content/slices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Who says it, in words: publisher and year of the claim's source. */
export function accordingTo({ source }: { readonly source: Sayer }): string {
	const year = source.year === null ? m.evidence_source_no_year() : String(source.year);
	return m.models_according_to({ publisher: source.publisher, year });
}
