import { nextTask } from '#lib/features/evidence/later.svelte.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { LazyResource } from '#lib/ui/async/lazy-resource.svelte.ts';
import { rulesInLanguage } from './rules-in-language.ts';

async function load(locale: Locale) {
	const [rules, { fieldReadingOf }, explorer] = await Promise.all([
		rulesInLanguage(locale),
		import('./field-reading.ts'),
		import('./FieldExplorer.svelte'),
	]);
	const reading = fieldReadingOf(rules);
	await nextTask();
	return { Explorer: explorer.default, reading };
}

/** The field under the rules in a language, and what shows it, which come after the first load of a page. */
export const lateField = () => new LazyResource(load);
