import { agnes } from 'ml-hclust';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { NearnessTable } from '#lib/domain/nearness.ts';

/** The bodies in an order that puts those near one another side by side. */
export interface NearnessOrder {
	readonly placed: readonly ModelId[];
	/** Bodies that share three choices with no other: they cannot be placed. */
	readonly apart: readonly ModelId[];
}

/**
 * Orders the bodies by average-linkage clustering (UPGMA, Sokal & Michener 1958) of 1 − nearness. A pair that shares
 * too little counts as far apart as pairs are on average: it neither joins nor parts. The order of the bodies that
 * are given changes nothing.
 */
export function nearnessOrder(table: NearnessTable): NearnessOrder {
	const sorted = [...table.bodies].sort();
	const told = (one: ModelId, other: ModelId) => {
		const { thin, mean } = table.glance(one, other);
		return thin || mean === undefined ? undefined : 1 - mean;
	};
	const placed = sorted.filter((one) =>
		sorted.some((other) => other !== one && told(one, other) !== undefined),
	);
	const apart = sorted.filter((one) => !placed.includes(one));
	if (placed.length < 3) return { placed, apart };
	const all = placed.flatMap((one, at) => placed.slice(at + 1).flatMap((other) => told(one, other) ?? []));
	const average = all.reduce((sum, distance) => sum + distance, 0) / all.length;
	const distances = placed.map((one) =>
		placed.map((other) => (one === other ? 0 : (told(one, other) ?? average))),
	);
	const tree = agnes(distances, { method: 'average', isDistanceMatrix: true });
	return { placed: tree.indices().flatMap((at) => placed[at] ?? []), apart };
}
