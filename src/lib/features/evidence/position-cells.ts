import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import type { HeldValue } from '#lib/domain/held-values.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { Cell } from '#lib/ui/export/csv.ts';
import { listCell } from '#lib/ui/export/list-cell.ts';
import type { SourceIdOf } from './references/cited-sources.ts';

type Claim = Pick<PositionClaim, 'id' | 'source'>;

/** The columns of what some claims are: their identifiers, and those of their sources. */
export function claimHeads(): readonly string[] {
	return [m.export_column_claims(), m.export_column_sources()];
}

/** The cells under `claimHeads`, each claim and each source once; nothing where there is none. */
export function claimCells(claims: readonly Claim[], sourceIdOf: SourceIdOf): readonly Cell[] {
	const once = (ids: readonly string[]) => listCell([...new Set(ids)]);
	return [once(claims.map(({ id }) => id)), once(claims.flatMap((claim) => sourceIdOf(claim) ?? []))];
}

/** A question as the heading of its answers: those of a list are told as partial. */
export function answersTitle({ id, scale }: Choice, locale: Locale): string {
	const title = wordsOf(id).title[locale];
	return scale === 'set' ? m.export_at_least({ title }) : title;
}

/** How a value is known, in a word. */
export function statusWord(inferred: boolean): string {
	return inferred ? m.evidence_status_inferred() : m.evidence_status_documented();
}

/** Values as one cell, in words. */
export function answersCell(choice: Choice, held: readonly Pick<HeldValue, 'value'>[], locale: Locale): Cell {
	return listCell(held.map(({ value }) => optionLabel(choice.id, value, locale)));
}

/** Yes or no as a cell. */
export function yesOrNo(is: boolean): string {
	return is ? m.export_yes() : m.export_no();
}

/** The columns of how some values are known. */
export function knownHeads(): readonly string[] {
	return [
		...[m.export_column_period(), m.export_column_status()],
		...[m.export_column_disagree(), m.export_column_attested(), ...claimHeads()],
	];
}

/** The cells under `knownHeads`: periods, statuses and years in the order of the values, one for each. */
export function knownCells(held: readonly HeldValue[], sourceIdOf: SourceIdOf): readonly Cell[] {
	return [
		listCell(held.map(({ span }) => periodWords(span))),
		listCell(held.map(({ inferred }) => statusWord(inferred))),
		held.length === 0 ? null : yesOrNo(held.some(({ conflicting }) => conflicting)),
		listCell(held.map(({ attested }) => attested)),
		...claimCells(
			held.flatMap(({ claims }) => claims),
			sourceIdOf,
		),
	];
}
