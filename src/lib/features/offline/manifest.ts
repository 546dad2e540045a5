import type { Locale } from '#lib/i18n/locale.ts';

/** A part of the offline copy that is fetched as one file: what both languages share, or one language. */
export type PackName = 'common' | Locale;

/** What the service worker of a build keeps. Paths are below the base path, without a slash before them. */
export interface OfflineManifest {
	readonly version: string;
	/** The files named by their content, and the icon, by path: the hash of each (see `hashOf`). */
	readonly files: Readonly<Record<string, string>>;
	readonly packs: Readonly<Record<PackName, { readonly path: string; readonly hash: string }>>;
}

/** Text files in one. */
export interface Pack {
	/** The content of each file, by path (a page by its address). */
	readonly files: Readonly<Record<string, string>>;
	/** The pages of the language that are rendered from these files, by address: the hash of the HTML of each. */
	readonly pages: Readonly<Record<string, string>>;
}

/** What is remembered of a pack once its files are kept: written last, it says that they all were. */
export interface PackIndex {
	readonly files: readonly string[];
	readonly pages: Readonly<Record<string, string>>;
}

export const indexOf = (pack: Pack): PackIndex => ({ files: Object.keys(pack.files), pages: pack.pages });

/** The first 16 bytes of SHA-256, in base64url: the same as `hashOf` of scripts/offline-manifest.js. */
export async function hashOf(content: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content), 0, 16);
	return btoa(String.fromCharCode(...digest))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/** The files of the manifest, and of the packs' indexes, that are not among those kept. */
export function missingFiles(
	manifest: OfflineManifest,
	indexes: readonly (PackIndex | undefined)[],
	kept: ReadonlySet<string>,
): readonly string[] {
	const expected = [...Object.keys(manifest.files), ...indexes.flatMap((index) => index?.files ?? [])];
	return expected.filter((path) => !kept.has(path));
}

/** Whether a language is whole: what both languages share and its own pack were kept, and no file of them is missing. */
export function isWhole(
	manifest: OfflineManifest,
	indexes: readonly (PackIndex | undefined)[],
	kept: ReadonlySet<string>,
): boolean {
	return indexes.every((index) => index !== undefined) && missingFiles(manifest, indexes, kept).length === 0;
}
