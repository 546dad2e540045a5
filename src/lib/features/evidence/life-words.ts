import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import type { Life } from '#lib/domain/timeline.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** The years that the claims about a body span, in words; a last trace is never said to be an end. */
export function lifeWords(life: Life | null): string {
	if (!life) return m.models_life_none();
	const years = { first: String(life.first), last: String(life.attested) };
	if (life.attested > EVIDENCE_YEAR) return m.models_life_planned(years);
	if (life.first === life.attested)
		return life.lastTrace === null ? m.models_life_one(years) : m.models_life_trace_one(years);
	return life.lastTrace === null ? m.models_life_open(years) : m.models_life_trace(years);
}
