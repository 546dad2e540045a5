import type { Reroute } from '@sveltejs/kit';

/**
 * The edges of addresses. One that cannot be decoded is taken letter for letter, so that it is an address that does not
 * exist and not a failure; the name of a page's file leads to the page.
 */
export const reroute: Reroute = ({ url: { pathname } }) => {
	try {
		decodeURI(pathname);
	} catch {
		return pathname.replaceAll('%', '%25');
	}
	return pathname.replace(/\/index\.html$/, '/');
};
