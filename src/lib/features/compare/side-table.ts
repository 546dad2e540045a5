import type { PositionClaim, YearChoice } from '#lib/domain/evidence.ts';
import { heldAt } from '#lib/domain/held-values.ts';
import type { Pairing } from '#lib/domain/side-by-side.ts';
import { answersCell, answersTitle, knownCells, knownHeads } from '#lib/features/evidence/position-cells.ts';
import { positionWords } from '#lib/features/evidence/position-words.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Rows } from '#lib/ui/export/csv.ts';
import { metWords } from './met-words.ts';

/** A design beside a body, as the page shows them, and the claims of that body. */
export interface SideShown {
	readonly pairings: readonly Pairing[];
	readonly claims: readonly PositionClaim[];
	readonly year: YearChoice;
}

function heldOn({ claims, year }: SideShown, choice: string) {
	return heldAt(
		claims.filter((claim) => claim.choice === choice),
		year,
	);
}

/** A design beside a body as a table that leaves the tool: a row for each choice, in the order of the choices. */
export function sideRows(side: SideShown, locale: Locale, sourceIdOf: SourceIdOf): Rows {
	return [
		[
			...[m.places_export_question(), m.side_meeting_column(), m.side_yours(), m.side_theirs()],
			...knownHeads(),
		],
		...side.pairings.map((pairing) => {
			const { choice, chosen, position } = pairing;
			const held = heldOn(side, choice.id);
			const wanted = chosen.map((value) => ({ value }));
			return [
				...[answersTitle(choice, locale), metWords(pairing), answersCell(choice, wanted, locale)],
				...[answersCell(choice, held, locale) ?? positionWords(choice, position)],
				...knownCells(held, sourceIdOf),
			];
		}),
	];
}

/** The claims that the table rests on. */
export function claimsOfSide(side: SideShown): readonly PositionClaim[] {
	return side.pairings.flatMap(({ choice }) => heldOn(side, choice.id).flatMap(({ claims }) => claims));
}
