/** Every end of a line: those of each system, the line break of word processors, the form feed, NEL and Unicode's two. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/**
 * What is never written and harms what is made of it: control characters, half a surrogate pair and noncharacters (which
 * XML refuses), and what turns the direction of all that follows.
 */
const UNWRITTEN = /(?![\n\t])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;

/** A text of several lines as it is kept, whether typed, pasted or read from a file: its lines end with LF alone. */
export function cleanLines(text: string): string {
	return text.replace(LINE_END, '\n').replace(UNWRITTEN, '');
}

/** A text of one line, such as a name, as it is kept: its ends of lines and tabs are spaces. */
export function cleanLine(text: string): string {
	return cleanLines(text).replace(/[\n\t]/g, ' ');
}
