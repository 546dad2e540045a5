import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { SourceRow } from '#lib/content/schema.ts';
import { cslItem } from './csl-item.ts';

// The key of an entry is the identifier of the source, hyphens included.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Sources as a BibTeX file, in UTF-8; LaTeX's own characters are escaped. */
export function bibtexOf(sources: readonly SourceRow[]): string {
	// The library escapes the names of persons, not those of bodies.
	const authors = /^\tauthor = .*$/gm;
	return new Cite(sources.map(cslItem))
		.format('bibtex')
		.replace(authors, (line) => line.replace(/(?<!\\)[&%#]/g, String.raw`\$&`));
}

/** Sources as a RIS file, one line a field, identifiers whole. */
export function risOf(sources: readonly SourceRow[]): string {
	const items = sources.map(cslItem).map((item) => {
		// The library drops the author of a newspaper article: the press stands there as pages.
		if (item.type !== 'article-newspaper') return item;
		const { 'container-title': publisher, ...rest } = item;
		return { ...rest, type: 'webpage', publisher };
	});
	const whole = items.values();
	return (
		new Cite(items)
			.format('ris')
			// It cuts identifiers at twenty characters, where two sources would share one.
			.replace(/^ID {2}- .*$/gm, () => `ID  - ${whole.next().value?.id}`)
			// It cuts lines at eighty, in the middle of words and addresses.
			.replace(/\n(?!$|\n|[A-Z][A-Z0-9] {2}-)/g, '')
	);
}

/** Sources as a CSL-JSON file. */
export function cslJsonOf(sources: readonly SourceRow[]): string {
	return `${JSON.stringify(sources.map(cslItem), null, 2)}\n`;
}
