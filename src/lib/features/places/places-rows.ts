import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import { grouped, type ModelId, type PositionClaim } from '#lib/domain/evidence.ts';
import type { PlaceValues } from '#lib/domain/place-values.ts';
import { heldAt, type HeldValue } from '#lib/domain/held-values.ts';
import { provinceWord } from '#lib/features/evidence/place-words.ts';
import type { Whereabouts } from '#lib/features/evidence/places.ts';
import { claimCells, claimHeads, statusWord, yesOrNo } from '#lib/features/evidence/position-cells.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import { listCell } from '#lib/ui/export/list-cell.ts';
import type { PlacesView } from './places-address.ts';

/** The places as the map shows them, and what they were read from. */
export interface PlacesShown {
	readonly places: readonly { readonly place: Whereabouts; readonly found: PlaceValues }[];
	readonly models: readonly Pick<ModelSlice, 'id' | 'name'>[];
	readonly claims: readonly PositionClaim[];
	readonly view: PlacesView;
}

/** What stands behind each value of each body on the choice that is shown. */
function behindValues({ claims, view }: Pick<PlacesShown, 'claims' | 'view'>) {
	const { choice, year, stated } = view;
	const own = grouped(
		claims.filter((claim) => claim.choice === choice.id),
		({ model }) => model,
	);
	const held = new Map<ModelId, readonly HeldValue[]>();
	for (const [model, some] of own) held.set(model, heldAt(some, year, stated));
	return (body: ModelId, value: string) => (held.get(body) ?? []).filter((one) => one.value === value);
}

/** What the places hold on a choice as a table that leaves the tool: a row for each body under each of its values. */
export function placesRows(shown: PlacesShown, locale: Locale, sourceIdOf: SourceIdOf): Rows {
	const { places, models, view } = shown;
	const { choice } = view;
	const names = new Map(models.map(({ id, name }) => [id, name]));
	const behind = behindValues(shown);
	const head = [
		...[m.places_place(), m.places_export_question(), m.places_export_identifier()],
		...[m.places_export_body(), m.places_export_value(), m.export_column_period()],
		...[m.export_column_status(), m.export_column_disagree(), m.export_column_attested()],
		...claimHeads(),
	];
	const rows = places.flatMap(({ place, found }): Cell[][] => {
		const about = (body: ModelId): readonly Cell[] => [
			...[provinceWord(place), wordsOf(choice.id).title[locale], body, names.get(body) ?? body],
		];
		const held = found.values.flatMap(({ value, bodies, inferred, conflicting, attested }) =>
			bodies.map((body, at) => {
				const each = behind(body, value);
				return [
					...[...about(body), optionLabel(choice.id, value, locale)],
					listCell(each.map(({ span }) => periodWords(span))),
					statusWord(inferred.includes(body)),
					yesOrNo(conflicting.includes(body)),
					attested[at] ?? null,
					...claimCells(
						each.flatMap(({ claims }) => claims),
						sourceIdOf,
					),
				];
			}),
		);
		const silent = (bodies: readonly ModelId[], words: string) =>
			bodies.map((body): Cell[] => [...about(body), words, null, null, null, null, null, null]);
		return [
			...held,
			...silent(found.otherYears, m.places_other_years()),
			...silent(found.notDocumented, m.evidence_position_not_documented()),
		];
	});
	return [head, ...rows];
}

/** The claims that the table rests on. */
export function claimsOfPlaces(shown: PlacesShown): readonly PositionClaim[] {
	const behind = behindValues(shown);
	return shown.places.flatMap(({ found }) =>
		found.values.flatMap(({ value, bodies }) =>
			bodies.flatMap((body) => behind(body, value).flatMap(({ claims }) => claims)),
		),
	);
}
