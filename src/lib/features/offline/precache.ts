/** How the names of this tool's caches begin. The sub-path follows: other sites of the origin are not ours. */
export const NAME_PREFIX = 'charpente:';

/** Whether a cache is this tool's, at this address, and of another version. */
export function isOldCache(name: string, ownPrefix: string, current: string): boolean {
	return name.startsWith(ownPrefix) && name !== current;
}

/** The pathnames under which an address may be kept: as asked, then with and without its trailing slash. */
export function cacheKeysFor(pathname: string): readonly string[] {
	const bare = pathname.replace(/\/+$/, '');
	return [...new Set([pathname, `${bare}/`, bare])].filter((key) => key !== '');
}

/** Whether an address is a file that people download, not a page. */
export function isDownload(pathname: string): boolean {
	return /\/data\//.test(pathname);
}

/** Whether an address is fetched ahead: the files that people download are not, the bibliography that citations use is. */
export function isKeptAhead(pathname: string): boolean {
	return !/\/data\/(?!bibliography\.)/.test(pathname);
}
