import { resolve } from '$app/paths';
import type { RuleSlice } from '#lib/content/rule-slices.ts';
import { failed, succeeded, type Result } from '#lib/domain/result.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** Why the rules cannot be read now. */
export type RulesProblem = 'not-loaded';

const loaded = new Map<Locale, Promise<readonly RuleSlice[]>>();

async function load(address: string): Promise<readonly RuleSlice[]> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const rules: readonly RuleSlice[] = await response.json();
	return rules;
}

/** The coherence rules in the language of the page; kept once loaded, tried again after a failure. */
export async function rulesInLanguage(locale: Locale): Promise<Result<readonly RuleSlice[], RulesProblem>> {
	const rules = loaded.get(locale) ?? load(resolve(`/${locale}/rules.json`));
	loaded.set(locale, rules);
	try {
		return succeeded(await rules);
	} catch {
		loaded.delete(locale);
		return failed('not-loaded');
	}
}
