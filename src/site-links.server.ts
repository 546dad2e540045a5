import { LOCALES } from '#lib/i18n/locale.ts';

/** The origin in the variable SITE_ORIGIN, empty where it is not set. Throws when it is not one. */
export function originFrom(setting: string | undefined): string {
	if (!setting) return '';
	const { origin, protocol } = new URL(setting);
	if (!protocol.startsWith('http') || (setting !== origin && setting !== `${origin}/`))
		throw new Error(
			`SITE_ORIGIN is an origin, such as https://charpente.example: ${setting} is not (the path goes in BASE_PATH).`,
		);
	return origin;
}

/** Where this build is to be published; empty where it is not said. */
export const SITE_ORIGIN = originFrom(process.env.SITE_ORIGIN);

/** A page in each language, and for whoever asks for neither: the choice of a language, else the page in French. */
export function alternatesOf(
	pathname: string,
): readonly { readonly hreflang: string; readonly path: string }[] {
	const [, first] = pathname.split('/');
	const rest = first ? pathname.slice(first.length + 1) : '/';
	return [
		...LOCALES.map((locale) => ({ hreflang: locale, path: `/${locale}${rest}` })),
		{ hreflang: 'x-default', path: rest === '/' ? '/' : `/fr${rest}` },
	];
}

/** The links of a page to its own address and to the others of the same page, for search engines; none without an origin. */
export function pageLinks(pathname: string, base: string, origin = SITE_ORIGIN): string {
	if (origin === '') return '';
	const site = origin + base;
	return [
		`<link rel="canonical" href="${site}${pathname}" />`,
		...alternatesOf(pathname).map(
			({ hreflang, path }) => `<link rel="alternate" hreflang="${hreflang}" href="${site}${path}" />`,
		),
	].join('\n\t\t');
}

/** The sitemap of these pages (https://www.sitemaps.org/protocol.html), each with its other languages. */
export function sitemapOf(pages: readonly string[], site: string): string {
	const entries = pages.map((page) => {
		const links = alternatesOf(page).map(
			({ hreflang, path }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${site}${path}"/>`,
		);
		return `<url><loc>${site}${page}</loc>${links.join('')}</url>`;
	});
	const spaces =
		'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`;
}
