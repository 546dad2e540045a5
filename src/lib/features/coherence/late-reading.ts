import type { Locale } from '#lib/i18n/locale.ts';
import { LazyResource } from '#lib/ui/async/lazy-resource.svelte.ts';
import { rulesInLanguage } from './rules-in-language.ts';

async function load(locale: Locale) {
	const [rules, { readingOf }, caution, panel] = await Promise.all([
		rulesInLanguage(locale),
		import('./rule-reading.ts'),
		import('./OptionCaution.svelte'),
		import('./TensionsPanel.svelte'),
	]);
	return { reading: readingOf(rules), Caution: caution.default, Panel: panel.default };
}

/** The reading of the rules in a language, and what shows it, which come after the first load of a page. */
export const lateReading = () => new LazyResource(load);

/** What `lateReading` makes. */
export type LateReading = ReturnType<typeof lateReading>;
