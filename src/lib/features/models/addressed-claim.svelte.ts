import { page } from '$app/state';
import { tick } from 'svelte';
import { addressedName } from '#lib/features/evidence/addressed-name.ts';

/**
 * Shows what an address with a `#` points at, when the page opens and whenever the address changes: it is unfolded,
 * marked, brought into view, and the focus goes there. What it names and the page does not have is `lost`.
 */
export function followAddress(): { readonly lost: string | undefined } {
	let lost = $state<string>();
	$effect(() => {
		const id = addressedName(page.url);
		const place = id === '' ? null : document.getElementById(id);
		lost = id === '' || place ? undefined : id;
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
	return {
		get lost() {
			return lost;
		},
	};
}
