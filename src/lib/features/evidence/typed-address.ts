import { beforeNavigate, goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { onMount } from 'svelte';

/** How long nothing is typed, in milliseconds, before the address follows. */
const PAUSE = 400;
/** What ends typing at once: the field is left, Enter is pressed, the window is left. */
const ENDS = ['change', 'focusout', 'blur'] as const;

/** An address of the site, without the sub-path that it may be under. */
type Address = `/${string}/` | `/${string}/?${string}`;

/** Makes the address of the page follow a text field. */
export interface TypedAddress {
	/** The address follows after a pause, in place of the one before; what was asked before it is forgotten. */
	follow(address: Address): void;
	/** What was typed has its address now: call it before another one is gone to. */
	settle(): void;
}

/**
 * The address follows what is typed after a pause: for each key, the router would lay the page out and load it anew.
 * Whoever leaves before that finds what was typed on coming back. Call it while a component is made.
 */
export function typedAddress(): TypedAddress {
	let waiting: { readonly address: Address; readonly timer: ReturnType<typeof setTimeout> } | undefined;
	function taken(): Address | undefined {
		const address = waiting?.address;
		clearTimeout(waiting?.timer);
		waiting = undefined;
		return address;
	}
	function flush() {
		const address = taken();
		if (address !== undefined)
			void goto(resolve(address), { replaceState: true, keepFocus: true, noScroll: true });
	}
	/** Another page follows. Kit's own `replaceState` would go on showing the former address on coming back. */
	function note() {
		const address = taken();
		if (address !== undefined) history.replaceState(history.state, '', resolve(address));
	}
	beforeNavigate(({ type }) => {
		// The back button has already moved: the address is that of the other page.
		if (type === 'popstate') taken();
		else if (type !== 'goto') note();
	});
	onMount(() => {
		for (const end of ENDS) addEventListener(end, flush, true);
		addEventListener('pagehide', note);
		return () => {
			taken();
			for (const end of ENDS) removeEventListener(end, flush, true);
			removeEventListener('pagehide', note);
		};
	});
	return {
		follow(address) {
			taken();
			waiting = { address, timer: setTimeout(flush, PAUSE) };
		},
		settle: note,
	};
}
