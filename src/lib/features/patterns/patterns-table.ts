import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice, OptionId } from '#lib/domain/choices.ts';
import { nearestSeen } from '#lib/domain/crossed-through-time.ts';
import type { BodyHeld, Combination, CrossTable } from '#lib/domain/cross-table.ts';
import { claimsBehind } from '#lib/domain/evidence-question.ts';
import { naming, positionInYear, type ModelId, type PositionClaim } from '#lib/domain/evidence.ts';
import { heldAt, type HeldValue } from '#lib/domain/held-values.ts';
import type { YearRange } from '#lib/domain/phases.ts';
import { statedPosition } from '#lib/domain/stated-reading.ts';
import {
	claimCells,
	knownCells,
	knownHeads,
	statusWord,
	yesOrNo,
} from '#lib/features/evidence/position-cells.ts';
import type { SourceIdOf } from '#lib/features/evidence/references/cited-sources.ts';
import { yearOfTime } from '#lib/features/evidence/year-address.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { periodWords } from '#lib/ui/evidence/period.ts';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import { listCell } from '#lib/ui/export/list-cell.ts';
import type { LateNearness } from './late-nearness.svelte.ts';
import type { PatternsView } from './patterns-address.ts';
import { nameIn } from './patterns-links.ts';
import { cellFigure } from './picture-rows.ts';

type Crossed = Pick<PatternsView, 'row' | 'column'>;

const heads = ({ row, column }: Crossed, locale: Locale) =>
	[row, column].map(({ id }) => wordsOf(id).title[locale]);

/** What a cross-table was read from. */
export interface CrossedFrom {
	readonly claims: ReadonlyMap<ModelId, readonly PositionClaim[]>;
	readonly view: Pick<PatternsView, 'row' | 'column' | 'year' | 'stated'>;
}

/** The claims that carry a value of a body, in the years in which it is under it. */
function carrying(
	{ view }: CrossedFrom,
	own: readonly PositionClaim[],
	years: readonly YearRange[],
	value: OptionId,
) {
	return years
		.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
		.map((year) => positionInYear(own, year))
		.flatMap((position) => naming(claimsBehind(view.stated ? statedPosition(position) : position), value));
}

/** A body in the cross-table, under one value of each choice, or of one of them. */
interface CrossedBody {
	readonly row: OptionId | undefined;
	readonly column: OptionId | undefined;
	readonly body: BodyHeld;
}

/** The combinations with their bodies, then the bodies of which one choice is unknown. */
function crossedBodies(table: CrossTable, { row, column }: Crossed): readonly CrossedBody[] {
	const alone = (options: readonly OptionId[], side: 'row' | 'column', of: CrossTable['rowUnknown']) =>
		options.flatMap((option) =>
			(of.get(option) ?? []).map((body) => ({ row: undefined, column: undefined, [side]: option, body })),
		);
	return [
		...table.combinations.flatMap((one) =>
			one.held.map((body) => ({ row: one.row, column: one.column, body })),
		),
		...alone(row.options, 'row', table.columnUnknown),
		...alone(column.options, 'column', table.rowUnknown),
	];
}

/** The values under which a body is, the row's first, each with all its claims on that choice. */
function valuesOf({ claims, view }: CrossedFrom, { row, column, body }: CrossedBody) {
	const about = (choice: Choice, value: OptionId | undefined) =>
		value === undefined
			? []
			: [{ value, own: (claims.get(body.id) ?? []).filter((claim) => claim.choice === choice.id) }];
	return [...about(view.row, row), ...about(view.column, column)];
}

/** What a body holds at the moment that is read: of each value its own years, status and claims. */
function heldNow(from: CrossedFrom, one: CrossedBody): readonly HeldValue[] {
	const { year, stated } = from.view;
	return valuesOf(from, one).flatMap(({ value, own }) =>
		heldAt(own, yearOfTime(year), stated).filter((held) => held.value === value),
	);
}

function claimsOfBody(from: CrossedFrom, one: CrossedBody): readonly PositionClaim[] {
	const { years } = one.body;
	if (!years) return heldNow(from, one).flatMap(({ claims }) => claims);
	return valuesOf(from, one).flatMap(({ value, own }) => carrying(from, own, years, value));
}

