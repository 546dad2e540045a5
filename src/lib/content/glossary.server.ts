import * as v from 'valibot';
import type { GlossaryTerm } from './codebook.ts';
import data from './data/glossary.json' with { type: 'json' };
import { GlossaryFile } from './schema.ts';

const { terms } = v.parse(GlossaryFile, data);

/** The terms of the glossary in one language, in its alphabetical order. */
export function glossarySlice(locale: 'fr' | 'en'): readonly GlossaryTerm[] {
	const other = locale === 'fr' ? 'en' : 'fr';
	return terms
		.map(({ id, term, definition, see }) => ({
			id,
			term: term[locale],
			definition: definition[locale],
			other: term[other],
			see,
		}))
		.sort((one, next) => one.term.localeCompare(next.term, locale));
}
