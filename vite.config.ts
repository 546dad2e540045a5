import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './scripts/chromium.js';
import { COMPILED, MESSAGES } from './scripts/messages.js';
import { securityContacts } from './scripts/security-txt.js';
import { shippedLicences } from './scripts/shipped-licences.js';

/** Where they are compiled already, since several runs would write the same folder at once, they are taken as they are. */
const paraglide = () =>
	process.env['CHARPENTE_MESSAGES'] === COMPILED.CHARPENTE_MESSAGES
		? []
		: paraglideVitePlugin({ ...MESSAGES, cleanOutdir: false });

const inSource = (path: string) => fileURLToPath(new URL(`./src/lib/i18n/${path}`, import.meta.url));
const isMessage = (file = '') => file.includes('/i18n/paraglide/messages/');
/** How each compiled message chooses its language: the same few lines, a thousand times. */
const CHOICE =
	/\(\(inputs(?: = \{\})?, options = \{\}\) => \{\s*const locale = experimentalStaticLocale \?\? options\.locale \?\? getLocale\(\)\s*if \(locale === "en"\) return (en_\w+)\(inputs\)\s*return (fr_\w+)\(inputs\)\s*\}\)/;

/** After the form that fits every number, the compiler gives the key of the message: nobody may read that. */
const LAST_PLURAL =
	/if \(p === "other"\) return (\/\*\* @type \{LocalizedString\} \*\/ \(`[^`]*`\));\s*return [^\n]*;/g;

/**
 * The compiled messages form their plurals with our own registry, which makes the rules of a language once, and choose
 * their language by one function: a page carries hundreds of them, and is lighter by two or three kilobytes.
 */
const lighterMessages = (): Plugin => ({
	name: 'lighter-messages',
	enforce: 'pre',
	resolveId: (source, importer) =>
		source === '../registry.js' && isMessage(importer) ? inSource('registry.ts') : undefined,
	transform(code, file) {
		if (!isMessage(file) || !CHOICE.test(code)) return undefined;
		const lighter = code
			.replace(CHOICE, '/* @__PURE__ */ either($1, $2)')
			.replaceAll(LAST_PLURAL, 'return $1;');
		const choosing = `import { either } from ${JSON.stringify(inSource('either.ts'))};`;
		return { code: `${choosing}\n${lighter}`, map: null };
	},
});

/**
 * The library of workbooks compresses a sheet of 160 kB or more in a worker made from a blob, which the policy of the pages
 * refuses: the workbook would never come. It is compressed in place, which takes some hundredths of a second.
 */
const zippedInPlace = (): Plugin => ({
	name: 'zipped-in-place',
	transform(code, file) {
		if (!file.endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')) return undefined;
		const inPlace = code.replace(
			"import { zip } from 'fflate';",
			"import { zipSync } from 'fflate';\nconst zip = (files, done) => done(null, zipSync(files));",
		);
		if (inPlace === code) throw new Error('write-excel-file compresses in another way than it did');
		return { code: inPlace, map: null };
	},
});

const licences = shippedLicences();

export default defineConfig({
	plugins: [
		lighterMessages(),
		zippedInPlace(),
		paraglide(),
		sveltekit(),
		licences.forSite,
		securityContacts(),
	],
	worker: { plugins: () => [licences.forWorkers()] },
	// What a dozen parts share is one file: half as many are fetched, and together they are smaller.
	build: {
		// A page would carry the names of all the scripts of all the pages: a fifth of what its own part weighs. They are
		// fetched as they import each other, mostly from the offline copy; styles come first still.
		modulePreload: { resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')) },
		rolldownOptions: {
			output: {
				// The drawing of a house is no part of what every page needs: it comes with those that draw one. The citation
				// on paper comes after the first load of any.
				codeSplitting: {
					groups: [
						{
							...{ name: 'shared', priority: 2, minShareCount: 12 },
							test: /src\/(?!lib\/ui\/blueprint\/|lib\/features\/evidence\/(PaperCitation|AddressOwn)|lib\/i18n\/paraglide\/messages\/evidence_address_own)|node_modules/,
						},
						{
							...{ name: 'blueprint', priority: 1, minShareCount: 2 },
							test: /src\/lib\/ui\/blueprint\/(?!HouseMark)/,
						},
					],
				},
			},
		},
	},
	preview: { port: 4173 },
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					testTimeout: 30_000,
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					setupFiles: ['tests/unit/setup.ts'],
					// Loading every module anew for each file took longer than all the tests.
					isolate: false,
					benchmark: { include: ['tests/bench/**/*.bench.ts'] },
				},
			},
			{
				extends: true,
				// Found late, it would have the libraries made anew under a page that has taken some already.
				optimizeDeps: { include: ['write-excel-file/browser', 'read-excel-file/browser'] },
				test: {
					name: 'components',
					testTimeout: 30_000,
					expect: { poll: { timeout: 10_000 } },
					include: ['tests/components/**/*.test.ts'],
					setupFiles: ['tests/components/setup.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: chromiumLaunchOptions() }),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
		],
	},
});
