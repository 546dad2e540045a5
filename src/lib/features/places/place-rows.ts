import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import { grouped, positionOf, type PositionClaim } from '#lib/domain/evidence.ts';
import { heldAt } from '#lib/domain/held-values.ts';
import { statedPosition } from '#lib/domain/stated-reading.ts';
import { answersCell, answersTitle, knownCells, knownHeads } from '#lib/features/evidence/position-cells.ts';
import { positionWords } from '#lib/features/evidence/position-words.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import { yearOfTime } from '#lib/features/evidence/year-address.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Rows } from '#lib/ui/export/csv.ts';
import type { PlaceView } from './places-address.ts';

/** When positions are read, and whether inferences are left out. */
export type PlaceReading = Pick<PlaceView, 'year' | 'stated'>;

type Bodies = readonly Pick<ModelSlice, 'id' | 'name'>[];

/** What the bodies hold on each choice, in the order of both. */
function heldBy(
	bodies: Bodies,
	choices: readonly Choice[],
	claims: readonly PositionClaim[],
	{ year, stated }: PlaceReading,
) {
	const byModel = grouped(claims, ({ model }) => model);
	return bodies.flatMap((body) => {
		const byChoice = grouped(byModel.get(body.id) ?? [], ({ choice }) => choice);
		return choices.map((choice) => {
			const own = byChoice.get(choice.id) ?? [];
			return { body, choice, own, held: heldAt(own, year, stated) };
		});
	});
}

/** What the bodies of a place hold as a table that leaves the tool: a row for each body on each choice. */
export function placeRows(
	bodies: Bodies,
	choices: readonly Choice[],
	claims: readonly PositionClaim[],
	read: PlaceReading,
	locale: Locale,
	sourceIdOf: SourceIdOf,
): Rows {
	const silence = (choice: Choice, own: readonly PositionClaim[]) => {
		const position = positionOf(own, yearOfTime(read.year));
		return positionWords(choice, read.stated ? statedPosition(position) : position);
	};
	return [
		[
			...[m.places_export_identifier(), m.places_export_body(), m.places_export_question()],
			...[m.places_export_value(), ...knownHeads()],
		],
		...heldBy(bodies, choices, claims, read).map(({ body, choice, own, held }) => [
			...[body.id, body.name, answersTitle(choice, locale)],
			...[answersCell(choice, held, locale) ?? silence(choice, own), ...knownCells(held, sourceIdOf)],
		]),
	];
}

/** The claims that the table rests on. */
export function claimsOfPlace(
	bodies: Bodies,
	choices: readonly Choice[],
	claims: readonly PositionClaim[],
	read: PlaceReading,
): readonly PositionClaim[] {
	return heldBy(bodies, choices, claims, read).flatMap(({ held }) => held.flatMap((one) => one.claims));
}
