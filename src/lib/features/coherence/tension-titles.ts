import { listFormat } from '#lib/i18n/format.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { ToldTension } from './rule-reading.ts';

/** How many tensions there are, and how many of them exclude the design. */
export function tensionsTitle(tensions: readonly ToldTension[]): string {
	const title = m.coherence_title({ count: tensions.length });
	const count = tensions.filter(({ rule }) => rule.strength === 'incompatible').length;
	if (count === 0) return title;
	return m.coherence_title_with({ title, contradictions: m.coherence_field_contradictions({ count }) });
}

/** The tensions that are folded: how many, and which by their titles. */
export function foldedWords(tensions: readonly ToldTension[]): {
	readonly count: number;
	readonly titles: string;
} {
	const titles = tensions.map(({ rule }) => m.coherence_quoted({ words: rule.title }));
	return { count: tensions.length, titles: listFormat(getLocale()).format(titles) };
}
