import { plainText } from '#lib/domain/plain-text.ts';

/** The longest title kept in the name of a file, in characters. */
const LONGEST = 60;

/**
 * A name for an exported file that every system takes: small letters a–z, figures and hyphens, with the version of the
 * evidence. `extension` is given without its point.
 */
export function exportFileName(title: string, version: string, extension: string): string {
	const plain = plainText(title)
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST)
		.replace(/^-+|-+$/g, '');
	const safeVersion = version.replace(/[^0-9a-z.]+/gi, '-');
	return `charpente-${plain === '' ? '' : `${plain}-`}v${safeVersion}.${extension}`;
}
