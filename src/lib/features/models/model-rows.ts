import type { ModelSlice } from '#lib/content/slices.ts';
import type { Choice } from '#lib/domain/choices.ts';
import {
	grouped,
	positionsOf,
	type PositionClaim,
	type Positions,
	type YearChoice,
} from '#lib/domain/evidence.ts';
import { isAsked, placesAsked } from '#lib/features/evidence/places-asked.ts';
import { among, eachPart, unreadParts } from '#lib/features/evidence/unread-address.ts';
import { readYear, yearFrom } from '#lib/features/evidence/year-address.ts';
import { plainText, searchWords } from '#lib/domain/plain-text.ts';
import { lifeOf, type Life } from '#lib/domain/timeline.ts';

/** One body in the list of them all. */
export interface ModelRow {
	readonly model: ModelSlice;
	readonly positions: Positions;
	readonly life: Life | null;
	/** On how many choices something is known in the year that is read; disputed ones count. */
	readonly documented: number;
}

/** One row for each body, in the order given; one of which nothing was found keeps its row. */
export function modelRows(
	choices: readonly Choice[],
	models: readonly ModelSlice[],
	claims: readonly PositionClaim[],
	year: YearChoice,
): readonly ModelRow[] {
	const byModel = grouped(claims, ({ model }) => model);
	return models.map((model) => {
		const held = byModel.get(model.id) ?? [];
		const positions = positionsOf(choices, held, year);
		const documented = Object.values(positions).filter((position) => 'attested' in position).length;
		return { model, positions, life: lifeOf(held), documented };
	});
}

/** Whether the presentation names a body, or it came later or stands beside. */
export const STANDINGS = ['listed', 'added'] as const;

/** What the list is narrowed to, and the year that is read; an empty part narrows nothing. */
export interface ModelsView {
	readonly search: string;
	/** One place, or several with commas, as those of a region; in their order from west to east. */
	readonly province: string;
	readonly kind: string;
	readonly standing: (typeof STANDINGS)[number] | '';
	readonly year: YearChoice;
}

/** The view of an address that says nothing. */
export const WHOLE_LIST: ModelsView = {
	...{ search: '', province: '', kind: '', standing: '' },
	year: 'last-known',
};

/** The view that an address asks for. */
export function viewFrom(query: URLSearchParams): ModelsView {
	return {
		search: query.get('q') ?? '',
		province: placesAsked(query.get('province')),
		kind: query.get('kind') ?? '',
		standing: STANDINGS.find((standing) => standing === query.get('standing')) ?? '',
		year: yearFrom(query),
	};
}

/** What an address asks of the list that it does not know, as `name=value`. */
export function listGaps(
	query: URLSearchParams,
	models: readonly Pick<ModelSlice, 'province' | 'kind'>[],
): readonly string[] {
	return unreadParts(query, {
		...{ q: () => [], year: readYear, standing: among(STANDINGS) },
		province: eachPart((part) => models.some(({ province }) => province === part)),
		kind: among(models.map(({ kind }) => kind)),
	});
}

/** The query string of a view, with its question mark; empty when nothing is narrowed. */
export function queryOfView({ search, province, kind, standing, year }: ModelsView): '' | `?${string}` {
	const query = new URLSearchParams();
	if (search.trim() !== '') query.set('q', search);
	if (province !== '') query.set('province', province);
	if (kind !== '') query.set('kind', kind);
	if (standing !== '') query.set('standing', standing);
	if (year !== 'last-known') query.set('year', String(year));
	// Commas may stand in a query as they are.
	const words = query.toString().replaceAll('%2C', ',');
	return words === '' ? '' : `?${words}`;
}

/** The rows that a view keeps: each word looked for must be in the name. */
export function narrowed(
	rows: readonly ModelRow[],
	{ search, province, kind, standing }: ModelsView,
): readonly ModelRow[] {
	const words = searchWords(search);
	return rows.filter(({ model }) => {
		const name = plainText(`${model.name} ${model.short} ${model.id}`);
		return (
			isAsked(province, model.province) &&
			(kind === '' || model.kind === kind) &&
			(standing === '' || model.listed === (standing === 'listed')) &&
			words.every((word) => name.includes(word))
		);
	});
}
