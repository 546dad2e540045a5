import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests of the domain and the storage alone, without the app's plugins: mutants run them thousands of times. */
export default defineConfig({
	test: {
		root: fileURLToPath(new URL('../..', import.meta.url)),
		environment: 'node',
		include: ['tests/unit/{domain,storage}/**/*.test.ts'],
		setupFiles: ['tests/mutation/setup.ts'],
		testTimeout: 120_000,
		isolate: false,
	},
});
