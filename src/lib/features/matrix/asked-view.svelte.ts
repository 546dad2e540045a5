import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { CHOICES } from '#lib/content/choices.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { matrixQuery, matrixViewFrom, type Known, type MatrixView } from './matrix-address.ts';

/** The view that is asked for, and the ways to ask for another one. */
export interface AskedView {
	readonly view: MatrixView;
	/** Shows a view, at its own address. `replace`: the address takes the place of the one before. */
	readonly show: (next: MatrixView, replace?: boolean) => Promise<void>;
	/** Shows the answer to another question, which begins on the first page. */
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
	const show = (next: MatrixView, replaceState = false) => {
		asked = matrixQuery(next, CHOICES);
		return goto(resolve(`/${locale()}/matrix/${asked}`), { noScroll: true, keepFocus: true, replaceState });
	};
	return {
		get view() {
			return view;
		},
		show,
		ask: (next, replace) => show({ ...next, page: 1 }, replace),
	};
}
