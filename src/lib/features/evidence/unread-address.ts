import { isLocal } from '#lib/domain/local-id.ts';
import { isForeign } from '#lib/ui/export/clean-address.ts';

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

/**
 * What an address asks for and a page does not understand, as `name=value`: it is left out. An
 * empty value asks nothing, nor does what was added to the address on the way.
 */
export function unreadParts(
	query: URLSearchParams,
	readers: Readonly<Record<string, GapReader>>,
): readonly string[] {
	return [...query].flatMap(([name, value]) => {
		if (value === '' || isForeign(name)) return [];
		const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
		return (read ? read(value) : [value]).map((part) => `${name}=${part}`);
	});
}

/** Among what is not understood, what names a body that a person added: on another device, or deleted since. */
export function ownGaps(gaps: readonly string[]): readonly string[] {
	return gaps.filter((gap) =>
		gap
			.slice(gap.indexOf('=') + 1)
			.split(/[,:]/)
			.some(isLocal),
	);
}
