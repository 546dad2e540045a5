// The test command: finds a browser, then runs every check in turn and counts what passed and what failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';

const reports = mkdtempSync(join(tmpdir(), 'charpente-'));
/** @type {{ passed: number, failed: number }} */
const total = { passed: 0, failed: 0 };

/**
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 */
function npx(words, env = {}) {
	console.log(`\n> ${words.join(' ')}`);
	return spawnSync('npx', ['--no-install', ...words], { stdio: 'inherit', env: { ...process.env, ...env } })
		.status;
}

/** @param {string} name @param {string[]} words @param {Record<string, string>} [env] */
function check(name, words, env) {
	const passed = npx(words, env) === 0;
	total[passed ? 'passed' : 'failed'] += 1;
	if (!passed) console.log(`FAILED: ${name}`);
	return passed;
}

/** @param {string} file */
function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

/** Adds what a runner counted; a runner that failed without counting a failure is one.
 * @param {number | null} status @param {number} passed @param {number} failed */
function add(status, passed, failed) {
	total.passed += passed;
	total.failed += status !== 0 && failed === 0 ? 1 : failed;
}

/** @param {string} project */
function vitest(project) {
	const file = join(reports, `${project}.json`);
	const words = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'];
	const status = npx([...words, `--outputFile.json=${file}`]);
	const report = read(file);
	add(status, report?.numPassedTests ?? 0, report?.numFailedTests ?? 0);
}

function journeys() {
	const file = join(reports, 'journeys.json');
	const status = npx(['playwright', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
	const stats = read(file)?.stats;
	add(status, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

process.env.CHARPENTE_CHROMIUM = ensureChromium();
check('messages and types', ['svelte-kit', 'sync']);
check('format', ['prettier', '--check', '.']);
check('lint', ['eslint', '.']);
check('types', ['svelte-check', '--fail-on-warnings']);
check('types of the domain, without a browser', ['tsc', '-p', 'src/lib/domain/tsconfig.json']);
check('types of the service worker', ['tsc', '-p', 'src/service-worker/tsconfig.json']);
vitest('unit');
vitest('components');
const built = check('build', ['vite', 'build']);
const builtBelow = check('build under a sub-path', ['vite', 'build'], {
	BASE_PATH: '/charpente',
	CHARPENTE_BUILD: 'build-below',
});
if (built && builtBelow) journeys();

rmSync(reports, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
