import type { Choice, OptionId } from '#lib/domain/choices.ts';
import type { PlaceValues } from '#lib/domain/place-values.ts';

/** One mark of a place on the map, with the number of bodies that it stands for. */
export interface TileMark {
	/** The rank of a value among the options of the choice, or what is not known. */
	readonly of: number | 'other-years' | 'not-documented';
	/** The value; none where it is not known. */
	readonly value: OptionId | undefined;
	/** At least 1. */
	readonly count: number;
}

/** The marks of a place, in the order of the options; what is not known comes last. */
export function tileMarks(choice: Choice, found: PlaceValues): readonly TileMark[] {
	const unknown = (of: 'other-years' | 'not-documented', bodies: readonly string[]): TileMark[] =>
		bodies.length === 0 ? [] : [{ of, value: undefined, count: bodies.length }];
	return [
		...found.values.map(({ value, bodies }) => ({
			of: choice.options.indexOf(value),
			value,
			count: bodies.length,
		})),
		...unknown('other-years', found.otherYears),
		...unknown('not-documented', found.notDocumented),
	];
}
