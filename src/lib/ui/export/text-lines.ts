/** Breaks a text into lines no wider than `width`, between words; a word that is wider stands alone on its line. */
export function textLines(text: string, width: number, measure: (text: string) => number): readonly string[] {
	const lines: string[] = [];
	// A no-break space is not a place to break.
	for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
