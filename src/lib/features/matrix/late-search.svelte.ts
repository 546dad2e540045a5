import { untrack } from 'svelte';
import type { SearchText } from '#lib/content/slices.ts';
import { LazyResource } from '#lib/ui/async/lazy-resource.svelte.ts';
import type { Found } from './matrix-search.ts';

/** The documented texts, with what looks through them. */
async function loadSearch() {
	const { foundIn, matrixSearch, MatrixSearch } = await import('./matrix-search.ts');
	return { documented: await matrixSearch(), foundIn, MatrixSearch };
}

/** What a search finds, once the documented texts have come. */
export interface LateSearch {
	/** Nothing where no words are looked for, or before the texts have come. */
	readonly found: Found | undefined;
	/** Words are looked for, and nothing is known yet of what they find. */
	readonly searching: boolean;
	/** The texts could not be loaded; they are asked for again with the next words, and by `again`. */
	readonly failed: boolean;
	readonly loading: boolean;
	readonly again: () => Promise<void>;
}

/**
 * Looks for words in the documented texts, which come when they are first needed, and in the person's own. Call it
 * while a component is made.
 */
export function lateSearch(words: () => string, ownTexts: () => readonly SearchText[]): LateSearch {
	const texts = new LazyResource(loadSearch);
	const loaded = $derived(texts.value);
	$effect(() => {
		if (words() !== '' && !loaded) void untrack(() => texts.load());
	});
	const own = $derived(loaded && new loaded.MatrixSearch(ownTexts()));
	const found = $derived(loaded && own && loaded.foundIn([loaded.documented, own], words()));
	const searching = $derived(words().trim() !== '' && !loaded);
	return {
		get found() {
			return found;
		},
		get searching() {
			return searching;
		},
		get failed() {
			return texts.failed;
		},
		get loading() {
			return texts.loading;
		},
		again: () => texts.load(),
	};
}
