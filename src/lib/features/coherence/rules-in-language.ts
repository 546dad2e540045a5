import { resolve } from '$app/paths';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { jsonOnce } from '#lib/ui/async/json-once.ts';

/** The coherence rules in the language of the page. Rejects when they do not come; asked for again, they are tried again. */
export function rulesInLanguage(locale: Locale): Promise<readonly RuleSlice[]> {
	return jsonOnce(resolve(`/${locale}/rules.json`));
}
