import type { Locale } from '#lib/i18n/locale.ts';
import type OptionCaution from './OptionCaution.svelte';
import type { RuleReading } from './rule-reading.ts';
import type TensionsPanel from './TensionsPanel.svelte';

/** What shows the reading. */
interface Parts {
	readonly Caution: typeof OptionCaution;
	readonly Panel: typeof TensionsPanel;
}

/** The reading of the rules, which comes after the first load of a page. */
export class LateReading {
	#reading = $state.raw<RuleReading>();
	#parts = $state.raw<Parts>();
	#failed = $state(false);

	/** Nothing until the rules have come. */
	get reading(): RuleReading | undefined {
		return this.#reading;
	}
	/** What shows the reading; nothing until it has come. */
	get parts(): Parts | undefined {
		return this.#parts;
	}
	/** The rules could not be loaded; `load` tries again. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Loads the rules in a language. */
	async load(locale: Locale): Promise<void> {
		try {
			const [{ readingOf }, { rulesInLanguage }, caution, panel] = await Promise.all([
				import('./rule-reading.ts'),
				import('./rules-in-language.ts'),
				import('./OptionCaution.svelte'),
				import('./TensionsPanel.svelte'),
			]);
			this.#parts = { Caution: caution.default, Panel: panel.default };
			const rules = await rulesInLanguage(locale);
			this.#failed = !rules.ok;
			if (rules.ok) this.#reading = readingOf(rules.value);
		} catch {
			this.#failed = true;
		}
	}
}
