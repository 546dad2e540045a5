import type { Cluster, Constraint, Graph } from '#lib/domain/coherence-graph.ts';

/*
 * The layout of a graph as it was first written, looking through all that is there at each step: what the faster one is
 * held against.
 */

const product = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum * number, 1);

/** An order of elimination that keeps the tables small: at each step, the variable bound to the fewest values. */
function eliminationOrder(sizes: readonly number[], constraints: readonly Constraint[]) {
	const bound = sizes.map(() => new Set<number>());
	for (const { scope } of constraints)
		for (const one of scope) for (const other of scope) if (one !== other) bound[one]?.add(other);
	const left = new Set(sizes.keys());
	const steps: { variable: number; later: readonly number[] }[] = [];
	while (left.size > 0) {
		const cost = (variable: number) => product([...(bound[variable] ?? [])].map((at) => sizes[at] ?? 1));
		const variable = [...left].reduce((best, one) => (cost(one) < cost(best) ? one : best));
		const later = [...(bound[variable] ?? [])];
		for (const one of later) {
			bound[one]?.delete(variable);
			for (const other of later) if (one !== other) bound[one]?.add(other);
		}
		left.delete(variable);
		steps.push({ variable, later });
	}
	return steps;
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

export function plainGraphOf(sizes: readonly number[], constraints: readonly Constraint[]): Graph {
	const steps = eliminationOrder(sizes, constraints);
	const stepOf = new Map(steps.map(({ variable }, at) => [variable, at]));
	const earliest = (variables: readonly number[]) =>
		variables.length === 0 ? undefined : Math.min(...variables.map((one) => stepOf.get(one) ?? 0));
	const met = steps.map((_step, at) => constraints.filter(({ scope }) => earliest(scope) === at));
	const parents = steps.map(({ later }) => earliest(later));
	const clusters = steps.map(({ variable, later }, at): Cluster => {
		const scope = [variable, ...later];
		const cells = product(scope.map((one) => sizes[one] ?? 1));
		const allowed = new Uint8Array(cells);
		const children = steps.flatMap((step, cluster) =>
			parents[cluster] === at ? [{ cluster, later: step.later, at: new Int32Array(cells) }] : [],
		);
		for (let cell = 0; cell < cells; cell += 1) {
			const values = valuesIn(cell, scope, sizes);
			const fits = met[at]?.every(({ scope, allows }) => allows(scope.map((one) => values.get(one) ?? 0)));
			allowed[cell] = fits ? 1 : 0;
			for (const child of children) child.at[cell] = cellOf(values, child.later, sizes);
		}
		return { variable, size: sizes[variable] ?? 1, cells, allowed, parent: parents[at], children };
	});
	return { sizes, clusters };
}
