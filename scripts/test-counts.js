/** @typedef {{ passed: number, failed: string[] }} Counts how many passed, and the names of what failed */

/**
 * A runner that failed without naming a failure, or that passed without a single test, is a failure itself.
 * @param {string} runner @param {number | null} status @param {Counts} counts @returns {Counts}
 */
function held(runner, status, { passed, failed }) {
	if (status !== 0 && failed.length === 0) return { passed, failed: [`${runner}: ended with ${status}`] };
	if (passed === 0 && failed.length === 0) return { passed, failed: [`${runner}: no test was run`] };
	return { passed, failed };
}

/**
 * What Vitest counted, from its JSON report; undefined where it wrote none.
 * @param {string} runner @param {number | null} status
 * @param {{ numPassedTests: number, testResults: { assertionResults: { status: string, fullName: string }[] }[] } | undefined} report
 */
export function countsOfVitest(runner, status, report) {
	const tests = (report?.testResults ?? []).flatMap((file) => file.assertionResults);
	const failed = tests.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
	return held(runner, status, {
		passed: report?.numPassedTests ?? 0,
		failed: failed.map((name) => `${runner}: ${name}`),
	});
}

/** @typedef {{ specs?: { title: string, ok: boolean }[], suites?: Suite[] }} Suite */

/** @param {Suite} suite @returns {string[]} the titles of the tests of a suite, and of those in it, that failed */
function failedIn({ specs = [], suites = [] }) {
	return [...specs.filter((spec) => !spec.ok).map((spec) => spec.title), ...suites.flatMap(failedIn)];
}

/**
 * What Playwright counted, from its JSON report; undefined where it wrote none.
 * @param {string} runner @param {number | null} status
 * @param {{ stats: { expected: number, flaky: number }, suites: Suite[] } | undefined} report
 */
export function countsOfPlaywright(runner, status, report) {
	return held(runner, status, {
		passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
		failed: (report?.suites ?? []).flatMap(failedIn).map((title) => `${runner}: ${title}`),
	});
}
