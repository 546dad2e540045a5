/** Lets the browser show what it has, and answer to whoever uses it, before what follows. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/** Lets the browser lay out and paint what was changed, before what follows. */
export function nextFrame(): Promise<void> {
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * Follows a value one task later: what is worked out from it does not hold back what is shown first. Nothing before
 * the first task. Call it while a component is made.
 */
export function later<Value>(value: () => Value): { readonly current: Value | undefined } {
	let current = $state.raw<Value>();
	$effect(() => {
		const next = value();
		const timer = setTimeout(() => (current = next));
		return () => clearTimeout(timer);
	});
	return {
		get current() {
			return current;
		},
	};
}
