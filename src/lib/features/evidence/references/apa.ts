import { dayFormat } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { dayRead, publisherOf, yearOf, type CslItem, type CslName } from './csl-item.ts';

/** The words of APA 7 in each language (in French, the usage of Québec universities). */
const WORDS = {
	fr: {
		...{ last: ' et ', noDate: 's. d.', about: 'vers' },
		read: (day: string, address: string) => `Récupéré le ${day} de ${address}`,
	},
	en: {
		...{ last: ', & ', noDate: 'n.d.', about: 'ca.' },
		read: (day: string, address: string) => `Retrieved ${day}, from ${address}`,
	},
} as const;

function initials(given: string): string {
	return given
		.split(/\s+/)
		.map((word) =>
			word
				.split('-')
				.map((part) => `${part.charAt(0).toUpperCase()}.`)
				.join('-'),
		)
		.join(' ');
}

function inverted(name: CslName): string {
	if ('literal' in name) return name.literal;
	return name.given === undefined ? name.family : `${name.family}, ${initials(name.given)}`;
}

function listed({ author, custom }: CslItem, language: Locale): string {
	const all = author.map(inverted);
	if (custom?.others) return `${all.join(', ')}, et al.`;
	const last = all.at(-1) ?? '';
	// In English the comma stands before “&” even between two names (APA 7, 8.17 and 9.8).
	return all.length < 2 ? last : `${all.slice(0, -1).join(', ')}${WORDS[language].last}${last}`;
}

function ended(text: string): string {
	return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/**
 * A source as APA 7 cites a page read on the web, in the language of the page, as plain text (no italics): author or
 * else publisher, year, title, publisher, address. A title worded by the evidence stands in brackets; an estimated
 * year is said as such; a source without a date carries the day on which it was read.
 */
export function apaReference(item: CslItem, language: Locale): string {
	const words = WORDS[language];
	const publisher = publisherOf(item);
	const lead = listed(item, language);
	const year = yearOf(item);
	const when = year === undefined ? words.noDate : item.issued?.circa ? `${words.about} ${year}` : year;
	const day = dayFormat(language, dayRead(item, '-'));
	return [
		`${ended(lead)} (${when}).`,
		ended(item.title),
		...(lead === publisher ? [] : [ended(publisher)]),
		year === undefined ? words.read(day, item.URL) : item.URL,
	].join(' ');
}
