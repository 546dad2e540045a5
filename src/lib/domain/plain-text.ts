/**
 * Letters as searches, addresses and names of files compare them: accents, capitals, ligatures (œ as oe, æ as ae), kinds
 * of apostrophe, hyphen and space do not count.
 */
export function plainText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replaceAll('ß', 'ss')
		.replace(/[’‘ʼ]/g, "'")
		.replace(/[\u2010-\u2015]/g, '-')
		.replace(/\u00ad|\u2060|\u200b/g, '');
}

/**
 * A text whose abbreviations break over no line: a word joiner follows the hyphens of “T.-N.-L.”, which draws nothing and
 * which searches do not see. Where a text stands in HTML of its own, ui/Phrase keeps them whole without it.
 */
export function withWholeAbbreviations(text: string): string {
	return text.replace(/(?<=(?<!\p{L})\p{Lu}\.-)(?=\p{Lu}\.)/gu, '\u2060');
}

/** The words that are looked for, as they are compared. */
export function searchWords(search: string): readonly string[] {
	return plainText(search)
		.split(/\s+/)
		.filter((word) => word !== '');
}
