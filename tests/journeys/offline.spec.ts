import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILT } from './pages.ts';
import { ready } from './walking.ts';
import { reload, visit } from './visit.ts';

test.use({ serviceWorkers: 'allow' });

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
};

/** A plain static host of the built site, on which a newer version can be put: its worker differs by a comment. */
async function host(): Promise<{ server: Server; address: string; update: () => void }> {
	let newer = '';
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://host');
		const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
		try {
			const body = readFileSync(join(BUILT, file));
			response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
			response.end(file === '/service-worker.js' ? `${body.toString()}${newer}` : body);
		} catch {
			response.statusCode = 404;
			response.end();
		}
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	// A server on a port, not on a pipe, has an address of this shape.
	const { port } = server.address() as AddressInfo;
	return { server, address: `http://localhost:${port}`, update: () => (newer = '\n// newer') };
}

test('after the first visit everything opens without a connection', async ({ page, context }) => {
	await visit(page, '/fr/');
	await expect(page.getByText('Charpente fonctionne maintenant hors ligne.')).toBeVisible({
		timeout: 100_000,
	});
	await context.setOffline(true);
	await visit(page, '/fr/walk/entry/');
	await ready(page);
	await page.getByRole('radio').first().check();
	await page.getByRole('link', { name: /^Suivante/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Jusqu’où');
	await visit(page, '/en/compare/nl-committee/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// Without its trailing slash, as a person types it.
	await visit(page, '/en/review');
	await expect(page.locator('li#entry')).toContainText('A single entry point');
	// An unknown address is told by the tool itself; one in capitals leads to its page.
	// eslint-disable-next-line no-restricted-syntax -- the answer is looked at
	const lost = await page.goto('/fr/nulle-part/');
	expect(lost?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Cette page n’existe pas.');
	await visit(page, '/fr/places/QC/');
	await expect(page).toHaveURL('/fr/places/qc/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Québec');
});

test('a newer version waits for the person’s word', async ({ page }) => {
	// Two whole versions are laid by; each step below has a bound of its own.
	test.setTimeout(360_000);
	const { server, address, update } = await host();
	await visit(page, `${address}/en/`);
	await expect(page.getByText('Charpente now works offline.')).toBeVisible({ timeout: 100_000 });
	update();
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	const notice = page.getByText('A new version is ready.');
	await expect(notice).toBeVisible({ timeout: 100_000 });
	await reload(page);
	await expect(notice).toBeVisible();
	await page.getByRole('button', { name: 'Update' }).click();
	await expect(notice).toBeHidden({ timeout: 100_000 });
	server.closeAllConnections();
	server.close();
});
