import type { Locale } from './locale.ts';

/**
 * Every formatter of the product. Making one costs far more than what it writes, and a table writes hundreds: each is
 * made once for a language and its options, then handed out again.
 */

type Options = Readonly<Record<string, string | number | boolean | undefined>>;

/** `make`, called once for each language and options. */
function kept<Kind, Given extends object>(
	make: (tag: string, options: Given) => Kind,
): (language: string, options?: Given) => Kind {
	const made = new Map<string, Kind>();
	return (language, options) => {
		const given = options ?? ({} as Given);
		const key = `${language} ${JSON.stringify(Object.entries(given as Options))}`;
		const found = made.get(key) ?? make(language, given);
		made.set(key, found);
		return found;
	};
}

const numbers = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
const dates = kept((tag, options: Intl.DateTimeFormatOptions) => {
	const made = new Intl.DateTimeFormat(tag, options);
	if (!tag.startsWith('fr') || options.dateStyle !== 'long')
		return { format: (date: Date) => made.format(date) };
	// In French the first of a month is “1er”, which Intl does not write.
	const part = ({ type, value }: Intl.DateTimeFormatPart) =>
		type === 'day' && value === '1' ? '1er' : value;
	return { format: (date: Date) => made.formatToParts(date).map(part).join('') };
});
const MONTHS = {
	fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
	en: 'January February March April May June July August September October November December',
} as const;

/**
 * A calendar day (`2026-11-23`) as it is written in Canada in a language: as Intl.DateTimeFormat does, but for the “1er” of
 * French. The platform’s own costs the first page that has a date a tenth of its start.
 */
export function dayFormat(locale: Locale, day: string): string {
	const [year, month, date] = day.slice(0, 10).split('-').map(Number);
	const name = MONTHS[locale].split(' ')[(month ?? 1) - 1];
	if (locale === 'en') return `${name} ${date}, ${year}`;
	return `${date === 1 ? '1er' : date} ${name} ${year}`;
}

/** How words in a row hold together. */
export type ListType = 'conjunction' | 'disjunction' | 'unit';

/** What stands before the last of several words. */
const BEFORE_LAST = {
	fr: { conjunction: ' et ', disjunction: ' ou ', unit: ' et ' },
	en: { conjunction: ' and ', disjunction: ' or ', unit: ', ' },
} as const;
const collators = kept((tag, options: Intl.CollatorOptions) => new Intl.Collator(tag, options));

const canadian = (locale: Locale) => `${locale}-CA`;

/** Writes numbers as they are written in Canada in a language. */
export const numberFormat = (locale: Locale, options?: Intl.NumberFormatOptions) =>
	numbers(canadian(locale), options);

/** Writes dates as they are written in Canada in a language. */
export const dateFormat = (locale: Locale, options?: Intl.DateTimeFormatOptions) =>
	dates(canadian(locale), options);

/**
 * Writes words in a row, with “and” before the last unless another type is asked for: as Intl.ListFormat does in Canada,
 * which costs the first page that has a list a tenth of its start.
 */
export const listFormat = (locale: Locale, type: ListType = 'conjunction') => ({
	format(words: readonly string[]): string {
		const rest = words.slice(0, -1).join(', ');
		return words.length < 2 ? (words[0] ?? '') : `${rest}${BEFORE_LAST[locale][type]}${words.at(-1)}`;
	},
});

/** The alphabetical order of a language. */
export const collator = (locale: Locale) => collators(canadian(locale));

/** The plural categories of a language, which may be any tag: compiled messages name it themselves. */
export const pluralRules = kept(
	(tag, options: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options),
);
