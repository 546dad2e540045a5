import type { GlossaryTerm } from '#lib/content/codebook.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The pages of the context that a term may lead to; the others stand at the root. */
const IN_CONTEXT = ['challenges', 'mandates', 'four-ps'];

/** The page where a term matters. */
export function glossaryAddress(see: GlossaryTerm['see'], locale: Locale): `/${Locale}/walk/${string}/` {
	const page =
		'choice' in see ? `walk/${see.choice}` : IN_CONTEXT.includes(see.page) ? `context/${see.page}` : see.page;
	// Pages are typed one by one: one of them stands for all.
	return `/${locale}/${page}/` as `/${Locale}/walk/${string}/`;
}
