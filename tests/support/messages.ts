import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'src/lib/i18n/messages';

function patterns(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(patterns);
	if (value && typeof value === 'object' && 'match' in value && value.match)
		return Object.values(value.match).flatMap(patterns);
	return [];
}

/** Every message of a language by its key: each of its wordings (one, or one for each plural). */
export function messagesOf(locale: 'fr' | 'en'): Map<string, string[]> {
	const files = readdirSync(`${FOLDER}/${locale}`).map((file) =>
		readFileSync(`${FOLDER}/${locale}/${file}`, 'utf8'),
	);
	return new Map(
		files.flatMap((text) =>
			Object.entries<unknown>(JSON.parse(text)).map(([key, value]): [string, string[]] => [
				key,
				patterns(value),
			]),
		),
	);
}
