import type { Strength } from '#lib/domain/coherence-rules.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** How strongly a rule speaks against a design, in a word. */
export function strengthWords(strength: Strength): string {
	return strength === 'incompatible' ? m.coherence_strength_incompatible() : m.coherence_strength_strained();
}
