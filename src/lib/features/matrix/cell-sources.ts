import type { PackedClaim } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { claimsBehind } from '#lib/domain/evidence-question.ts';
import { phasesOf, type MatrixRow } from './matrix-rows.ts';

/** Counts the different sources that a cell rests on. `sources`: that of each claim, as a number that stands for it. */
export function cellSources(
	packed: readonly PackedClaim[],
	sources: readonly number[],
): (row: MatrixRow, choice: Choice) => number {
	const sourceOf = new Map(packed.map(([id], at) => [id, sources[at] ?? -1]));
	return (row, choice) => {
		const behind = new Set(
			phasesOf(row, choice).flatMap(({ position }) =>
				claimsBehind(position).map(({ id }) => sourceOf.get(id) ?? -1),
			),
		);
		return behind.size - (behind.has(-1) ? 1 : 0);
	};
}
