import type { Criterion } from './comparison.ts';
import type { Random } from './random.ts';

/**
 * Draws importances uniform on the simplex (Exp(1), normalised), within the order that the user gave: the drawn
 * ones are handed out largest first to the largest importance, equal ones unordered (METHOD §4).
 */
export function importanceDraw(
	criteria: readonly Criterion[],
	ordered: boolean,
): (random: Random, into: Float64Array) => void {
	const count = criteria.length;
	const places = criteria.map((_, at) => at);
	const importance = (at: number) => criteria[at]?.importance ?? 0;
	places.sort((a, b) => importance(b) - importance(a));
	const restricted = ordered && importance(places[0] ?? 0) !== importance(places[count - 1] ?? 0);
	const groups = restricted ? groupSizes(places.map(importance)) : [count];
	const drawn = new Float64Array(count);
	return (random, into) => {
		let total = 0;
		for (let at = 0; at < count; at += 1) {
			const value = -Math.log(1 - random());
			drawn[at] = value;
			total += value;
		}
		if (restricted) drawn.sort();
		let next = 0;
		for (const size of groups) {
			// Sorted upward: the largest importances take from the end. Within a group the order is drawn anew.
			const first = restricted ? count - next - size : 0;
			if (restricted) shuffle(drawn, first, size, random);
			for (let at = 0; at < size; at += 1)
				into[places[next + at] as number] = (drawn[first + at] as number) / total;
			next += size;
		}
	};
}

/** The importances as they were given, normalised: the same in every draw. */
export function givenImportances(
	criteria: readonly Criterion[],
): (random: Random, into: Float64Array) => void {
	const total = criteria.reduce((sum, { importance }) => sum + importance, 0);
	const given = Float64Array.from(criteria, ({ importance }) => importance / total);
	return (_random, into) => into.set(given);
}

function groupSizes(values: readonly number[]): readonly number[] {
	const sizes: number[] = [];
	values.forEach((value, at) => {
		if (at > 0 && value === values[at - 1]) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
		else sizes.push(1);
	});
	return sizes;
}

function shuffle(numbers: Float64Array, first: number, size: number, random: Random): void {
	for (let last = size - 1; last > 0; last -= 1) {
		const other = Math.floor(random() * (last + 1));
		const kept = numbers[first + last] as number;
		numbers[first + last] = numbers[first + other] as number;
		numbers[first + other] = kept;
	}
}
