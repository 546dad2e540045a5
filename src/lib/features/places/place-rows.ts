import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import {
	grouped,
	positionsOf,
	type ClaimStatus,
	type PositionClaim,
	type YearChoice,
} from '#lib/domain/evidence.ts';
import { basisOf } from '#lib/domain/position-status.ts';
import { positionWords } from '#lib/features/evidence/position-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Rows } from '#lib/ui/export/csv.ts';

/** What the bodies of a place hold in a year as a table that leaves the tool: a row for each body on each choice. */
export function placeRows(
	bodies: readonly Pick<ModelSlice, 'id' | 'name'>[],
	choices: readonly Choice[],
	claims: readonly PositionClaim[],
	year: YearChoice,
	locale: Locale,
): Rows {
	const byModel = grouped(claims, ({ model }) => model);
	const head = [
		...[m.places_export_identifier(), m.places_export_body(), m.places_export_question()],
		...[m.places_export_value(), m.places_export_status(), m.places_export_attested()],
	];
	const rows = bodies.flatMap(({ id, name }) => {
		const positions = positionsOf(choices, byModel.get(id) ?? [], year);
		return choices.map((choice) => {
			const position = positions[choice.id] ?? { kind: 'not-documented' as const };
			const about = [id, name, wordsOf(choice.id).title[locale]];
			const attested = 'attested' in position ? position.attested : null;
			if (position.kind !== 'conflicting') {
				return [...about, positionWords(choice, position), statusWord(basisOf(position)), attested];
			}
			const values = position.sides.map(
				({ value, status }) => `${optionLabel(choice.id, value, locale)} (${statusWord(status)})`,
			);
			return [...about, values.join(' / '), m.places_export_disagree(), attested];
		});
	});
	return [head, ...rows];
}

function statusWord(status: ClaimStatus | undefined): string | null {
	if (status === undefined) return null;
	return status === 'inferred' ? m.evidence_status_inferred() : m.evidence_status_documented();
}
