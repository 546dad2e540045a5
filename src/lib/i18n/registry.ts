import { pluralRules } from './format.ts';

/** What the compiled messages form their words with, in place of their own: see `lighterMessages` in vite.config.ts. */
export * from './paraglide/registry.js';

/**
 * The plural category of a number in a language. The rules of a language are made once: made anew for each message, as
 * by the compiler's own, they cost as much as drawing a table.
 */
export function plural(locale: string, input: unknown, options?: Intl.PluralRulesOptions): string {
	return pluralRules(locale, options).select(Number(input));
}
