import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import type { ClaimSlice, ModelSlice } from '#lib/content/slices.ts';
import { choiceById } from '#lib/domain/choices.ts';
import { optionsWords } from '#lib/features/evidence/position-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** Claims as a table to be saved, one a line; the first line names the columns. */
export function claimsTable(
	claims: readonly ClaimSlice[],
	models: readonly ModelSlice[],
	locale: Locale,
): readonly (readonly (string | number)[])[] {
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
			m.matrix_claims_status(),
			m.matrix_claims_confidence(),
			m.matrix_claims_note(),
			m.evidence_source_label(),
			m.matrix_claims_publisher(),
			m.matrix_claims_year(),
			m.matrix_claims_address(),
			m.matrix_claims_locator(),
		],
		...claims.map((claim) => [
			claim.id,
			names.get(claim.model) ?? claim.model,
			claim.choice === null ? '' : wordsOf(claim.choice).title[locale],
			claim.choice === null
				? ''
				: optionsWords(choiceById(CHOICES, claim.choice), [claim.value ?? []].flat()),
			claim.from,
			claim.to ?? '',
			STATUS[claim.status](),
			CONFIDENCE[claim.confidence](),
			claim.note,
			claim.source.title,
			claim.source.publisher,
			claim.source.year ?? '',
			claim.source.url,
			claim.locator,
		]),
	];
}
