import { onMount } from 'svelte';
import type { ModelSlice, PackedClaim } from '#lib/content/slices.ts';
import { useLocalBodies } from '#lib/features/session/local-bodies.svelte.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The evidence with the bodies that the person added behind it. Read it in `$derived`: it follows them. */
export interface WithOwn {
	models(documented: readonly ModelSlice[], locale: Locale): readonly ModelSlice[];
	packed(documented: readonly PackedClaim[]): readonly PackedClaim[];
}

/** Joins the bodies that the person added to the evidence of a view. Call it while a component is made. */
export function useWithOwn(): WithOwn {
	const local = useLocalBodies();
	onMount(() => void local.open());
	return {
		models: (documented, locale) => {
			const own = local.slices(locale);
			return own.length === 0 ? documented : [...documented, ...own];
		},
		packed: (documented) => (local.packed.length === 0 ? documented : [...documented, ...local.packed]),
	};
}
