import { grouped } from './evidence.ts';

/** A constraint over some variables: which combinations of their values it allows. */
export interface Constraint {
	/** Positions of its variables. */
	readonly scope: readonly number[];
	/** The values, in the order of the scope. */
	readonly allows: (values: readonly number[]) => boolean;
}

/**
 * One step of an elimination: a variable with the later ones it is bound to. A cell is a combination of their
 * values, the variable's own changing fastest.
 */
export interface Cluster {
	readonly variable: number;
	readonly size: number;
	readonly cells: number;
	/** Which cells every constraint met here allows. */
	readonly allowed: Uint8Array;
	/** The cluster that receives its sums; none for the last of a component. */
	readonly parent: number | undefined;
	/** The clusters whose sums it receives, and for each of its cells which sum. */
	readonly children: readonly { readonly cluster: number; readonly at: Int32Array }[];
}

/** Variables bound by constraints, laid out for elimination (Dechter 1999, bucket elimination), earliest first. */
export interface Graph {
	readonly sizes: readonly number[];
	readonly clusters: readonly Cluster[];
}

const product = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum * number, 1);

/** An order of elimination that keeps the tables small: at each step, the variable bound to the fewest values. */
function eliminationOrder(sizes: readonly number[], constraints: readonly Constraint[]) {
	const bound = sizes.map(() => new Set<number>());
	for (const { scope } of constraints)
		for (const one of scope) for (const other of scope) if (one !== other) bound[one]?.add(other);
	const costOf = (variable: number) => product([...(bound[variable] ?? [])].map((at) => sizes[at] ?? 1));
	// Those left, each with what it is bound to now: only the ones bound to the variable that goes are counted anew.
	const costs = new Map(sizes.map((_size, variable) => [variable, costOf(variable)]));
	return sizes.map(() => {
		const [variable] = [...costs].reduce((best, one) => (one[1] < best[1] ? one : best));
		const later = [...(bound[variable] ?? [])];
		costs.delete(variable);
		for (const one of later) {
			bound[one]?.delete(variable);
			for (const other of later) if (one !== other) bound[one]?.add(other);
		}
		for (const one of later) costs.set(one, costOf(one));
		return { variable, later };
	});
}

/** The values of a cell, by variable. */
function valuesIn(cell: number, scope: readonly number[], sizes: readonly number[]): Map<number, number> {
	const values = new Map<number, number>();
	let rest = cell;
	for (const variable of scope) {
		const size = sizes[variable] ?? 1;
		values.set(variable, rest % size);
		rest = Math.floor(rest / size);
	}
	return values;
}

function cellOf(values: ReadonlyMap<number, number>, scope: readonly number[], sizes: readonly number[]) {
	return scope.reduceRight(
		(cell, variable) => cell * (sizes[variable] ?? 1) + (values.get(variable) ?? 0),
		0,
	);
}

/** Lays out variables of these sizes and their constraints. Costs as much as the tables that the bonds make. */
export function graphOf(sizes: readonly number[], constraints: readonly Constraint[]): Graph {
	const steps = eliminationOrder(sizes, constraints);
	const stepOf = new Map(steps.map(({ variable }, at) => [variable, at]));
	const earliest = (variables: readonly number[]) =>
		variables.length === 0 ? undefined : Math.min(...variables.map((one) => stepOf.get(one) ?? 0));
	const met = grouped(constraints, ({ scope }) => earliest(scope));
	const parents = steps.map(({ later }) => earliest(later));
	const childrenOf = grouped([...parents.keys()], (cluster) => parents[cluster]);
	const clusters = steps.map(({ variable, later }, at): Cluster => {
		const scope = [variable, ...later];
		const cells = product(scope.map((one) => sizes[one] ?? 1));
		const allowed = new Uint8Array(cells);
		const children = (childrenOf.get(at) ?? []).map((cluster) => ({
			...{ cluster, later: steps[cluster]?.later ?? [], at: new Int32Array(cells) },
		}));
		const constraintsHere = met.get(at) ?? [];
		for (let cell = 0; cell < cells; cell += 1) {
			const values = valuesIn(cell, scope, sizes);
			const fits = constraintsHere.every(({ scope, allows }) =>
				allows(scope.map((one) => values.get(one) ?? 0)),
			);
			allowed[cell] = fits ? 1 : 0;
			for (const child of children) child.at[cell] = cellOf(values, child.later, sizes);
		}
		return { variable, size: sizes[variable] ?? 1, cells, allowed, parent: parents[at], children };
	});
	return { sizes, clusters };
}

/** A part of a graph that no constraint binds to another: its variables, by their places in the whole, and its clusters. */
export interface Component {
	readonly places: readonly number[];
	readonly graph: Graph;
}

/** The parts of a graph that nothing binds together. */
export function componentsOf({ sizes, clusters }: Graph): readonly Component[] {
	// A parent comes after its children: from the last one on, the root of each is known.
	const roots = new Int32Array(clusters.length);
	for (const [back] of clusters.entries()) {
		const at = clusters.length - 1 - back;
		const parent = clusters[at]?.parent;
		roots[at] = parent === undefined ? at : (roots[parent] as number);
	}
	const clusterAt = new Int32Array(clusters.length);
	return [...grouped([...clusters.keys()], (at) => roots[at]).values()].map((members) => {
		for (const [place, at] of members.entries()) clusterAt[at] = place;
		const own = members.flatMap((at) => clusters[at] ?? []);
		const places = own.map(({ variable }) => variable).sort((a, b) => a - b);
		const placeOf = new Map(places.map((variable, place) => [variable, place]));
		const within = (cluster: number) => clusterAt[cluster] as number;
		return {
			places,
			graph: {
				sizes: places.map((variable) => sizes[variable] ?? 1),
				clusters: own.map((cluster) => ({
					...cluster,
					variable: placeOf.get(cluster.variable) ?? 0,
					parent: cluster.parent === undefined ? undefined : within(cluster.parent),
					children: cluster.children.map((child) => ({ ...child, cluster: within(child.cluster) })),
				})),
			},
		};
	});
}
