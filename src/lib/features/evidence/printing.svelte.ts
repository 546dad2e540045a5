import { flushSync } from 'svelte';

/** What is unfolded for paper may itself hold folds: made after that was heard, they start from here. */
let onPaper = false;

/** Whether the page is being put on paper, where nothing can be unfolded. Call it while a component is made. */
export function printing(): { readonly current: boolean } {
	let current = $state(onPaper);
	$effect(() => {
		// What is printed is laid out as soon as this has been heard.
		const before = () => {
			onPaper = true;
			flushSync(() => (current = true));
		};
		const after = () => {
			onPaper = false;
			current = false;
		};
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
