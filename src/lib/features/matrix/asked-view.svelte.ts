import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { onDestroy } from 'svelte';
import { CHOICES } from '#lib/content/choices.ts';
import { nextFrame } from '#lib/features/evidence/later.svelte.ts';
import { typedAddress } from '#lib/features/evidence/typed-address.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { matrixQuery, matrixViewFrom, type Known, type MatrixView } from './matrix-address.ts';

/** The view that is asked for, and the ways to ask for another one. */
export interface AskedView {
	readonly view: MatrixView;
	/** Shows a view, at its own address. `replace`: the address takes the place of the one before. */
	readonly show: (next: MatrixView, replace?: boolean) => Promise<void>;
	/** Shows the answer to another question, which begins on the first page. `replace`: it is being typed. */
	readonly ask: (next: MatrixView, replace?: boolean) => Promise<void>;
}

function viewFrom(query: string, known: Known): MatrixView {
	return matrixViewFrom(new URLSearchParams(query), known);
}

/**
 * The view that an address asks for. What is asked for is shown at once, and what is asked next is added to it: the
 * address follows. Call it while a component is made.
 */
export function askedView(query: () => URLSearchParams, known: () => Known, locale: () => Locale): AskedView {
	let asked = $derived(matrixQuery(matrixViewFrom(query(), known()), CHOICES));
	const view = $derived(viewFrom(asked, known()));
	let left = false;
	// What is asked within one frame is one step back, even where the last of it alone would be none.
	let stepsOn = false;
	onDestroy(() => (left = true));
	const typed = typedAddress();
	const address = () => `/${locale()}/matrix/${asked}` as const;
	const follow = (replaceState: boolean) => {
		typed.settle();
		return goto(resolve(address()), { noScroll: true, keepFocus: true, replaceState });
	};
	const show = (next: MatrixView, replace = false) => {
		asked = matrixQuery(next, CHOICES);
		return follow(replace);
	};
	const ask = async (next: MatrixView, replace = false) => {
		const wanted = (asked = matrixQuery({ ...next, page: 1 }, CHOICES));
		stepsOn ||= !replace;
		if (!stepsOn) return typed.follow(address());
		// To follow, the router asks where the page is scrolled to: all that has just changed would be laid out for it.
		await nextFrame();
		if (left || asked !== wanted) return;
		const step = stepsOn;
		stepsOn = false;
		await follow(!step);
	};
	return {
		get view() {
			return view;
		},
		show,
		ask,
	};
}
