import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { thirdPartyList } from '../../scripts/shipped-licences.js';
import { BUILT } from './pages.ts';
import { visit } from './visit.ts';

const built = readFileSync(join(BUILT, 'licences.txt'), 'utf8');
/** Each notice begins with a name, a version and a licence, after a line of signs of equality. */
const notices = [...built.matchAll(/^={80}\n\n(\S+) (\d\S*) \((\S+)\)\n\n(.)/gms)].map(
	([, name = '', , licence = '']) => ({ name, licence }),
);

test('what the site holds of others is listed in the source as it is in the build', () => {
	expect(notices.length).toBeGreaterThan(10);
	expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdPartyList(notices));
});

test('the fonts, a library of the worker and one that comes later are among them, and our own licences', () => {
	const names = notices.map(({ name }) => name);
	expect(names).toEqual(
		expect.arrayContaining([
			...['@fontsource-variable/source-serif-4', '@fontsource-variable/atkinson-hyperlegible-next'],
			...['svelte', 'idb', 'chart.js', 'xstate'],
		]),
	);
	expect(built).toContain('SIL OPEN FONT LICENSE Version 1.1');
	expect(built).toContain(readFileSync('LICENSE', 'utf8').trim());
	expect(built).toContain(readFileSync('LICENSE-DATA', 'utf8').trim());
});

test('the foot of a page leads to them, and the files of data say theirs', async ({ page }) => {
	await visit(page, '/en/downloads/');
	await expect(page.getByRole('link', { name: 'CC-BY-4.0' })).toHaveAttribute('rel', /license/);
	await page.getByRole('contentinfo').getByRole('link', { name: 'Licences' }).click();
	await expect(page).toHaveURL('/licences.txt');
	await expect(page.getByText('SIL OPEN FONT LICENSE').first()).toBeAttached();
});
