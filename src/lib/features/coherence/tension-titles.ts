import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';
import type { ToldTension } from './rule-reading.ts';

/** The tensions that are folded: how many, and which by their titles. */
export function foldedWords(tensions: readonly ToldTension[]): {
	readonly count: number;
	readonly titles: string;
} {
	const titles = tensions.map(({ rule }) => m.coherence_quoted({ words: rule.title }));
	return { count: tensions.length, titles: new Intl.ListFormat(`${getLocale()}-CA`).format(titles) };
}
