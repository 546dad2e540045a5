import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import type { ClaimSlice, ModelSlice } from '#lib/content/slices.ts';
import { attestedYear } from '#lib/domain/attestation.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { answersCell } from '#lib/features/evidence/position-cells.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Rows } from '#lib/ui/export/csv.ts';

/** Claims as a table to be saved, one a line; the first line names the columns. */
export function claimsTable(
	claims: readonly ClaimSlice[],
	models: readonly ModelSlice[],
	locale: Locale,
): Rows {
	const names = new Map(models.map(({ id, name }) => [id, name]));
	const CONFIDENCE = {
		high: m.evidence_confidence_high,
		medium: m.evidence_confidence_medium,
		low: m.evidence_confidence_low,
	} as const;
	const STATUS = {
		documented: m.evidence_status_documented,
		inferred: m.evidence_status_inferred,
	} as const;
	return [
		[
			'id',
			m.matrix_body(),
			m.matrix_question(),
			m.matrix_value(),
			m.matrix_when_from(),
			m.matrix_when_to(),
			m.export_column_attested(),
			m.matrix_claims_status(),
			m.matrix_claims_confidence(),
			m.matrix_claims_note(),
			m.export_column_sources(),
			m.evidence_source_label(),
			m.matrix_claims_publisher(),
			m.matrix_claims_year(),
			m.matrix_claims_address(),
			m.matrix_claims_locator(),
		],
		...claims.map((claim) => [
			claim.id,
			names.get(claim.model) ?? claim.model,
			claim.choice === null ? null : wordsOf(claim.choice).title[locale],
			claim.choice === null
				? null
				: answersCell(
						choiceById(CHOICES, claim.choice),
						[claim.value ?? []].flat().map((value) => ({ value })),
						locale,
					),
			claim.from,
			claim.to,
			attestedYear({ ...claim, sourceYear: claim.source.year }),
			STATUS[claim.status](),
			CONFIDENCE[claim.confidence](),
			claim.note,
			claim.source.id,
			claim.source.title,
			claim.source.publisher,
			claim.source.year,
			claim.source.url,
			claim.locator,
		]),
	];
}
