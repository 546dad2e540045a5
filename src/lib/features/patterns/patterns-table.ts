import { optionLabel, wordsOf } from '#lib/content/choices.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import { nearestSeen } from '#lib/domain/crossed-through-time.ts';
import type { BodyHeld, Combination, CrossTable } from '#lib/domain/cross-table.ts';
import type { ModelId } from '#lib/domain/evidence.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Cell, Rows } from '#lib/ui/export/csv.ts';
import type { LateNearness } from './late-nearness.svelte.ts';
import type { PatternsView } from './patterns-address.ts';
import { nameIn } from './patterns-links.ts';
import { heldYears } from './held-years.ts';
import { cellFigure } from './picture-rows.ts';

type Crossed = Pick<PatternsView, 'row' | 'column'>;

const heads = ({ row, column }: Crossed, locale: Locale) =>
	[row, column].map(({ id }) => wordsOf(id).title[locale]);

/** The cross-table as it leaves the tool: a line for each combination, then for what is not documented. Lists are closed by semicolons. */
export function crossedRows(
	table: CrossTable,
	crossed: Crossed,
	models: readonly ModelSlice[],
	locale: Locale,
): Rows {
	const nameOf = nameIn(models, 'name');
	const named = (bodies: readonly BodyHeld[]) => bodies.map(({ id }) => nameOf(id)).join('; ');
	const line = (row: string, column: string, held: readonly BodyHeld[], possible: number | null): Cell[] => [
		...[row, column, held.length, possible, named(held), held.map(({ id }) => id).join('; ')],
		...[named(held.filter(({ inferred }) => inferred)), named(held.filter(({ conflicting }) => conflicting))],
		held.map((one) => heldYears(one) ?? '').join('; '),
	];
	const { row, column } = crossed;
	const unknown = m.patterns_unknown();
	const neither = table.bothUnknown.map((id): BodyHeld => ({
		...{ id, inferred: false, conflicting: false, attested: null },
	}));
	return [
		[
			...[...heads(crossed, locale), m.patterns_export_count(), m.patterns_export_possible()],
			...[m.patterns_bodies(), m.patterns_export_identifiers()],
			...[m.patterns_export_inferred(), m.patterns_export_conflicting(), m.patterns_export_years()],
		],
		...table.combinations.map((one) =>
			line(
				optionLabel(row.id, one.row, locale),
				optionLabel(column.id, one.column, locale),
				one.held,
				one.possible,
			),
		),
		...row.options.map((option) =>
			line(optionLabel(row.id, option, locale), unknown, table.columnUnknown.get(option) ?? [], null),
		),
		...column.options.map((option) =>
			line(unknown, optionLabel(column.id, option, locale), table.rowUnknown.get(option) ?? [], null),
		),
		line(unknown, unknown, neither, null),
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
					...[thin ? m.patterns_export_yes() : null, questions.join('; ')],
				];
			}),
		),
	];
}
