import type { ModelSlice } from '#lib/content/slices.ts';
import type { Combination } from '#lib/domain/cross-table.ts';
import { basisParts } from '#lib/features/evidence/basis-address.ts';
import { timeText } from '#lib/features/evidence/year-address.ts';
import type { PatternsView } from './patterns-address.ts';

/** The query of the matrix that lists who has a combination, and who may have it for all that is known. */
export function combinationInMatrix(
	{ row, column, year, group, stated }: PatternsView,
	combination: Pick<Combination, 'row' | 'column'>,
): `?${string}` {
	const parts = [
		...(year === 'last-known' ? [] : [`year=${timeText(year)}`]),
		...(group === 'listed' ? ['listed=yes'] : []),
		`if=${row.id}:${combination.row},${column.id}:${combination.column}`,
		'perhaps=yes',
		`columns=${row.id},${column.id}`,
		...basisParts(stated),
	];
	return `?${parts.join('&')}`;
}

/** The query of the field of possible designs in which a combination is fixed. */
export function combinationInField(
	{ row, column }: PatternsView,
	combination: Pick<Combination, 'row' | 'column'>,
): `?${string}` {
	return `?${row.id}=${combination.row}&${column.id}=${combination.column}`;
}

/** How a body is called, by its id; by the id itself where it is not there. */
export function nameIn(models: readonly ModelSlice[], name: 'name' | 'short'): (id: string) => string {
	const names = new Map(models.map((model) => [model.id, model[name]]));
	return (id) => names.get(id) ?? id;
}
