/** What of a value is not understood; nothing where all of it is. */
export type GapReader = (value: string) => readonly string[];

/** Not understood unless it is good. */
export function unless(good: (value: string) => boolean): GapReader {
	return (value) => (good(value) ? [] : [value]);
}

/** Not understood unless it is one of some values. */
export function among(values: readonly string[]): GapReader {
	return unless((value) => values.includes(value));
}

/** A list with commas, of which each part is read by itself. */
export function eachPart(good: (part: string) => boolean): GapReader {
	return (value) => value.split(',').filter((part) => part !== '' && !good(part));
}

/** What an address asks for and a page does not understand, as `name=value`: it is left out. An empty value asks nothing. */
export function unreadParts(
	query: URLSearchParams,
	readers: Readonly<Record<string, GapReader>>,
): readonly string[] {
	return [...query].flatMap(([name, value]) => {
		if (value === '') return [];
		const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
		return (read ? read(value) : [value]).map((part) => `${name}=${part}`);
	});
}
