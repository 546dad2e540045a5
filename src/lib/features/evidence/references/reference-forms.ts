import type { Locale } from '#lib/i18n/locale.ts';
import { apaReference } from './apa.ts';
import { bibtexOf } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';
import type { ReferenceForm } from './reference-form.ts';
import { risOf } from './ris.ts';

const WRITERS: Readonly<Record<ReferenceForm, (items: readonly CslItem[], locale: Locale) => string>> = {
	apa: (items, locale) => items.map((item) => `${apaReference(item, locale)}\n`).join(''),
	bib: bibtexOf,
	ris: risOf,
	json: (items) => `${JSON.stringify(items, null, 2)}\n`,
};

/** Sources as references in a form: the one way in which any leaves the tool, to a file, the screen or the clipboard. */
export function referencesIn(form: ReferenceForm, items: readonly CslItem[], locale: Locale): string {
	return WRITERS[form](items, locale);
}
