import { chosenOptions, entryOf, type Entries } from '#lib/domain/answers.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { changeDistance } from '#lib/domain/coherence-changes.ts';
import type { Field, Variable } from '#lib/domain/coherence-layout.ts';
import { LEAST_COST, propagate } from '#lib/domain/coherence-propagation.ts';
import type { Repair, Repairing } from '#lib/domain/coherence-repairs.ts';

/*
 * The minimal repairs as they were first sought, over the whole field at once: what the search part by part is held
 * against, to the order and the last digit.
 */

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

/** The minimal repairs of a design. */
export function plainRepairs(field: Field, entries: Entries): readonly Repair[] {
	const { variables, graph } = field;
	const costs = variables.map((variable) => costsOf(variable, entries));
	const least = propagate(graph, LEAST_COST, costs).total;
	if (least === 0 || least === NEVER) return [];
	const found: Repair[] = [];
	const distance = (changes: readonly Repairing[]) =>
		changes.reduce((sum, { choice, options }) => {
			const variable = variables.find((one) => one.choice.id === choice);
			return sum + (variable ? distanceOf(variable.choice, chosenOptions(entries, choice), options) : 0);
		}, 0);
	const only = (amounts: readonly number[], kept: (cost: number, value: number) => boolean) =>
		amounts.map((cost, value) => (kept(cost, value) ? 0 : NEVER));
	const take = (from: number, held: readonly (readonly number[])[], changes: readonly Repairing[]) => {
		if (changes.length === least) return void found.push({ changes, distance: distance(changes) });
		const { freed } = propagate(graph, LEAST_COST, held);
		const within = (cost: number) => changes.length + 1 + cost <= least;
		variables.slice(from).forEach((variable, past) => {
			const at = from + past;
			variable.classes.forEach((_class, value) => {
				if (costs[at]?.[value] !== 1 || !within(freed[at]?.[value] ?? NEVER)) return;
				// Each repair is met once: the choices passed over stay as they are.
				const fixed = held.map((amounts, place) => {
					if (place === at) return only(amounts, (_cost, other) => other === value);
					return place >= from && place < at ? only(amounts, (cost) => cost === 0) : amounts;
				});
				if (!within(propagate(graph, LEAST_COST, fixed).total)) return;
				take(at + 1, fixed, [...changes, repairing(variable, value, entries)]);
			});
		});
	};
	take(0, costs, []);
	return found.sort((one, other) => one.distance - other.distance);
}
