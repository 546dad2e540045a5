import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { localeFrom, type Locale } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

const current = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => localeFrom(current.getStore()));

/** Renders each page in the language of its address, and says so in `<html lang>`. */
export const handle: Handle = ({ event, resolve }) => {
	const locale = localeFrom(event.params.locale);
	return current.run(locale, () =>
		resolve(event, {
			transformPageChunk: ({ html }) => html.replaceAll('%lang%', locale),
			// The two fonts of the first screen too: text in another font would move when they came.
			preload: ({ type }) => type !== 'asset',
		}),
	);
};
