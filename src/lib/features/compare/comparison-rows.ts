import type { ModelSlice } from '#lib/content/slices.ts';
import type { Comparison } from '#lib/domain/comparison.ts';
import { claimsBehind } from '#lib/domain/evidence-question.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Rows } from '#lib/ui/export/csv.ts';
import { coverageOf } from '#lib/features/evidence/coverage.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import { claimCells, claimHeads } from '#lib/features/evidence/position-cells.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import { attestedSpan, type Standing } from '#lib/features/evidence/standing.ts';

/** The claims behind the positions that are compared. */
function claimsOf({ terms }: Comparison): readonly PositionClaim[] {
	return terms.flatMap(({ position }) => claimsBehind(position));
}

/** The claims that the table rests on. */
export function claimsOfComparison({ ranking }: Pick<Standing, 'ranking'>): readonly PositionClaim[] {
	return ranking.ranked.flatMap(claimsOf);
}

/** The ranked bodies as a table that leaves the tool: shares in [0, 1] with all their digits, ranks from 1. */
export function comparisonRows(
	standing: Pick<Standing, 'ranking' | 'year'>,
	modelOf: (model: string) => Pick<ModelSlice, 'name' | 'province'>,
	sourceIdOf: SourceIdOf,
): Rows {
	const head = [
		m.compare_export_identifier(),
		...[m.compare_column_body(), m.compare_export_province()],
		...[m.compare_export_expected(), m.compare_export_lower(), m.compare_export_upper()],
		...[m.compare_export_stated_lower(), m.compare_export_stated_upper(), m.compare_export_agreement()],
		...[m.compare_export_known(), m.compare_export_inferred(), m.compare_export_asked()],
		...[m.compare_export_best_rank(), m.compare_export_worst_rank()],
		...[m.compare_export_attested_first(), m.compare_export_attested_last(), ...claimHeads()],
	];
	const rows = standing.ranking.ranked.map((comparison) => {
		const { model, expected, lower, upper, statedLower, statedUpper, agreement } = comparison;
		const { known, inferred, asked } = coverageOf(comparison, standing.year);
		const attested = attestedSpan([comparison]);
		const { name, province } = modelOf(model);
		return [
			...[model, name, provinceWord(province), expected, lower, upper, statedLower, statedUpper],
			...[agreement, known, inferred, asked, comparison.bestRank, comparison.worstRank],
			...[attested?.first ?? null, attested?.last ?? null, ...claimCells(claimsOf(comparison), sourceIdOf)],
		];
	});
	return [head, ...rows];
}
