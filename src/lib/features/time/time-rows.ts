import type { ModelSlice } from '#lib/content/slices.ts';
import { attestedSpans } from '#lib/domain/attested-years.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import { EVIDENCE_YEAR, grouped, type PositionClaim } from '#lib/domain/evidence.ts';
import {
	changesOf,
	isAround,
	lifeOf,
	segmentsOf,
	type Change,
	type Held,
	type Life,
	type Segment,
} from '#lib/domain/timeline.ts';
import { isLocal } from '#lib/domain/local-id.ts';
import { inPlaceOrder } from '#lib/features/evidence/places.ts';
import { FIRST_YEAR } from '#lib/features/evidence/year-address.ts';
import { isAsked } from '#lib/features/evidence/places-asked.ts';
import { isNarrowed, type TimeView } from './time-address.ts';

/** One body through the years. */
export interface TimeRow {
	readonly model: ModelSlice;
	/** Null where nothing was found. */
	readonly life: Life | null;
	/** What passed from one known value to another, the earliest first. */
	readonly changes: readonly Change[];
	/** The years of the chosen choice; none when no choice is chosen. */
	readonly segments: readonly Segment[];
}

/** Whether a source mentions a body in some of these years, or its answer on the choice that is followed. */
function isMentioned({ life, segments }: TimeRow, choice: Choice | undefined, years: YearRange): boolean {
	const mentioned = choice
		? segments.flatMap((segment) => attestedSpans(segment.claims, segment))
		: (life?.years ?? []);
	return mentioned.some(({ from, to }) => from <= years.to && years.from <= to);
}

/**
 * One row for each body of the view, those that the person added among them; a body of which nothing was found keeps its
 * row, unless years are asked for.
 */
export function timeRows(
	{ choice, all, order, province, years }: TimeView,
	models: readonly ModelSlice[],
	claims: readonly PositionClaim[],
): readonly TimeRow[] {
	const byModel = grouped(claims, ({ model }) => model);
	const rows = inPlaceOrder(models)
		.filter(({ id, listed }) => all || listed || isLocal(id))
		.filter((model) => isAsked(province, model.province))
		.map((model): TimeRow => {
			const held = byModel.get(model.id) ?? [];
			return {
				model,
				life: lifeOf(held),
				changes: changesOf(held, FIRST_YEAR, EVIDENCE_YEAR),
				segments: choice
					? segmentsOf(
							held.filter((claim) => claim.choice === choice.id),
							FIRST_YEAR,
							EVIDENCE_YEAR,
						)
					: [],
			};
		})
		.filter((row) => !isNarrowed(years) || isMentioned(row, choice, years));
	if (order === 'province') return rows;
	// A body of which nothing was found comes last.
	const firstOf = ({ life }: TimeRow) => life?.first ?? Number.MAX_SAFE_INTEGER;
	return rows.sort((a, b) => firstOf(a) - firstOf(b));
}

/** One change of one body. */
export interface BodyChange {
	readonly row: TimeRow;
	readonly change: Change;
}

/** Every change of the rows, the latest first; those of one choice, or of one year, when asked. */
export function changesIn(
	rows: readonly TimeRow[],
	{ year, choice, years }: TimeView,
): readonly BodyChange[] {
	const asked = Array.from({ length: years.to - years.from + 1 }, (_, at) => years.from + at);
	return rows
		.flatMap((row) => row.changes.map((change) => ({ row, change })))
		.filter(
			({ change }) =>
				(!choice || change.choice === choice.id) &&
				(year === 'last-known' || isAround(change, year)) &&
				(!isNarrowed(years) || asked.some((one) => isAround(change, one))),
		)
		.sort((a, b) => b.change.year - a.change.year);
}

/** Where a year begins on a strip, in percent of its width; years before the first are at its start, later ones at its end. */
export function placeOfYear(year: number): number {
	const width = EVIDENCE_YEAR - FIRST_YEAR + 1;
	return (Math.max(0, Math.min(width, year - FIRST_YEAR)) / width) * 100;
}

/** What a body held in a year on the choice that is followed; nothing where nothing is documented. */
export function heldInYear({ segments }: TimeRow, year: number): readonly Held[] {
	return segments.find(({ from, to }) => from <= year && year <= to)?.held ?? [];
}
