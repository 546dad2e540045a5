import { wordsOf } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { CoverageCell } from '#lib/domain/coverage-table.ts';
import type { ClaimStatus } from '#lib/domain/evidence.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import { regionWord } from '#lib/features/evidence/region-words.ts';
import { regionOf } from '#lib/features/evidence/regions.ts';
import { yesOrNo } from '#lib/features/evidence/position-cells.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';

function basisWord(basis: ClaimStatus | undefined): string {
	if (basis === undefined) return m.evidence_position_not_documented();
	return basis === 'inferred' ? m.evidence_status_inferred() : m.evidence_status_documented();
}

/** What is known and what is not as a table that leaves the tool: a row for each body on each question. */
export function coverageRows(
	cells: readonly CoverageCell[],
	models: readonly Pick<ModelSlice, 'id' | 'name' | 'province'>[],
	locale: Locale,
): Rows {
	const byId = new Map(models.map((model) => [model.id, model]));
	const head = [
		...[m.places_export_identifier(), m.places_export_body(), m.coverage_region(), m.models_province()],
		...[m.coverage_question_id(), m.places_export_question(), m.export_column_status()],
		...[m.export_column_disagree(), m.export_column_attested(), m.coverage_old()],
	];
	const rows = cells.map(({ model, choice, basis, disagree, attested, faded }): Cell[] => {
		const body = byId.get(model);
		const region = body && regionOf(body.province);
		return [
			...[model, body?.name ?? model, region ? regionWord(region) : null],
			body ? provinceWord(body.province) : null,
			...[choice, wordsOf(choice).title[locale], basisWord(basis)],
			...(attested === null ? [null, null, null] : [yesOrNo(disagree), attested, yesOrNo(faded)]),
		];
	});
	return [head, ...rows];
}
