import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { OfflineManifest } from '#lib/features/offline/manifest.ts';
import {
	followingBuild,
	isOfVersion,
	lookForUpdate,
	MARKED,
	readyOffline,
} from '../support/offline-world.ts';
import { CACHING, staticHost } from '../support/static-host.ts';
import { BUILT } from './pages.ts';
import { ready } from './walking.ts';
import { visit } from './visit.ts';

test.use({ serviceWorkers: 'allow' });

test('the offline copy is light: one language', () => {
	const worker = readFileSync(join(BUILT, 'service-worker.js'), 'utf8');
	const manifest = JSON.parse(/^self\.__OFFLINE_MANIFEST=(.*);\n/.exec(worker)?.[1] ?? '') as OfflineManifest;
	for (const locale of ['fr', 'en'] as const) {
		const packs = [manifest.packs.common.path, manifest.packs[locale].path];
		const asked = [...packs, ...Object.keys(manifest.files), 'service-worker.js'];
		const sizes = asked.map((path) => gzipSync(readFileSync(join(BUILT, path))).length);
		expect(asked.length).toBeLessThanOrEqual(300);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_500_000);
	}
});

test('after the first visit everything opens without a connection', async ({ page, context }) => {
	await visit(page, '/fr/');
	// The reader's own language first, then the other one.
	await readyOffline(page);
	await expect(page.getByText('Prêt à servir hors ligne, en français et en anglais.')).toBeVisible({
		timeout: 60_000,
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
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	// An unknown address is told by the tool itself; one in capitals leads to its page.
	// eslint-disable-next-line no-restricted-syntax -- the answer is looked at
	const lost = await page.goto('/fr/nulle-part/');
	expect(lost?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Cette page n’existe pas.');
	await visit(page, '/fr/places/QC/');
	await expect(page).toHaveURL('/fr/places/qc/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Québec');
});

test('a newer version waits for the person’s word, and replaces the one before in every tab', async ({
	page,
	context,
}) => {
	const next = followingBuild();
	const host = await staticHost(BUILT, CACHING['max-age=600']);
	await visit(page, `${host.address}${MARKED}`);
	await readyOffline(page);
	const other = await context.newPage();
	await visit(other, `${host.address}${MARKED}`);
	host.deploy(next.folder);
	await lookForUpdate(page);
	const notice = page.getByText('Une nouvelle version est prête.');
	await expect(notice).toBeVisible({ timeout: 60_000 });
	await isOfVersion(page, 'before');
	await page.getByRole('button', { name: 'Mettre à jour' }).click();
	await expect(notice).toBeHidden();
	await isOfVersion(page, 'next');
	// The other tab is told. What it still opens is of the version that it shows.
	await expect(other.getByText('Une version plus récente de l’outil est en place.')).toBeVisible();
	await isOfVersion(other, 'before');
	await other.getByRole('button', { name: 'Recharger la page' }).click();
	await isOfVersion(other, 'next');
	await host.close();
	next.remove();
});
