import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/chromium.js';

const PORT = Number(process.env.CHARPENTE_PORT ?? 4317);

export default defineConfig({
	testDir: 'tests/journeys',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	reporter: [['list']],
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: `http://localhost:${PORT}`,
		launchOptions: chromiumLaunchOptions(),
		viewport: { width: 1280, height: 800 },
		locale: 'fr-CA',
		reducedMotion: 'reduce',
		serviceWorkers: 'block',
	},
	webServer: {
		command: `npx vite preview --port ${PORT} --strictPort`,
		port: PORT,
		reuseExistingServer: false,
	},
});
