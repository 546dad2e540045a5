import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import type { HandleClientError } from '@sveltejs/kit';
import { localeFrom } from '#lib/i18n/locale.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { unloaded } from '#lib/ui/async/unloaded.svelte.ts';

// The address says the language: messages follow it, without reloading anything.
overwriteGetLocale(() => localeFrom(page.params.locale));

/** The failures of `import()`, as Vite announces them: each browser words its own error otherwise. */
const chunkFailures = new WeakSet<object>();
addEventListener('vite:preloadError', ({ payload }) => chunkFailures.add(payload));

function isLoadFailure(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	return (
		chunkFailures.has(error) ||
		(error instanceof TypeError && /fetch|load failed|network/i.test(error.message))
	);
}

/**
 * A page whose code or data does not come leaves the page before in place, readable, and is told in the bar. Kit would
 * show its error page instead; a newer navigation, to the page that stays, is the way to give up the one that failed.
 */
export const handleError: HandleClientError = ({ error, message }) => {
	if (!isLoadFailure(error)) {
		console.error(error);
		return { message };
	}
	// Nothing has been taken over yet: the prerendered page stays, and static/early.js says so.
	if (globalThis.charpenteEarly) throw error;
	// Fetched ahead, under the pointer: nobody asked for it yet.
	const { to } = navigating;
	if (to) {
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- Kit's own address, resolved already
		void goto(page.url, { replaceState: true, noScroll: true, keepFocus: true });
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- Kit's own address, resolved already
		unloaded.add(() => void goto(to.url));
	}
	return { message };
};
