import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import type { Life } from '#lib/domain/timeline.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The years that the claims about a body span, in words; a last trace is never said to be an end. */
export function lifeLine(life: Life | null): string {
	if (!life) return m.time_nothing();
	const years = { first: String(life.first), last: String(life.attested) };
	if (life.attested > EVIDENCE_YEAR) return m.time_planned(years);
	return life.lastTrace === null ? m.time_open(years) : m.time_trace(years);
}
