import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/chromium.js';

const PORT = Number(process.env.CHARPENTE_PORT ?? 4317);

export default defineConfig({
	testDir: 'tests/journeys',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	reporter: [['list']],
	timeout: 120_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: `http://localhost:${PORT}`,
		launchOptions: chromiumLaunchOptions(),
		viewport: { width: 1280, height: 800 },
		locale: 'fr-CA',
		reducedMotion: 'reduce',
		serviceWorkers: 'block',
	},
	webServer: [
		{
			command: `npx --no-install vite preview --port ${PORT} --strictPort`,
			port: PORT,
			reuseExistingServer: false,
		},
		...(existsSync('build-below')
			? [
					{
						command: `npx --no-install vite preview --port ${PORT + 1} --strictPort`,
						url: `http://localhost:${PORT + 1}/charpente/`,
						env: { BASE_PATH: '/charpente', CHARPENTE_BUILD: 'build-below' },
						reuseExistingServer: false,
					},
				]
			: []),
	],
});
