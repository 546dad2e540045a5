import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { LOCALES } from '#lib/i18n/locale.ts';
import { SITE_ORIGIN, sitemapOf } from '../../site-links.server.ts';

/** Without an origin there is no sitemap: its addresses are whole ones. */
export const prerender = SITE_ORIGIN !== '';
export const trailingSlash = 'never';

interface PageServer {
	readonly entries?: () => readonly Record<string, string>[] | Promise<readonly Record<string, string>[]>;
}
// The shells are no pages: they render the others.
const PAGES = Object.keys(import.meta.glob(['/src/routes/**/+page.svelte', '!/src/routes/**/shell/**']));
const SERVERS: Readonly<Record<string, PageServer>> = import.meta.glob('/src/routes/**/+page.server.ts', {
	eager: true,
});

/** The addresses of a route: those that it announces, else one for each language. */
async function addressesOf(file: string): Promise<readonly string[]> {
	const route = file.replace('/src/routes', '').replace('+page.svelte', '');
	if (!route.includes('[')) return [route];
	const announced = await SERVERS[file.replace('+page.svelte', '+page.server.ts')]?.entries?.();
	const entries = announced ?? LOCALES.map((locale) => ({ locale }));
	return entries.map((entry: Record<string, string>) =>
		route.replace(/\[(\w+)(=\w+)?\]/g, (_, name: string) => {
			const value = entry[name];
			if (value === undefined) throw new Error(`${route} announces an address without its ${name}.`);
			return value;
		}),
	);
}

export const GET = async () => {
	if (SITE_ORIGIN === '') error(404);
	const pages = (await Promise.all(PAGES.map(addressesOf))).flat().sort();
	return new Response(sitemapOf(pages, SITE_ORIGIN + base), {
		headers: { 'content-type': 'application/xml' },
	});
};
