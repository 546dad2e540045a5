import type { Cluster, Graph } from './coherence-graph.ts';

/** What is summed over configurations, and how: numbers of them, or least costs. */
export interface Semiring<Amount> {
	readonly zero: Amount;
	readonly one: Amount;
	readonly plus: (one: Amount, other: Amount) => Amount;
	readonly times: (one: Amount, other: Amount) => Amount;
}

/** Counts below 2⁵³, exactly. */
export const SMALL_COUNTS: Semiring<number> = {
	zero: 0,
	one: 1,
	plus: (one, other) => one + other,
	times: (one, other) => one * other,
};

/** Counts of any size, exactly. */
export const LARGE_COUNTS: Semiring<bigint> = {
	zero: 0n,
	one: 1n,
	plus: (one, other) => one + other,
	times: (one, other) => one * other,
};

/** The least cost: infinite where nothing is allowed. */
export const LEAST_COST: Semiring<number> = {
	zero: Number.POSITIVE_INFINITY,
	one: 0,
	plus: Math.min,
	times: (one, other) => one + other,
};

/** Sums over all allowed configurations. */
export interface Sums<Amount> {
	readonly total: Amount;
	/** By variable and value: the sum over all else, this variable's own weight left out. */
	readonly freed: readonly (readonly Amount[])[];
}

/**
 * Sums the products of the weights over all allowed configurations, and for every value of every variable, in two
 * passes over the clusters (Shafer & Shenoy 1990): no configuration is ever listed.
 */
export function propagate<Amount>(
	{ sizes, clusters }: Graph,
	semiring: Semiring<Amount>,
	weights: readonly (readonly Amount[])[],
): Sums<Amount> {
	const { zero, one, plus, times } = semiring;
	const blank = (length: number) => new Array<Amount>(length).fill(zero);
	const weightOf = ({ variable, size }: Cluster, cell: number) => weights[variable]?.[cell % size] ?? zero;
	const up: Amount[][] = [];
	const received = ({ children }: Cluster, cell: number, but?: number): Amount => {
		let amount = one;
		for (const { cluster, at } of children)
			if (cluster !== but) amount = times(amount, up[cluster]?.[at[cell] ?? 0] ?? zero);
		return amount;
	};

	for (const cluster of clusters) {
		const sums = blank(cluster.cells / cluster.size);
		for (let cell = 0; cell < cluster.cells; cell += 1) {
			if (!cluster.allowed[cell]) continue;
			const at = Math.floor(cell / cluster.size);
			sums[at] = plus(sums[at] ?? zero, times(weightOf(cluster, cell), received(cluster, cell)));
		}
		up.push(sums);
	}

	const roots = clusters.flatMap(({ parent }, at) => (parent === undefined ? [at] : []));
	const allRoots = (but?: number) =>
		roots.reduce((sum, root) => (root === but ? sum : times(sum, up[root]?.[0] ?? zero)), one);
	const down: Amount[][] = clusters.map(({ parent, cells, size }, at) =>
		parent === undefined ? [allRoots(at)] : blank(cells / size),
	);
	const freed = sizes.map(blank);
	clusters.forEach((_cluster, back) => {
		const place = clusters.length - 1 - back;
		const cluster = clusters[place];
		const own = cluster && freed[cluster.variable];
		if (!cluster || !own) return;
		for (let cell = 0; cell < cluster.cells; cell += 1) {
			if (!cluster.allowed[cell]) continue;
			const above = down[place]?.[Math.floor(cell / cluster.size)] ?? zero;
			const value = cell % cluster.size;
			own[value] = plus(own[value] ?? zero, times(above, received(cluster, cell)));
			const weighed = times(above, weightOf(cluster, cell));
			for (const child of cluster.children) {
				const below = down[child.cluster];
				const at = child.at[cell] ?? 0;
				if (below)
					below[at] = plus(below[at] ?? zero, times(weighed, received(cluster, cell, child.cluster)));
			}
		}
	});
	return { total: allRoots(), freed };
}
