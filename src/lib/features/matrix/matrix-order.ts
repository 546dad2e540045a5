import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import type { Position } from '#lib/domain/evidence.ts';
import { valuesOf } from '#lib/domain/position-values.ts';
import { PLACES } from '#lib/features/evidence/places.ts';
import { collator } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatrixView } from './matrix-address.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** Where a position stands in the order of its choice: by its first value; what is unknown comes last. */
function rankOf(choice: Choice, position: Position | undefined): number {
	const values = valuesOf(position) ?? [];
	return values.length === 0
		? Number.POSITIVE_INFINITY
		: Math.min(...values.map((value) => choice.options.indexOf(value)));
}

/** Where a body stands from west to east; the country, then what is elsewhere, come last. */
function placeRank(province: ModelSlice['province']): number {
	const rank = PLACES.findIndex((place) => place === province);
	return rank === -1 ? PLACES.length : rank;
}

/** What a row goes by in the order of a view; equal ones stand in the order given. */
function keyIn({ sort }: MatrixView, choices: readonly Choice[]): (row: MatrixRow) => number | string {
	if (typeof sort !== 'string') {
		const choice = choices.find(({ id }) => id === sort.choice);
		return choice ? ({ positions }) => rankOf(choice, positions[choice.id]) : () => 0;
	}
	switch (sort) {
		case 'content':
			return () => 0;
		case 'name':
			return ({ model }) => model.short;
		case 'province':
			return ({ model }) => placeRank(model.province);
		case 'first':
			return ({ first }) => first ?? Number.POSITIVE_INFINITY;
		case 'documented':
			return ({ documented }) => -documented;
	}
}

/** The rows in the order of a view. What they go by is read once for each, not at each comparison. */
export function inOrder(
	view: MatrixView,
	rows: readonly MatrixRow[],
	choices: readonly Choice[],
	language: Locale,
): readonly MatrixRow[] {
	const names = collator(language);
	const keyOf = keyIn(view, choices);
	const compare = (one: number | string, other: number | string) => {
		if (typeof one === 'string' || typeof other === 'string')
			return names.compare(String(one), String(other));
		return one === other ? 0 : one - other;
	};
	return rows
		.map((row, at) => ({ row, at, key: keyOf(row) }))
		.sort((a, b) => (view.down ? -1 : 1) * compare(a.key, b.key) || a.at - b.at)
		.map(({ row }) => row);
}

/** A row that says nothing of what the order goes by stays last, whichever way the order goes. */
export function isSilent({ sort }: MatrixView, row: MatrixRow): boolean {
	if (sort === 'first') return row.first === null;
	return typeof sort === 'object' && !('attested' in (row.positions[sort.choice] ?? {}));
}
