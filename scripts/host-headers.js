/**
 * What a host is told to answer with.
 * @typedef {object} HostHeaders
 * @property {Map<string, string>} always the headers of every answer, Cache-Control apart
 * @property {string} cached Cache-Control of what never changes
 */

/** Read from the lines of a `_headers` file (Netlify, Cloudflare Pages). @param {string} text @returns {HostHeaders} */
export function headersOfNetlify(text) {
	/** @type {Map<string, Map<string, string>>} */
	const rules = new Map();
	let rule = new Map();
	for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
		if (line.startsWith('/')) rules.set(line.trim(), (rule = new Map()));
		else rule.set(line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim());
	}
	return {
		always: rules.get('/*') ?? new Map(),
		cached: rules.get('/_app/immutable/*')?.get('Cache-Control') ?? '',
	};
}

/** Read from docs/hosting/nginx.conf. @param {string} text @returns {HostHeaders & { revalidated: string }} */
export function headersOfNginx(text) {
	const cache = new Map(
		[...text.matchAll(/^\t(default|~\/_app\/immutable\/) "(.+)";$/gm)].map(([, of, value]) => [
			of,
			value ?? '',
		]),
	);
	const always = new Map(
		[...text.matchAll(/^\tadd_header ([\w-]+) "(.+)" always;$/gm)].map(([, name, value]) => [
			name ?? '',
			value ?? '',
		]),
	);
	return { always, cached: cache.get('~/_app/immutable/') ?? '', revalidated: cache.get('default') ?? '' };
}
