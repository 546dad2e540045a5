// The test command: finds a browser, then runs every check in turn and counts what passed and what failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.js';

const reports = mkdtempSync(join(tmpdir(), 'charpente-'));
/** @type {{ passed: number, failed: number }} */
const total = { passed: 0, failed: 0 };
/** The names of what failed, repeated at the end so that they need no searching.
 * @type {string[]} */
const failures = [];

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
	if (!passed) failures.push(name);
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
 * @param {string} runner @param {number | null} status @param {number} passed @param {string[]} failed names */
function add(runner, status, passed, failed) {
	const names = status !== 0 && failed.length === 0 ? [`${runner}: ended with ${status}`] : failed;
	total.passed += passed;
	total.failed += names.length;
	failures.push(...names);
}

/** @param {string} project */
function vitest(project) {
	const file = join(reports, `${project}.json`);
	const words = ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'];
	const status = npx([...words, `--outputFile.json=${file}`]);
	const report = read(file);
	/** @type {{ assertionResults: { status: string, fullName: string }[] }[]} */
	const files = report?.testResults ?? [];
	const tests = files.flatMap((one) => one.assertionResults).filter((test) => test.status === 'failed');
	const failed = tests.map((test) => `${project}: ${test.fullName}`);
	add(project, status, report?.numPassedTests ?? 0, failed);
}

/** @typedef {{ specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite */

/** @param {Suite} suite @returns {string[]} the titles of the tests of a suite, and of those in it, that failed */
function unexpected(suite) {
	const own = (suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => spec.title);
	return [...own, ...(suite.suites ?? []).flatMap(unexpected)];
}

function journeys() {
	const file = join(reports, 'journeys.json');
	const status = npx(['playwright', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
	const report = read(file);
	/** @type {Suite[]} */
	const suites = report?.suites ?? [];
	const failed = suites.flatMap(unexpected).map((name) => `journeys: ${name}`);
	add('journeys', status, (report?.stats?.expected ?? 0) + (report?.stats?.flaky ?? 0), failed);
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
for (const name of failures) console.log(`FAILED: ${name}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
