import { expect, test } from 'vitest';
import { countsOfPlaywright, countsOfVitest } from '../../../scripts/test-counts.js';

const vitest = (passed: number, ...failed: string[]) => ({
	numPassedTests: passed,
	testResults: [
		{ assertionResults: [{ status: 'passed', fullName: 'holds' }] },
		{ assertionResults: failed.map((fullName) => ({ status: 'failed', fullName })) },
	],
});
const playwright = (expected: number, flaky: number, ...failed: string[]) => ({
	stats: { expected, flaky },
	suites: [
		{
			specs: [{ title: 'holds', ok: true }],
			suites: [{ specs: failed.map((title) => ({ title, ok: false })) }],
		},
	],
});

test('what passed is counted, and what failed is named', () => {
	expect(countsOfVitest('unit', 0, vitest(3))).toEqual({ passed: 3, failed: [] });
	expect(countsOfVitest('unit', 1, vitest(3, 'breaks'))).toEqual({ passed: 3, failed: ['unit: breaks'] });
	expect(countsOfPlaywright('journeys', 0, playwright(3, 1))).toEqual({ passed: 4, failed: [] });
	expect(countsOfPlaywright('journeys', 1, playwright(3, 0, 'breaks'))).toEqual({
		...{ passed: 3, failed: ['journeys: breaks'] },
	});
});

test('a runner that fails without naming a failure is one', () => {
	expect(countsOfVitest('unit', 1, vitest(3))).toEqual({ passed: 3, failed: ['unit: ended with 1'] });
	expect(countsOfVitest('unit', null, undefined)).toEqual({ passed: 0, failed: ['unit: ended with null'] });
	expect(countsOfPlaywright('journeys', 1, undefined).failed).toEqual(['journeys: ended with 1']);
});

test('a runner that ran nothing has not passed', () => {
	expect(countsOfVitest('unit', 0, undefined).failed).toEqual(['unit: no test was run']);
	expect(countsOfPlaywright('journeys', 0, playwright(0, 0)).failed).toEqual(['journeys: no test was run']);
});
