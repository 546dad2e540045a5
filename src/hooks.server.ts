import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { localeFrom, type Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => localeFrom(current.getStore()));

/** The shell has no content of its own: without scripts it says what it needs. */
function withNoScript(html: string): string {
	return html.replace(
		/<body[^>]*>/,
		(body) => `${body}<noscript><p>${m.shell_offline_no_script()}</p></noscript>`,
	);
}

/** Renders each page in the language of its address, and says so in `<html lang>`. */
export const handle: Handle = ({ event, resolve }) => {
	const locale = localeFrom(event.params.locale);
	const isShell = event.route.id === '/[locale=locale]/shell';
	return current.run(locale, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => (isShell ? withNoScript(html) : html).replaceAll('%lang%', locale),
			// The two fonts of the first screen too: text in another font would move when they came.
			preload: ({ type }) => type !== 'asset',
		}),
	);
};
