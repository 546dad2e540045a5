import { page } from '$app/state';
import { tick } from 'svelte';

/** Unfolds what an address with a `#` points at, and brings it into view: when the page opens, and whenever it changes. */
export function followAddress(): void {
	$effect(() => {
		const id = decodeURIComponent(page.url.hash.slice(1));
		if (id === '') return;
		const place = document.getElementById(id);
		let folded = place?.closest('details:not([open])');
		if (!place || !folded) return;
		while (folded) {
			folded.setAttribute('open', '');
			folded = folded.parentElement?.closest('details:not([open])');
		}
		void tick().then(() => place.scrollIntoView());
	});
}
