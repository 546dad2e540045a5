import { expect, test } from 'vitest';
import { originFrom, pageLinks, sitemapOf } from '../../src/site-links.server.ts';

test('an origin is whole and bare, or it is refused', () => {
	expect(originFrom(undefined)).toBe('');
	expect(originFrom('')).toBe('');
	expect(originFrom('https://charpente.example/')).toBe('https://charpente.example');
	for (const wrong of ['charpente.example', 'https://charpente.example/fr', 'ftp://charpente.example'])
		expect(() => originFrom(wrong)).toThrow();
});

test('without an origin a page has no links', () => {
	expect(pageLinks('/fr/walk/', '', '')).toBe('');
});

test('a page links to itself in both languages; the choice of a language is for whoever asks for neither', () => {
	const hrefs = (path: string) =>
		[...pageLinks(path, '/below', 'https://x.example').matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
	const site = 'https://x.example/below';
	expect(hrefs('/en/walk/')).toEqual([
		...[`${site}/en/walk/`, `${site}/fr/walk/`, `${site}/en/walk/`, `${site}/fr/walk/`],
	]);
	expect(hrefs('/fr/')).toEqual([`${site}/fr/`, `${site}/fr/`, `${site}/en/`, `${site}/`]);
	expect(hrefs('/')).toEqual([`${site}/`, `${site}/fr/`, `${site}/en/`, `${site}/`]);
});

test('a sitemap has each page once, with its other languages', () => {
	const map = sitemapOf(['/', '/fr/walk/'], 'https://x.example');
	expect(map.match(/<loc>/g)).toHaveLength(2);
	expect(map).toContain('hreflang="en" href="https://x.example/en/walk/"');
});
