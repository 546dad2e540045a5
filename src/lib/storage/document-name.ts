import { LONGEST_NAME } from './document-limits.ts';

/** Blanks, control and format characters, and what draws nothing (zero-width, fillers, the empty Braille cell). */
const INVISIBLE = /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text can name something: one sees it, and it is not longer than a name may be. */
export function isName(text: string): boolean {
	return text.length <= LONGEST_NAME && !INVISIBLE.test(text);
}

/** The beginning of a text, with an ellipsis where it is longer; no character is cut in two. `longest` is in UTF-16 units. */
export function cut(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const kept = text.slice(0, Math.max(0, longest - 1));
	return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** How much of a text that came from a file is printed in a sentence. */
const LONGEST_EXCERPT = 80;

/** A text from a file as it may stand in a sentence: cut, and nothing in it that is not seen or that turns the line. */
export function excerpt(text: string): string {
	return cut(text, LONGEST_EXCERPT).replace(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
}

/** What is added to a name to make another, such as “(copy)”. */
export type Naming = (name: string) => string;

/**
 * A name that none of those taken has: the name as `naming` makes it, else with a number. Where it would be longer than a
 * name may be, the name is cut, never what is added to it.
 */
export function freeName(name: string, taken: Iterable<string>, naming: Naming = (same) => same): string {
	const names = new Set(taken);
	for (let number = 1; ; number += 1) {
		const numbered = (base: string) => (number === 1 ? naming(base) : `${naming(base)} (${number})`);
		const whole = numbered(name);
		const free = numbered(cut(name, name.length - Math.max(0, whole.length - LONGEST_NAME)));
		if (!names.has(free)) return free;
	}
}
