/** Letters as a search compares them: accents, capitals and kinds of apostrophe do not count. */
export function plainText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.replaceAll('’', "'")
		.toLowerCase();
}

/** The words that are looked for, as they are compared. */
export function searchWords(search: string): readonly string[] {
	return plainText(search)
		.split(/\s+/)
		.filter((word) => word !== '');
}
