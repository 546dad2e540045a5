// What the service worker keeps for use offline: made from the built site, written into it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('../src/lib/features/offline/manifest.ts').OfflineManifest} OfflineManifest */
/** @typedef {import('../src/lib/features/offline/manifest.ts').Pack} Pack */

const WORKER = 'service-worker.js';
const PACKS = '_app/immutable/offline';
/** Code below this size, in bytes, is kept in a pack. */
const SMALL = 4096;
/** Files outside `_app/immutable` that pages of both languages ask for, as text. */
const COMMON =
	/^(index\.html|404\.html|early\.js|search\.json|icon\.svg|[^/]+\.webmanifest|data\/bibliography\.json)$/;

/** The first 16 bytes of SHA-256, in base64url: the same as `hashOf` of the service worker.
 * @param {string | Buffer} content */
export const hashOf = (content) =>
	createHash('sha256').update(content).digest().subarray(0, 16).toString('base64url');

/** @param {string} file @returns {string} the address of a file below the base path */
const addressOf = (file) => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Writes into a built site what its service worker keeps: a pack of text files for each language and one for both, named
 * by their content, and the manifest of everything with its hash, as the first line of the worker. Done again, it
 * replaces what it wrote.
 * @param {string} folder the built site
 * @returns {string[]} the files written, below the folder
 */
export function writeOfflineManifest(folder) {
	rmSync(join(folder, PACKS), { recursive: true, force: true });
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
	/** @param {string} file */
	const text = (file) => readFileSync(join(folder, file), 'utf8');
	/** @type {string[]} */
	const written = [WORKER];

	/** @param {string} name @param {Pack} pack */
	function write(name, pack) {
		const content = JSON.stringify(pack);
		const path = `${PACKS}/${name}.${hashOf(content).slice(0, 10)}.json`;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
		written.push(path);
		return { path, hash: hashOf(content) };
	}

	/** @param {string[]} kept @param {string[]} pages @returns {Pack} */
	const pack = (kept, pages) => ({
		files: Object.fromEntries(kept.map((file) => [addressOf(file), text(file)])),
		pages: Object.fromEntries(pages.map((file) => [addressOf(file), hashOf(text(file))])),
	});

	/** @param {'fr' | 'en'} language */
	function languagePack(language) {
		const own = files.filter((file) => file.startsWith(`${language}/`));
		const shell = `${language}/shell/index.html`;
		if (!own.includes(shell)) throw new Error(`${shell} was not built.`);
		const data = own.filter((file) => file.endsWith('.json'));
		const pages = own.filter((file) => file.endsWith('/index.html') && file !== shell);
		return write(language, pack([shell, ...data], pages));
	}

	const code = files.filter((file) => file.startsWith('_app/immutable/') || file === 'icon-192.png');
	// A request each would be most of the requests of a first visit: small code travels with what both languages share.
	const small = code.filter((file) => /\.(js|css)$/.test(file) && statSync(join(folder, file)).size < SMALL);
	/** @type {OfflineManifest} */
	const manifest = {
		version: JSON.parse(text('_app/version.json')).version,
		files: Object.fromEntries(
			code
				.filter((file) => !small.includes(file))
				.map((file) => [file, hashOf(readFileSync(join(folder, file)))]),
		),
		packs: {
			common: write('common', pack([...files.filter((file) => COMMON.test(file)), ...small], [])),
			fr: languagePack('fr'),
			en: languagePack('en'),
		},
	};
	const worker = text(WORKER).replace(/^self\.__OFFLINE_MANIFEST=.*\n/, '');
	writeFileSync(join(folder, WORKER), `self.__OFFLINE_MANIFEST=${JSON.stringify(manifest)};\n${worker}`);
	return written;
}

/**
 * An adapter that writes the offline manifest once another one has written the site. `vite preview` serves the files of
 * the client folder: what was written is put there too.
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder where it writes the site
 * @returns {import('@sveltejs/kit').Adapter}
 */
export const withOfflineManifest = (adapter, folder) => ({
	...adapter,
	name: `${adapter.name} with the offline manifest`,
	async adapt(builder) {
		await adapter.adapt(builder);
		const written = writeOfflineManifest(folder);
		for (const file of written) builder.copy(join(folder, file), join(builder.getClientDirectory(), file));
	},
});
