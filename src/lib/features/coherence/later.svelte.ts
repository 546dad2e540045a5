/**
 * Follows a value one task later: what is worked out from it does not hold back what is shown first. Call it while a
 * component is made.
 */
export function later<Value>(value: () => Value): { readonly current: Value } {
	let current = $state.raw(value());
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
