import { wordsOf } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { claimsOf, type Moment } from '#lib/domain/phases.ts';
import { heldValues, type HeldValue } from '#lib/domain/held-values.ts';
import { kindWord } from '#lib/features/evidence/kind-words.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import { answersCell, answersTitle, claimCells, statusWord } from '#lib/features/evidence/position-cells.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { conflictWords } from '#lib/words/conflict.ts';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import { listCell } from '#lib/ui/export/list-cell.ts';
import { sourcesOf } from './cell-sources.ts';
import { phasesOf, type MatrixRow } from './matrix-rows.ts';
import { announcedWords, silenceWords } from './phase-words.ts';

/** How a value is known, with what weakens it in brackets: several values are told, or it was only announced. */
function statusWords({ inferred, phase }: HeldValue): string {
	const { position } = phase;
	const weak = position.kind === 'conflicting' ? conflictWords(claimsOf(position)) : announcedWords(phase);
	return weak === undefined ? statusWord(inferred) : `${statusWord(inferred)} (${weak})`;
}

/**
 * The matrix as a table to be saved: for each choice its values, their periods, how they are known, the years they are
 * attested in, how many sources, then the claims and the sources by their ids. Several values of a cell, or the phases
 * of a longer time, follow one another in the same order in the first four.
 */
export function matrixTable(
	rows: readonly MatrixRow[],
	columns: readonly Choice[],
	locale: Locale,
	moment: Moment,
	sourceIdOf: SourceIdOf,
): Rows {
	const head = columns.flatMap((choice) => {
		const title = wordsOf(choice.id).title[locale];
		return [
			answersTitle(choice, locale),
			m.matrix_export_period({ title }),
			m.matrix_export_status({ title }),
			m.matrix_export_attested({ title }),
			m.matrix_export_sources({ title }),
			m.matrix_export_claim_ids({ title }),
			m.matrix_export_source_ids({ title }),
		];
	});
	return [
		['id', m.matrix_body(), m.models_province(), m.models_kind(), ...head],
		...rows.map((row) => [
			row.model.id,
			row.model.name,
			provinceWord(row.model.province),
			kindWord(row.model.kind),
			...columns.flatMap((choice): readonly Cell[] => {
				const held = heldValues(phasesOf(row, choice));
				const position = row.positions[choice.id] ?? { kind: 'not-documented' as const };
				return [
					answersCell(choice, held, locale) ?? silenceWords(choice, position, moment),
					listCell(held.map(({ span }) => periodWords(span))),
					listCell(held.map(statusWords)),
					listCell(held.map(({ attested }) => attested)),
					sourcesOf(row, choice),
					...claimCells(
						held.flatMap(({ claims }) => claims),
						sourceIdOf,
					),
				];
			}),
		]),
	];
}

/** The claims that the table rests on. */
export function claimsOfMatrix(
	rows: readonly MatrixRow[],
	columns: readonly Choice[],
): readonly PositionClaim[] {
	return rows.flatMap((row) =>
		columns.flatMap((choice) => phasesOf(row, choice).flatMap(({ position }) => claimsOf(position))),
	);
}
