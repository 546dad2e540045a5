import { wordsOf } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { Moment, Phase } from '#lib/domain/phases.ts';
import { kindWord, provinceWord } from '#lib/features/evidence/kind-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { periodWords } from '#lib/ui/evidence/period.ts';
import { phasesOf, type MatrixRow } from './matrix-rows.ts';
import { announcedWords, phaseSpan, phaseStatus, phaseValue, silenceWords } from './phase-words.ts';

/**
 * The matrix as a table to be saved: for each choice its value, the period, how it is known, the year it is attested
 * in, how many sources. The phases of a longer time follow one another in each cell, in the same order.
 */
export function matrixTable(
	rows: readonly MatrixRow[],
	columns: readonly Choice[],
	locale: Locale,
	moment: Moment,
	sourcesOf: (row: MatrixRow, choice: Choice) => number,
): readonly (readonly (string | number)[])[] {
	const head = columns.flatMap(({ id }) => {
		const title = wordsOf(id).title[locale];
		return [
			title,
			m.matrix_export_period({ title }),
			m.matrix_export_status({ title }),
			m.matrix_export_attested({ title }),
			m.matrix_export_sources({ title }),
		];
	});
	return [
		['id', m.matrix_body(), m.models_province(), m.models_kind(), ...head],
		...rows.map((row) => [
			row.model.id,
			row.model.name,
			provinceWord(row.model.province),
			kindWord(row.model.kind),
			...columns.flatMap((choice) => {
				const phases = phasesOf(row, choice);
				const position = row.positions[choice.id] ?? { kind: 'not-documented' as const };
				const each = (words: (phase: Phase) => string | number) => phases.map(words).join(' | ');
				return [
					phases.length === 0
						? silenceWords(choice, position, moment)
						: each((phase) => phaseValue(choice, phase)),
					each((phase) => periodWords(phaseSpan(phase))),
					each((phase) => [phaseStatus(phase), announcedWords(phase) ?? []].flat().join(', ')),
					each((phase) => phase.position.attested),
					sourcesOf(row, choice),
				];
			}),
		]),
	];
}
