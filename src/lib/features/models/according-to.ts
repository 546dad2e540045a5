import { m } from '#lib/i18n/paraglide/messages.js';
import type { Claim } from '#lib/ui/evidence/source.ts';

/** Who says it, in words: publisher and year of the claim's source. */
export function accordingTo({ source }: Claim): string {
	const year = source.year === null ? m.evidence_source_no_year() : String(source.year);
	return m.models_according_to({ publisher: source.publisher, year });
}
