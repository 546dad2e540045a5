// What the built site holds of others, and under which licences: read from what is really bundled.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The licences that may be shipped, as SPDX names them: each lets the site be given to anyone, notices included. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1'];

/** The heading under which a tool gives the licences of what it bundles in itself. */
const BUNDLED_IN_A_TOOL = /^#+ Licenses of bundled dependencies/m;

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

/**
 * The folder of the package that a bundled module came from; undefined for our own. What a tool writes into the bundle
 * is that tool's: Vite's and Rolldown's helpers, the runtime of Paraglide.
 * @param {string} module an id given by the bundler, or a path
 * @returns {string | undefined} such as `node_modules/@scope/name`
 */
export function packageOf(module) {
	const helper = /^\0(vite|rolldown)\//.exec(module);
	if (helper) return `node_modules/${helper[1]}`;
	if (module.includes('/i18n/paraglide/')) return 'node_modules/@inlang/paraglide-js';
	// The last one: a package may hold its own.
	return /^.*\/?(node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(module.replace(/^\0/, ''))?.[0];
}

/**
 * The notice of a package. Throws where its licence is unnamed or not one that may be shipped, or its text is missing.
 * @param {string} folder @returns {Notice}
 */
export function noticeOf(folder) {
	/** @type {{ name: string, version: string, license?: string }} */
	const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	if (!license || !ALLOWED.includes(license))
		throw new Error(`${name} is under ${license ?? 'no named licence'}: may it be shipped?`);
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
	// What a tool bundles in itself is not in what it writes.
	const text = files
		.map((file) => readFileSync(join(folder, file), 'utf8').split(BUNDLED_IN_A_TOOL)[0]?.trim())
		.join('\n\n');
	if (text === '') throw new Error(`${name} is shipped, and has no licence text`);
	return { name, version, licence: license, text };
}

/**
 * The file of licences of the site: ours first, then those of what it holds of others.
 * @param {readonly Notice[]} notices @returns {string}
 */
export function licencesFile(notices) {
	const rule = `\n\n${'='.repeat(80)}\n\n`;
	const ours = ['LICENSE', 'LICENSE-DATA'].map((file) => readFileSync(file, 'utf8').trim());
	const others = notices.map(
		({ name, version, licence, text }) =>
			`${name} ${version} (${licence})\n\n${text.replaceAll('\r\n', '\n')}`,
	);
	return `Charpente: licences / licenses\n\nCode: MIT. Data and texts: CC BY 4.0. ${rule.trim()}\n\n${[...ours, ...others].join(rule)}\n`;
}

/**
 * The list of them for a reader of the source.
 * @param {readonly Pick<Notice, 'name' | 'licence'>[]} notices @returns {string}
 */
export function thirdPartyList(notices) {
	const lines = notices.map(({ name, licence }) => `- ${name} (${licence})`);
	return `# Third parties\n\nWhat the built site holds of others. The build writes the versions, the notices and the texts into \`licences.txt\`, which\nthe footer of each page leads to; a package without a licence text stops it. A test holds this list to the build.\n\n${lines.join('\n')}\n`;
}

/** The modules of the service worker, which Kit bundles apart, without plugins. @returns {Promise<string[]>} */
async function modulesOfServiceWorker() {
	const entry = 'src/service-worker/index.ts';
	if (!existsSync(entry)) return [];
	const made = await build({
		configFile: false,
		logLevel: 'error',
		resolve: { alias: [{ find: '#lib', replacement: join(process.cwd(), 'src/lib') }] },
		build: { write: false, rolldownOptions: { input: entry, external: /^\$/ } },
	});
	const outputs = Array.isArray(made) ? made : 'output' in made ? [made] : [];
	return outputs.flatMap(({ output }) =>
		output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])),
	);
}

/**
 * Writes `licences.txt` into the browser's part of the build. Workers are bundled apart, before
 * it ends: they get `forWorkers`, which notes what they hold.
 * @returns {{ forSite: import('vite').Plugin, forWorkers: () => import('vite').Plugin }}
 */
export function shippedLicences() {
	/** @type {Set<string>} */
	const folders = new Set();
	/** @param {Iterable<string>} modules */
	const note = (modules) => {
		for (const module of modules) {
			const folder = packageOf(module);
			if (folder) folders.add(folder);
		}
	};
	/** @param {import('vite').Rollup.OutputBundle} bundle */
	const noteBundle = (bundle) => {
		for (const part of Object.values(bundle))
			note(part.type === 'chunk' ? part.moduleIds : part.originalFileNames);
	};
	return {
		forWorkers: () => ({
			name: 'shipped-licences-of-workers',
			generateBundle: (_, bundle) => noteBundle(bundle),
		}),
		forSite: {
			name: 'shipped-licences',
			apply: 'build',
			applyToEnvironment: ({ name }) => name === 'client',
			async generateBundle(_, bundle) {
				noteBundle(bundle);
				note(await modulesOfServiceWorker());
				const notices = [...folders]
					.map(noticeOf)
					.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
				this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesFile(notices) });
			},
		},
	};
}
