import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** First the one without windows, which starts pages in half the time. */
const SYSTEM_NAMES = [
	'chromium-headless-shell',
	'google-chrome-stable',
	'google-chrome',
	'chromium',
	'chromium-browser',
];
const APT_INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];
const MAC_PATHS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @param {string} name */
function onPath(name) {
	for (const folder of (process.env.PATH ?? '').split(':')) {
		const file = `${folder}/${name}`;
		if (folder && existsSync(file)) return file;
	}
	return undefined;
}

/** The browser that the tests use: CHARPENTE_CHROMIUM, then a system Chrome or Chromium, then Playwright's own. */
export function findChromium() {
	const chosen = process.env.CHARPENTE_CHROMIUM;
	if (chosen) {
		if (!existsSync(chosen)) throw new Error(`CHARPENTE_CHROMIUM names ${chosen}, which does not exist.`);
		return { path: chosen, how: 'CHARPENTE_CHROMIUM' };
	}
	for (const file of [...SYSTEM_NAMES.map(onPath), ...MAC_PATHS]) {
		if (file && existsSync(file)) return { path: file, how: 'a browser of this system' };
	}
	const own = chromium.executablePath();
	if (own && existsSync(own)) return { path: own, how: "Playwright's own browser" };
	return undefined;
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
	console.log(`> ${command} ${words.join(' ')}`);
	execFileSync(command, words, { stdio: 'inherit' });
}

/** Finds a browser, or installs one: Playwright's download, else (Debian, as root) apt-get. Throws when none can be had. */
export function ensureChromium() {
	let found = findChromium();
	if (!found) {
		console.log('No Chrome or Chromium found: installing one.');
		const root = process.getuid?.() === 0;
		/** @type {[string, string[]][][]} */
		const ways = [
			...(root && onPath('apt-get')
				? [
						/** @type {[string, string[]][]} */ ([
							['apt-get', ['update', '-qq']],
							['apt-get', [...APT_INSTALL, 'chromium-headless-shell']],
						]),
						/** @type {[string, string[]][]} */ ([['apt-get', [...APT_INSTALL, 'chromium']]]),
					]
				: []),
			[[process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']]],
		];
		for (const steps of ways) {
			try {
				for (const [command, words] of steps) run(command, words);
			} catch (error) {
				console.log(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
			}
			found = findChromium();
			if (found) break;
		}
	}
	if (!found)
		throw new Error(
			'The tests need Chrome or Chromium. Install one, or set CHARPENTE_CHROMIUM to its executable.',
		);
	console.log(`Browser: ${found.path} (${found.how})`);
	return found.path;
}

/** Launch options for Playwright and for Vitest's Playwright provider. */
export function chromiumLaunchOptions() {
	const found = findChromium();
	return {
		...(found ? { executablePath: found.path } : {}),
		args: [
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
		],
	};
}
