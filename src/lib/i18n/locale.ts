import { baseLocale, isLocale as isParaglideLocale, locales } from './paraglide/runtime.js';

/** One of the two languages of the interface and of the content. */
export type Locale = (typeof locales)[number];

/** Both languages; French is the reference. */
export const LOCALES = locales;

/** Whether a piece of an address names a language. */
export function isLocale(value: unknown): value is Locale {
	return isParaglideLocale(value);
}

/** The language that a piece of an address names, French when it names none. */
export function localeFrom(value: unknown): Locale {
	return isLocale(value) ? value : baseLocale;
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
	return locale === 'fr' ? 'en' : 'fr';
}

/** A text of the content, in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;
