import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** What takes too long for each run of the tests: `npm run proofs`, on a site that was built. */
export default defineConfig(journeys, {
	testDir: 'tests/proofs',
	timeout: 240_000,
	expect: { timeout: 30_000 },
});
