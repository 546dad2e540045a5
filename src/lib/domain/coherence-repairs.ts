import { chosenOptions, entryOf, type Entries } from './answers.ts';
import type { Choice, ChoiceId, OptionId } from './choices.ts';
import { componentsOf, type Component } from './coherence-graph.ts';
import { layOut, type Field, type Variable } from './coherence-layout.ts';
import { LEAST_COST, propagate } from './coherence-propagation.ts';
import type { Rulebook } from './coherence-rules.ts';
import { changeDistance } from './coherence-changes.ts';

/** Another answer to one choice: any of these options, or for a set this one set (without items: left open). */
export interface Repairing {
	readonly choice: ChoiceId;
	readonly options: readonly OptionId[];
}

/** Changes that make an excluded design coherent: any option of each goes with any of the others. */
export interface Repair {
	readonly changes: readonly Repairing[];
	/** How far the nearest of these options lie from the design: the sum of 1 − similarity (METHOD §3). */
	readonly distance: number;
}

/** The field of every choice, sets included: an excluding rule on a set can be broken and repaired, though not counted. */
export function repairField(book: Rulebook): Field {
	return layOut(book.choices, book.rules);
}

const NEVER = Number.POSITIVE_INFINITY;

/** What each value of a choice costs: nothing where the design allows it, one change elsewhere. */
function costsOf(variable: Variable, entries: Entries): readonly number[] {
	const { choice, classes } = variable;
	const { answer } = entryOf(entries, choice.id);
	const unspoken = answer.state === 'set-aside' || (choice.scale === 'set' && answer.state !== 'chosen');
	if (unspoken) return [...classes.map(() => NEVER), NEVER, 0];
	const chosen = chosenOptions(entries, choice.id);
	const kept = (options: readonly OptionId[]) =>
		choice.scale === 'set'
			? countingItems(variable, chosen).join() === options.join()
			: answer.state !== 'chosen' || options.some((option) => chosen.includes(option));
	return [...classes.map(({ options }) => (kept(options) ? 0 : 1)), choice.appliesWhen ? 0 : NEVER, NEVER];
}

/** The items of a set that some rule reads, in the order of its classes. */
function countingItems({ classes }: Variable, chosen: readonly OptionId[]): readonly OptionId[] {
	return (classes.at(-1)?.options ?? []).filter((item) => chosen.includes(item));
}

function repairing(variable: Variable, value: number, entries: Entries): Repairing {
	const { choice, classes } = variable;
	const options = classes[value]?.options ?? [];
	if (choice.scale !== 'set') return { choice: choice.id, options };
	const counting = classes.at(-1)?.options ?? [];
	const chosen = chosenOptions(entries, choice.id);
	const set = choice.options.filter((item) =>
		counting.includes(item) ? options.includes(item) : chosen.includes(item),
	);
	return { choice: choice.id, options: set };
}

function distanceOf(choice: Choice, from: readonly OptionId[], to: readonly OptionId[]): number {
	if (choice.scale === 'set') return to.length === 0 ? 1 : changeDistance(choice, from, to);
	return Math.min(...to.map((option) => changeDistance(choice, from, [option])));
}

/** A value that one variable takes in a repair, by the places of both. */
interface Step {
	readonly at: number;
	readonly value: number;
}

