import type { Choice } from '#lib/domain/choices.ts';
import { claimsBehind } from '#lib/domain/evidence-question.ts';
import { phasesOf, type MatrixRow } from './matrix-rows.ts';

/** How many different sources a cell rests on; a claim of one's own that names none counts for none. */
export function sourcesOf(row: MatrixRow, choice: Choice): number {
	const behind = phasesOf(row, choice).flatMap(({ position }) =>
		claimsBehind(position).flatMap(({ source }) => source ?? []),
	);
	return new Set(behind).size;
}
