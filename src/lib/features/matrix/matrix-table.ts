import { wordsOf } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { kindWord, provinceWord } from '#lib/features/evidence/kind-words.ts';
import { positionWords } from '#lib/features/evidence/position-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { MatrixRow } from './matrix-rows.ts';

function statusOf(position: Position): string {
	switch (position.kind) {
		case 'known':
			return position.side.status === 'documented'
				? m.evidence_status_documented()
				: m.evidence_status_inferred();
		case 'at-least':
			return position.status === 'documented' ? m.evidence_status_documented() : m.evidence_status_inferred();
		case 'conflicting':
			return m.matrix_how_conflicting();
		case 'other-years':
		case 'not-documented':
			return '';
	}
}

/** The matrix as a table to be saved: for each choice its value, how it is known, the year it is attested in, its sources. */
export function matrixTable(
	rows: readonly MatrixRow[],
	columns: readonly Choice[],
	locale: Locale,
	sourcesOf: (row: MatrixRow, choice: Choice) => number,
): readonly (readonly (string | number)[])[] {
	const head = columns.flatMap(({ id }) => {
		const title = wordsOf(id).title[locale];
		return [
			title,
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
				const position = row.positions[choice.id] ?? { kind: 'not-documented' as const };
				return [
					positionWords(choice, position),
					statusOf(position),
					'attested' in position ? position.attested : '',
					sourcesOf(row, choice),
				];
			}),
		]),
	];
}
