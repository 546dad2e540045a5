// The test command: finds a browser, runs the checks side by side, then the journeys, and counts what passed and failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';
import { COMPILED, compileMessages } from './messages.js';
import { run, sideBySide } from './side-by-side.js';
import { countsOfPlaywright, countsOfVitest } from './test-counts.js';

/** @typedef {import('./test-counts.js').Counts} Counts */

const reports = mkdtempSync(join(tmpdir(), 'charpente-'));
/** More at the same time would want more memory than a small machine has. */
const AT_ONCE = Math.min(availableParallelism(), 4);

/** @param {string} name */
function report(name) {
	try {
		return JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));
	} catch {
		return undefined;
	}
}

/** A check passes or fails as a whole. @param {string} name @param {string[]} words @param {Record<string, string>} [env] */
const check = (name, words, env) => async () =>
	/** @type {Counts} */ (
		(await run({ words, env: { ...COMPILED, ...env } }, 'kept')) === 0
			? { passed: 1, failed: [] }
			: { passed: 0, failed: [name] }
	);

/** @param {string} project */
const vitest = (project) => async () => {
	const outputFile = `--outputFile.json=${join(reports, `${project}.json`)}`;
	const words = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', outputFile];
	return countsOfVitest(project, await run({ words, env: COMPILED }, 'kept'), report(project));
};

async function journeys() {
	const words = ['playwright', 'test', '--reporter=list,json'];
	const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'journeys.json') };
	return countsOfPlaywright('journeys', await run({ words, env }, 'live'), report('journeys'));
}

process.env.CHARPENTE_CHROMIUM = ensureChromium();
await compileMessages('message-modules');
const first = await check('types of the routes', ['svelte-kit', 'sync'])();
// The longest first: the short ones fill what is left.
const [built, builtBelow, ...checked] = await sideBySide(
	[
		check('build', ['vite', 'build']),
		check('build under a sub-path', ['vite', 'build'], {
			BASE_PATH: '/charpente',
			SITE_ORIGIN: 'https://charpente.example',
			CHARPENTE_BUILD: 'build-below',
		}),
		check('types', ['svelte-check', '--fail-on-warnings']),
		check('lint', ['eslint', '.']),
		check('format', ['prettier', '--check', '.']),
		check('types of the domain, without a browser', ['tsc', '-p', 'src/lib/domain/tsconfig.json']),
		check('types of the service worker', ['tsc', '-p', 'src/service-worker/tsconfig.json']),
	],
	AT_ONCE,
);
await compileMessages('locale-modules');
const tested = await sideBySide([vitest('components'), vitest('unit')], AT_ONCE);
const counts = [first, built, builtBelow, ...checked, ...tested];
if (built?.passed && builtBelow?.passed) counts.push(await journeys());

rmSync(reports, { recursive: true });
const passed = counts.reduce((sum, one) => sum + (one?.passed ?? 0), 0);
const failures = counts.flatMap((one) => one?.failed ?? []);
for (const name of failures) console.log(`FAILED: ${name}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 && passed > 0 ? 0 : 1);
