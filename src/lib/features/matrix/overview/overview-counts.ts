import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { valuesOf } from '#lib/domain/position-values.ts';
import { phasesOf, type MatrixRow } from '../matrix-rows.ts';

/** How many of some bodies hold each option of a choice, and of how many nothing is known. */
export interface ColumnCounts {
	readonly options: readonly { readonly option: OptionId; readonly count: number }[];
	readonly unknown: number;
}

/** The strip of counts of one column: a body of which several values are told counts under each. */
export function columnCounts(choice: Choice, rows: readonly MatrixRow[]): ColumnCounts {
	const held = rows.map(
		(row) => new Set(phasesOf(row, choice).flatMap(({ position }) => valuesOf(position) ?? [])),
	);
	return {
		options: choice.options.map((option) => ({
			option,
			count: held.filter((values) => values.has(option)).length,
		})),
		unknown: held.filter(({ size }) => size === 0).length,
	};
}
