import { flushSync } from 'svelte';

/** Whether the page is being put on paper, where nothing can be unfolded. Call it while a component is made. */
export function printing(): { readonly current: boolean } {
	let current = $state(false);
	$effect(() => {
		// What is printed is laid out as soon as this has been heard.
		const before = () => flushSync(() => (current = true));
		const after = () => (current = false);
		addEventListener('beforeprint', before);
		addEventListener('afterprint', after);
		return () => {
			removeEventListener('beforeprint', before);
			removeEventListener('afterprint', after);
		};
	});
	return {
		get current() {
			return current;
		},
	};
}
