import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { PlaceValues } from '#lib/domain/place-values.ts';
import { provinceWord } from '#lib/features/evidence/kind-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import type { Whereabouts } from '#lib/features/evidence/places.ts';

/** What the places hold on a choice as a table that leaves the tool: a row for each body under each of its values. */
export function placesRows(
	places: readonly { readonly place: Whereabouts; readonly found: PlaceValues }[],
	models: readonly Pick<ModelSlice, 'id' | 'name'>[],
	choice: Choice,
	locale: Locale,
): Rows {
	const names = new Map(models.map(({ id, name }) => [id, name]));
	const head = [
		...[m.places_place(), m.places_export_question(), m.places_export_identifier()],
		...[m.places_export_body(), m.places_export_value(), m.places_export_status()],
		...[m.places_export_disagree(), m.places_export_attested()],
	];
	const rows = places.flatMap(({ place, found }): Cell[][] => {
		const row = (
			body: string,
			value: string,
			status: string | null,
			disagree: boolean,
			attested: number | null = null,
		): Cell[] => [
			...[provinceWord(place), wordsOf(choice.id).title[locale], body, names.get(body) ?? body],
			...[value, status, disagree ? m.places_export_yes() : null, attested],
		];
		const held = found.values.flatMap(({ value, bodies, inferred, conflicting, attested }) =>
			bodies.map((body, at) =>
				row(
					body,
					optionLabel(choice.id, value, locale),
					inferred.includes(body) ? m.evidence_status_inferred() : m.evidence_status_documented(),
					conflicting.includes(body),
					attested[at] ?? null,
				),
			),
		);
		return [
			...held,
			...found.otherYears.map((body) => row(body, m.places_other_years(), null, false)),
			...found.notDocumented.map((body) => row(body, m.evidence_position_not_documented(), null, false)),
		];
	});
	return [head, ...rows];
}
