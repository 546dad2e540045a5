import { onMount } from 'svelte';
import { browser } from '$app/environment';
import { page } from '$app/state';
import type { ClaimSlice, ModelSlice, PackedClaim, Sayer, SearchText } from '#lib/content/slices.ts';
import { LOCAL } from '#lib/domain/local-id.ts';
import { useLocalBodies } from '#lib/features/session/local-bodies.svelte.ts';
import { ownCounted } from '#lib/features/session/own-counted.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The evidence with the bodies that the person added behind it. Read it in `$derived`: it follows them. */
export interface WithOwn {
	/** The bodies that the person added have been read, or cannot be. */
	readonly ready: boolean;
	/** How many bodies the person added, joined or not. */
	readonly count: number;
	models(documented: readonly ModelSlice[], locale: Locale): readonly ModelSlice[];
	packed(documented: readonly PackedClaim[]): readonly PackedClaim[];
	/** Who says a claim, by its id; of the bodies that the person added, every claim. */
	sayers(documented: Readonly<Record<string, Sayer>>, locale: Locale): Readonly<Record<string, Sayer>>;
	/** What a search looks through, of the bodies that the person added. */
	texts(): readonly SearchText[];
	/** The outcomes and lessons of one of the bodies that the person added. */
	learnedOf(model: string, locale: Locale): readonly ClaimSlice[];
}

/**
 * Joins the bodies that the person added to the evidence of a view: always, or `asked`, where they are left out of the
 * counts unless the person, or the address by naming one of them, asks for them. Call it while a component is made.
 */
export function useWithOwn(when: 'always' | 'asked' = 'always'): WithOwn {
	const local = useLocalBodies();
	onMount(() => void local.open());
	// By itself: another question in the address joins nothing anew.
	const joined = $derived(when === 'always' || ownCounted.on || (browser && page.url.search.includes(LOCAL)));
	return {
		get ready() {
			return local.ready || local.failed;
		},
		models: (documented, locale) => {
			const own = joined ? local.slices(locale) : [];
			return own.length === 0 ? documented : [...documented, ...own];
		},
		sayers: (documented, locale) => {
			const claims = local.slices(locale).flatMap(({ id }) => local.claimsOf(id, locale) ?? []);
			return { ...documented, ...Object.fromEntries(claims.map(({ id, source }) => [id, source])) };
		},
		get count() {
			return local.slices('en').length;
		},
		texts: () => (joined ? local.texts : []),
		learnedOf: (model, locale) =>
			(local.claimsOf(model, locale) ?? []).filter(({ kind }) => kind !== 'position'),
		packed: (documented) =>
			!joined || local.packed.length === 0 ? documented : [...documented, ...local.packed],
	};
}
