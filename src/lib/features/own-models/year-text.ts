import { YEARS_ALLOWED } from '#lib/domain/own-model.ts';

/** Whether a text is a year that the evidence may speak of. */
export function isYear(text: string): boolean {
	const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
	return year >= YEARS_ALLOWED.first && year <= YEARS_ALLOWED.last;
}

/** The year of a text that is one, or is empty. */
export function yearOf(text: string): number | null {
	return text === '' ? null : Number(text);
}

/** A web address of which only the beginning is missing, with it; any other text as it is. */
export function withScheme(text: string): string {
	return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(text) ? `https://${text}` : text;
}
