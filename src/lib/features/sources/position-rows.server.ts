import { CHOICES } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { packedClaims } from '#lib/content/slices.server.ts';
import { unpackClaims } from '#lib/content/slices.ts';
import { claimsBehind } from '#lib/domain/evidence-question.ts';
import {
	EVIDENCE_YEAR,
	grouped,
	lastKnownYear,
	positionInYear,
	type PositionClaim,
} from '#lib/domain/evidence.ts';
import { basisOf, stateOf } from '#lib/domain/position-status.ts';
import { valuesOf } from '#lib/domain/position-values.ts';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';

/** The columns of the table of positions: codes, the same in both languages. */
export const POSITION_COLUMNS = [
	...(['model', 'choice', 'year', 'value', 'basis', 'state', 'last_attested', 'last_known'] as const),
	...(['claims', 'sources'] as const),
] as const;

/** The years in which the claims of a body on a choice may say something, up to the edition's, and the one last known. */
function yearsOf(claims: readonly PositionClaim[]): readonly number[] {
	const first = Math.min(...claims.map(({ from }) => from));
	const past = Array.from({ length: Math.max(0, EVIDENCE_YEAR - first + 1) }, (_, at) => first + at);
	return [...new Set([...past, lastKnownYear(claims)])];
}

/**
 * What is known of each body on each choice, in each year, as a table (METHOD §2): a line where something is known,
 * none where nothing is. `last_known` is 1 for the year that "most recent information" reads. Lists are closed by `; `.
 */
export function positionRows(): Rows {
	const sourceOf = new Map(EVIDENCE.claims.map(({ id, source }) => [id, source]));
	const byBody = grouped(unpackClaims(packedClaims()), ({ model }) => model);
	const rows = EVIDENCE.models.flatMap(({ id: model }) => {
		const byChoice = grouped(byBody.get(model) ?? [], ({ choice }) => choice);
		return CHOICES.flatMap(({ id: choice }) => {
			const claims = byChoice.get(choice) ?? [];
			if (claims.length === 0) return [];
			const lastKnown = lastKnownYear(claims);
			return yearsOf(claims).flatMap((year): Cell[][] => {
				const position = positionInYear(claims, year);
				if (!('attested' in position)) return [];
				const behind = claimsBehind(position).map(({ id }) => id);
				return [
					[
						...[model, choice, year, (valuesOf(position) ?? []).join('; ')],
						...[basisOf(position) ?? null, stateOf(position) ?? null, position.attested],
						...[Number(year === lastKnown), behind.join('; ')],
						[...new Set(behind.map((id) => sourceOf.get(id)))].join('; '),
					],
				];
			});
		});
	});
	return [[...POSITION_COLUMNS], ...rows];
}
