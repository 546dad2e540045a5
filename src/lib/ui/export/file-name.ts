import { plainText } from '#lib/domain/plain-text.ts';

/** The longest title, and the longest list of filters, kept in the name of a file, in characters. */
const LONGEST = 60;

function plain(text: string): string {
	const words = plainText(text)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	if (words.length <= LONGEST) return words;
	// Cut between two words; one that is longer than all the room is cut where it must be.
	const end = words.lastIndexOf('-', LONGEST);
	return words.slice(0, end > 0 ? end : LONGEST);
}

/**
 * A name for an exported file that every system takes: small letters a–z, figures and hyphens, with what was asked of the
 * view, if anything, and the version of the evidence. `extension` is given without its point.
 */
export function exportFileName(
	title: string,
	version: string,
	extension: string,
	filters: readonly (readonly [name: string, value: string])[] = [],
): string {
	const parts = [plain(title), plain(filters.flat().join(' '))].filter((part) => part !== '');
	const safeVersion = version.replace(/[^0-9a-z.]+/gi, '-');
	return `${['charpente', ...parts, `v${safeVersion}`].join('-')}.${extension}`;
}
