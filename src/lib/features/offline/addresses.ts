import { isLocale, type Locale } from '#lib/i18n/locale.ts';

/** The path of an address below the base path, without the slash before it; nothing for one outside of it. */
export function pathBelow(base: string, pathname: string): string | undefined {
	if (!pathname.startsWith(`${base}/`)) return undefined;
	const path = pathname.slice(base.length + 1);
	try {
		return decodeURI(path);
	} catch {
		// Malformed: no file has this address.
		return path;
	}
}

/** The paths under which a file may be kept: as asked, then with and without its trailing slash. */
export function keysFor(path: string): readonly string[] {
	const bare = path.replace(/\/+$/, '');
	return bare === '' ? [path] : [...new Set([path, `${bare}/`, bare])];
}

/** Whether the service worker leaves a path to the network: files that people download, and what says the version. */
export function isLeftToNetwork(path: string): boolean {
	return (
		/^data\/(?!bibliography\.json$)/.test(path) ||
		path === '_app/version.json' ||
		path === 'service-worker.js'
	);
}

/** Whether a file is named by its content: the same under this name in every version. */
export function isImmutable(path: string): boolean {
	return path.startsWith('_app/immutable/');
}

/** The language of a path, by its first part. */
export function localeOf(path: string): Locale | undefined {
	const first = path.split('/', 1)[0];
	return isLocale(first) ? first : undefined;
}

/** The path of the page without content that renders any other one of its language. */
export const shellOf = (locale: Locale) => `${locale}/shell/`;

/** The page for an address that is none of the others. */
export const LOST = '404.html';

const TYPES: Readonly<Record<string, string>> = {
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	webmanifest: 'application/manifest+json',
	bib: 'text/plain',
	ris: 'text/plain',
};

/** The content type of a text file, by its ending; a page has none. */
export function contentType(path: string): string {
	return `${TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html'}; charset=utf-8`;
}