/** The claims that the cross-table rests on. */
export function claimsOfCrossed(table: CrossTable, from: CrossedFrom): readonly PositionClaim[] {
	return crossedBodies(table, from.view).flatMap((one) => claimsOfBody(from, one));
}

/**
 * The cross-table as it leaves the tool: a line for each body under each combination, one for a combination that no body
 * has, then the bodies of which one of the choices is unknown, or both.
 */
export function crossedRows(
	table: CrossTable,
	from: CrossedFrom,
	models: readonly ModelSlice[],
	locale: Locale,
	sourceIdOf: SourceIdOf,
): Rows {
	const nameOf = nameIn(models, 'name');
	const { row, column } = from.view;
	const labels = (one: Pick<CrossedBody, 'row' | 'column'>) => [
		one.row === undefined ? m.patterns_unknown() : optionLabel(row.id, one.row, locale),
		one.column === undefined ? m.patterns_unknown() : optionLabel(column.id, one.column, locale),
	];
	const possible = (one: Pick<CrossedBody, 'row' | 'column'>): Cell =>
		table.combinations.find((cell) => cell.row === one.row && cell.column === one.column)?.possible ?? null;
	const unknown = (): Cell[] => [null, null, null, null, null, null];
	return [
		[
			...[...heads(from.view, locale), m.patterns_export_possible()],
			...[m.places_export_identifier(), m.places_export_body(), ...knownHeads()],
		],
		...crossedBodies(table, from.view).map((one): Cell[] => {
			const { id, inferred, conflicting, attested, years } = one.body;
			return [
				...[...labels(one), possible(one), id, nameOf(id)],
				...(years
					? [
							...[listCell(years.map(periodWords)), statusWord(inferred)],
							...[yesOrNo(conflicting), attested],
							...claimCells(claimsOfBody(from, one), sourceIdOf),
						]
					: knownCells(heldNow(from, one), sourceIdOf)),
			];
		}),
		...table.combinations
			.filter(({ held }) => held.length === 0)
			.map((one): Cell[] => [...labels(one), one.possible, null, null, ...unknown()]),
		...table.bothUnknown.map((id): Cell[] => [
			...labels({ row: undefined, column: undefined }),
			...[null, id, nameOf(id), ...unknown()],
		]),
	];
}

/** The combinations that no body is documented with, as they leave the tool, with how many may have each. */
export function neverRows(combinations: readonly Combination[], crossed: Crossed, locale: Locale): Rows {
	const { row, column } = crossed;
	const nearestOf = (one: Combination): Cell => {
		const seen = nearestSeen(row, column, { combinations }, one);
		if (!seen) return null;
		const labels = [optionLabel(row.id, seen.row, locale), optionLabel(column.id, seen.column, locale)];
		return labels.join(' × ');
	};
	return [
		[...heads(crossed, locale), m.patterns_export_possible(), m.patterns_export_nearest()],
		...combinations
			.filter(({ held }) => held.length === 0)
			.map((one) => [
				optionLabel(crossed.row.id, one.row, locale),
				optionLabel(crossed.column.id, one.column, locale),
				one.possible,
				nearestOf(one),
			]),
	];
}

/** The likeness as it leaves the tool: a line for each pair, in the order of the picture, then those that it cannot place. No figure where too little is shared to tell. */
export function nearnessRows(
	{ table, order }: LateNearness,
	models: readonly ModelSlice[],
	locale: Locale,
): Rows {
	const nameOf = nameIn(models, 'name');
	const bodies: readonly ModelId[] = [...order.placed, ...order.apart];
	return [
		[
			...['id 1', m.patterns_export_one(), 'id 2', m.patterns_export_other()],
			...[m.patterns_export_likeness(), m.patterns_export_shared()],
			...[m.patterns_export_too_few(), m.patterns_export_questions()],
		],
		...bodies.flatMap((one, at) =>
			bodies.slice(0, at).map((other): Cell[] => {
				const { shared, thin } = table.between(one, other);
				const questions = shared.map(({ choice }) => wordsOf(choice).title[locale]);
				return [
					...[one, nameOf(one), other, nameOf(other)],
					...[cellFigure(table.glance(one, other))?.figure ?? null, shared.length],
					...[yesOrNo(thin), listCell(questions)],
				];
			}),
		),
	];
}
