import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** How much of what was asked is known of a body, and how: by basis (METHOD §2). */
export interface KnownBy {
	readonly asked: number;
	readonly known: number;
	readonly inferred: number;
}

/** “7 stated, 4 inferred”; empty where nothing is known. */
export function basisParts({ known, inferred }: KnownBy, locale: Locale): string {
	const stated = known - inferred;
	return [
		...(stated > 0 ? [m.words_stated({ count: stated }, { locale })] : []),
		...(inferred > 0 ? [m.words_inferred({ count: inferred }, { locale })] : []),
	].join(', ');
}

/** “11 of 11 questions documented: 7 stated, 4 inferred”. */
export function basisLine({ asked, known, inferred }: KnownBy, locale: Locale): string {
	const documented = m.words_documented({ known, asked }, { locale });
	if (known === 0) return documented;
	return m.words_documented_as(
		{ documented, parts: basisParts({ asked, known, inferred }, locale) },
		{ locale },
	);
}
