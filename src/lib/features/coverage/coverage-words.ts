import type { CoverageCount } from '#lib/domain/coverage-table.ts';
import { numberFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { basisParts, type KnownBy } from '#lib/words/basis-line.ts';

/** A count as the line “11 of 16 documented: 7 stated, 4 inferred” takes it. */
export function knownBy({ cells, stated, inferred }: CoverageCount): KnownBy {
	return { asked: cells, known: stated + inferred, inferred };
}

/** How many of the answers are documented, as numbers are written in a language: “521 of 1,056”. */
export function documentedShare({ cells, stated, inferred }: CoverageCount, locale: Locale): string {
	const { format } = numberFormat(locale);
	return m.coverage_of({ known: format(stated + inferred), asked: format(cells) });
}

/** What is documented of several initiatives, in a line. */
export function groupLine(bodies: number, count: CoverageCount, locale: Locale): string {
	const known = knownBy(count);
	const { format } = numberFormat(locale);
	const documented = m.coverage_line({
		...{ initiatives: m.places_bodies({ count: bodies }), count: known.known },
		...{ known: format(known.known), asked: format(known.asked) },
	});
	return known.known === 0
		? documented
		: m.words_documented_as({ documented, parts: basisParts(known, locale) });
}
