import { EVIDENCE_YEAR } from '#lib/domain/evidence.ts';
import type { Life } from '#lib/domain/timeline.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { spansWords } from './spans.ts';

/** The years in which the sources speak of a body, in words; that they stop is never said to be an end. */
export function lifeWords(life: Life | null): string {
	if (!life) return m.models_life_none();
	if (life.years.length === 0)
		return m.models_life_announced({ from: String(life.first), said: String(life.attested) });
	const years = spansWords(life.years);
	if (life.lastTrace !== null && life.lastTrace > life.attested)
		return m.models_life_planned({ years, until: String(life.lastTrace) });
	if (life.attested >= EVIDENCE_YEAR) return m.models_life_now({ years });
	return m.models_life_trace({ years });
}
