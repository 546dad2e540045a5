import type { Locale } from '#lib/i18n/locale.ts';
import type FieldExplorer from './FieldExplorer.svelte';
import type { FieldReading } from './field-reading.ts';
import { nextTask } from '#lib/features/evidence/later.svelte.ts';

/** What shows the field, and what it shows. */
interface Parts {
	readonly Explorer: typeof FieldExplorer;
	readonly reading: FieldReading;
}

/** The field under the rules, which comes after the first load of a page. */
export class LateField {
	#parts = $state.raw<Parts>();
	#failed = $state(false);
	#asked: Locale | undefined;

	/** Nothing until the rules have come. */
	get parts(): Parts | undefined {
		return this.#parts;
	}
	/** The rules could not be loaded; `load` tries again. */
	get failed(): boolean {
		return this.#failed;
	}

	/** Loads the rules in a language, and what shows the field. */
	async load(locale: Locale): Promise<void> {
		this.#asked = locale;
		this.#failed = false;
		try {
			const [{ fieldReadingOf }, { rulesInLanguage }, explorer] = await Promise.all([
				import('./field-reading.ts'),
				import('./rules-in-language.ts'),
				import('./FieldExplorer.svelte'),
			]);
			const rules = await rulesInLanguage(locale);
			// The language may have been changed meanwhile.
			if (this.#asked !== locale) return;
			this.#failed = !rules.ok;
			if (!rules.ok) return;
			const reading = fieldReadingOf(rules.value);
			await nextTask();
			if (this.#asked === locale) this.#parts = { Explorer: explorer.default, reading };
		} catch {
			this.#failed = true;
		}
	}
}
