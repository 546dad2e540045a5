import { AsyncLocalStorage } from 'node:async_hooks';
import { base } from '$app/paths';
import type { Handle } from '@sveltejs/kit';
import { pageLinks } from './site-links.server.ts';
import { localeFrom, type Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => localeFrom(current.getStore()));

/** A page that has no content of its own says without scripts what it needs. */
function withNoScript(html: string, words: string): string {
	return html.replace(
		/<body[^>]*>/,
		(body) => `${body}<noscript><div style="margin: 1rem">${words}</div></noscript>`,
	);
}

/** The page of an unknown address knows only in the browser which one it is. */
const LOST = `<main>
	<p lang="fr">Cette page n’existe pas, ou elle a besoin de JavaScript. <a href="${base}/fr/">Accueil</a></p>
	<p lang="en">This page does not exist, or it needs JavaScript. <a href="${base}/en/">Home</a></p>
</main>`;

function noScriptWords(route: string | null): string | undefined {
	if (route === null) return LOST;
	return route === '/[locale=locale]/shell' ? `<p>${m.shell_offline_no_script()}</p>` : undefined;
}

/** Renders each page in the language of its address, and says so in `<html lang>`. */
export const handle: Handle = ({ event, resolve }) => {
	const locale = localeFrom(event.params.locale);
	// The page of an unknown address, and a shell, have none of their own.
	const hasAddress = event.route.id && event.route.id !== '/[locale=locale]/shell';
	const links = hasAddress ? pageLinks(event.url.pathname.slice(base.length), base) : '';
	return current.run(locale, () => {
		const words = noScriptWords(event.route.id);
		return resolve(event, {
			transformPageChunk: ({ html }) =>
				(words === undefined ? html : withNoScript(html, words))
					.replaceAll('%lang%', locale)
					.replace('%page.links%', links),
			// The two fonts of the first screen too: text in another font would move when they came.
			preload: ({ type }) => type !== 'asset',
		});
	});
};
