import { CHOICES } from '#lib/content/choices.ts';
import type { BodyPositions } from '#lib/domain/cross-table.ts';
import { nearnessTable, type NearnessTable } from '#lib/domain/nearness.ts';
import type { nearnessOrder, NearnessOrder } from './nearness-order.ts';

/** The likeness of every pair and the order of the picture, which belong together. */
export interface LateNearness {
	readonly table: NearnessTable;
	readonly order: NearnessOrder;
}

/**
 * The likeness of some bodies, each part worked out in a task of its own: the tables above are there first. Those of
 * the bodies before stay until then. Call it while a component is made.
 */
export function lateNearness(
	bodies: () => readonly BodyPositions[],
	orderOf: () => typeof nearnessOrder | undefined,
): { readonly current: LateNearness | undefined } {
	let current = $state.raw<LateNearness>();
	// By themselves, so that the same bodies, asked for again, are not drawn again under the focus.
	const asked = $derived(bodies());
	const order = $derived(orderOf());
	$effect(() => {
		const [among, inOrder] = [asked, order];
		if (!inOrder) return;
		let waiting = setTimeout(() => {
			const table = nearnessTable(CHOICES, among);
			waiting = setTimeout(() => (current = { table, order: inOrder(table) }));
		});
		return () => clearTimeout(waiting);
	});
	return {
		get current() {
			return current;
		},
	};
}
