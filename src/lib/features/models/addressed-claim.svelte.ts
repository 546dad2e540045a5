import { page } from '$app/state';
import { tick } from 'svelte';

/**
 * Shows what an address with a `#` points at, when the page opens and whenever the address changes: it is unfolded,
 * marked, brought into view, and the focus goes there.
 */
export function followAddress(): void {
	$effect(() => {
		const id = decodeURIComponent(page.url.hash.slice(1));
		const place = id === '' ? null : document.getElementById(id);
		if (!place) return;
		for (
			let folded = place.closest('details:not([open])');
			folded;
			folded = folded.parentElement?.closest('details:not([open])') ?? null
		) {
			folded.setAttribute('open', '');
		}
		place.setAttribute('data-addressed', '');
		if (place.tabIndex < 0) place.tabIndex = -1;
		place.focus({ preventScroll: true });
		void tick().then(() => place.scrollIntoView());
		return () => place.removeAttribute('data-addressed');
	});
}
