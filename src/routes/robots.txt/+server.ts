import { base } from '$app/paths';
import { SITE_ORIGIN } from '../../site-links.server.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Everything may be read by everyone; where the sitemap is, when there is one. */
export const GET = () => {
	const sitemap = SITE_ORIGIN === '' ? '' : `\nSitemap: ${SITE_ORIGIN}${base}/sitemap.xml\n`;
	return new Response(`User-agent: *\nDisallow:\n${sitemap}`, { headers: { 'content-type': 'text/plain' } });
};
