import type { Rows } from '#lib/ui/export/csv.ts';
import type { SourceEntry } from './sources-view.ts';

/** The columns of a table of sources: the names of the evidence, the same in both languages. */
export const SOURCE_COLUMNS = [
	...(['id', 'title', 'titleSupplied', 'author', 'publisher', 'year', 'yearEstimated', 'language'] as const),
	...(['kind', 'url', 'accessed', 'copy', 'addressSeen'] as const),
] as const;

/** Sources as a table that leaves the tool, with the number of claims that rest on each; true and false are 1 and 0. */
export function sourcesRows(entries: readonly Pick<SourceEntry, 'source' | 'resting'>[]): Rows {
	return [
		[...SOURCE_COLUMNS, 'claims'],
		...entries.map(({ source, resting }) => [
			...SOURCE_COLUMNS.map((column) => {
				const value = source[column];
				return typeof value === 'boolean' ? Number(value) : value;
			}),
			resting.claims.length,
		]),
	];
}