/** The least number of changes that make one part of the field coherent, and every way to make no more. */
function repairsWithin({ places, graph }: Component, all: readonly (readonly number[])[]) {
	const costs = places.map((place) => all[place] ?? []);
	const least = propagate(graph, LEAST_COST, costs).total;
	const ways: (readonly Step[])[] = [];
	const only = (amounts: readonly number[], kept: (cost: number, value: number) => boolean) =>
		amounts.map((cost, value) => (kept(cost, value) ? 0 : NEVER));
	const take = (from: number, held: readonly (readonly number[])[], steps: readonly Step[]) => {
		if (steps.length === least) return void ways.push(steps);
		const { freed } = propagate(graph, LEAST_COST, held);
		const within = (cost: number) => steps.length + 1 + cost <= least;
		places.slice(from).forEach((place, past) => {
			const at = from + past;
			costs[at]?.forEach((cost, value) => {
				if (cost !== 1 || !within(freed[at]?.[value] ?? NEVER)) return;
				// Each repair is met once: the choices passed over stay as they are.
				const fixed = held.map((amounts, other) => {
					if (other === at) return only(amounts, (_cost, one) => one === value);
					return other >= from && other < at ? only(amounts, (cost) => cost === 0) : amounts;
				});
				if (!within(propagate(graph, LEAST_COST, fixed).total)) return;
				take(at + 1, fixed, [...steps, { at: place, value }]);
			});
		});
	};
	if (least > 0 && least < NEVER) take(0, costs, []);
	return { least, ways };
}

/** Whether some reading of a design breaks no excluding rule, on its sets too (METHOD §5). */
export function isPossible({ variables, graph }: Field, entries: Entries): boolean {
	const costs = variables.map((variable) => costsOf(variable, entries));
	return propagate(graph, LEAST_COST, costs).total === 0;
}

/** In the order of the choices, then of their values: the first difference decides. */
function inOrder(one: readonly Step[], other: readonly Step[]): number {
	return one.reduce((order, { at, value }, place) => {
		const there = other[place] ?? { at, value };
		return order || at - there.at || value - there.value;
	}, 0);
}

/**
 * The minimal repairs of a design that excluding rules rule out: the coherent configurations that differ from it on
 * the fewest choices (METHOD §5), the nearest first. Choices that are `held` stay as the design answers them. None for a
 * design that some configuration makes coherent.
 */
export function minimalRepairs(
	{ variables, graph }: Field,
	entries: Entries,
	held: ReadonlySet<ChoiceId> = new Set(),
): readonly Repair[] {
	const costs = variables.map((variable) => {
		const each = costsOf(variable, entries);
		return held.has(variable.choice.id) ? each.map((cost) => (cost === 0 ? 0 : NEVER)) : each;
	});
	// What nothing binds together is repaired apart: any way of one part goes with any way of another.
	const parts = componentsOf(graph).map((component) => repairsWithin(component, costs));
	if (parts.some(({ least }) => least === NEVER)) return [];
	const broken = parts.filter(({ least }) => least > 0);
	if (broken.length === 0) return [];
	const ways = broken.reduce<readonly (readonly Step[])[]>(
		(before, part) => before.flatMap((steps) => part.ways.map((way) => [...steps, ...way])),
		[[]],
	);
	return ways
		.map((steps) => [...steps].sort((a, b) => a.at - b.at))
		.sort(inOrder)
		.map((steps) => repairOf(steps, variables, entries))
		.sort((one, other) => one.distance - other.distance);
}

/**
 * The repairs that are shown: the minimal ones; where each of them replaces the form or the role of the coalition, those
 * that keep both stand beside them, even with more choices changed (METHOD §5).
 */
export function offeredRepairs(
	field: Field,
	entries: Entries,
	formAndRole: ReadonlySet<ChoiceId>,
): readonly Repair[] {
	const minimal = minimalRepairs(field, entries);
	const keeps = ({ changes }: Repair) => !changes.some(({ choice }) => formAndRole.has(choice));
	return minimal.length === 0 || minimal.some(keeps)
		? minimal
		: [...minimal, ...minimalRepairs(field, entries, formAndRole)];
}

function repairOf(steps: readonly Step[], variables: readonly Variable[], entries: Entries): Repair {
	const taken = steps.flatMap(({ at, value }) => {
		const variable = variables[at];
		return variable ? [{ choice: variable.choice, change: repairing(variable, value, entries) }] : [];
	});
	return {
		changes: taken.map(({ change }) => change),
		distance: taken.reduce(
			(sum, { choice, change }) =>
				sum + distanceOf(choice, chosenOptions(entries, choice.id), change.options),
			0,
		),
	};
}
