import { collator } from '#lib/i18n/format.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import type { ModelSlice } from '#lib/content/slices.ts';
import { plainText, searchWords } from '#lib/domain/plain-text.ts';
import { authorsFrom } from '#lib/features/evidence/references/author-names.ts';
import { among, unless, unreadParts, type GapReader } from '#lib/features/evidence/unread-address.ts';
import type { Resting } from './resting.ts';
import { SOURCE_KINDS } from './source-words.ts';

/** What the address says of the bibliography; an empty text asks for nothing. */
export interface SourcesView {
	readonly search: string;
	readonly language: string;
	readonly kind: string;
	readonly province: string;
	/** The page of the list, from 1. */
	readonly page: number;
}

/** How many sources stand on a page of the list: more would be slow to draw. */
export const SOURCES_A_PAGE = 40;

/** One source with what rests on it and the provinces of the bodies that it speaks of. */
export interface SourceEntry {
	readonly source: SourceRow;
	readonly resting: Resting;
	readonly provinces: readonly ModelSlice['province'][];
	/** What a search looks in, folded. */
	readonly text: string;
}

const PARTS = ['search', 'language', 'kind', 'province'] as const;

type Part = (typeof PARTS)[number] | 'page';

function readers(provinces: readonly string[]): Readonly<Record<Part, GapReader>> {
	return {
		search: () => [],
		...{ language: among(['fr', 'en']), kind: among(SOURCE_KINDS), province: among(provinces) },
		page: unless((page) => /^[1-9]\d{0,3}$/.test(page)),
	};
}

/** The view that an address asks for, where the bodies are of these provinces; what is not understood asks nothing. */
export function sourcesViewFrom(query: URLSearchParams, provinces: readonly string[]): SourcesView {
	const read = readers(provinces);
	const asked = (part: Part) => {
		const value = query.get(part) ?? '';
		return read[part](value).length === 0 ? value : '';
	};
	return {
		...{ search: asked('search'), language: asked('language') },
		...{ kind: asked('kind'), province: asked('province'), page: Number(asked('page')) || 1 },
	};
}

/** What an address asks of the bibliography that is not understood, as `name=value`. */
export function sourcesGaps(query: URLSearchParams, provinces: readonly string[]): readonly string[] {
	return unreadParts(query, readers(provinces));
}

/** The query of a view, with its question mark; empty when nothing is asked. */
export function sourcesQuery(view: SourcesView): '' | `?${string}` {
	const parts = PARTS.filter((part) => view[part].trim() !== '').map(
		(part) => `${part}=${encodeURIComponent(view[part].trim())}`,
	);
	if (view.page > 1) parts.push(`page=${view.page}`);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function leadOf({ author, publisher }: SourceRow): string {
	const [first] = author === null ? [] : authorsFrom(author).names;
	if (!first) return publisher;
	return 'literal' in first ? first.literal : `${first.family} ${first.given ?? ''}`;
}

/** Every source with what rests on it, by the name that leads its reference, then the year, then the title. */
export function sourceEntries(
	sources: readonly SourceRow[],
	resting: Readonly<Record<string, Resting>>,
	models: readonly Pick<ModelSlice, 'id' | 'name' | 'short' | 'province'>[],
): readonly SourceEntry[] {
	const byId = new Map(models.map((model) => [model.id, model]));
	const alphabetical = collator('fr');
	const entries = sources.map((source) => {
		const own = resting[source.id] ?? { claims: [], choices: [] };
		const bodies = [...new Set(own.claims.map(([, model]) => model))].flatMap((id) => byId.get(id) ?? []);
		const { title, author, publisher, id, year } = source;
		const words = [title, author ?? '', publisher, id, String(year ?? '')];
		return {
			lead: leadOf(source),
			entry: {
				...{ source, resting: own },
				provinces: [...new Set(bodies.map(({ province }) => province))],
				text: plainText([...words, ...bodies.flatMap(({ name, short }) => [name, short])].join(' ')),
			},
		};
	});
	return entries
		.sort(
			(a, b) =>
				alphabetical.compare(a.lead, b.lead) ||
				(a.entry.source.year ?? 9999) - (b.entry.source.year ?? 9999) ||
				alphabetical.compare(a.entry.source.title, b.entry.source.title),
		)
		.map(({ entry }) => entry);
}

/** The sources that a view keeps: every word of the search, in any order, accents and capitals aside. */
export function sourcesKept(entries: readonly SourceEntry[], view: SourcesView): readonly SourceEntry[] {
	const words = searchWords(view.search);
	return entries.filter(
		({ source, provinces, text }) =>
			(view.language === '' || source.language === view.language) &&
			(view.kind === '' || source.kind === view.kind) &&
			(view.province === '' || provinces.some((province) => province === view.province)) &&
			words.every((word) => text.includes(word)),
	);
}

/** The page of the list that is shown: the one that holds the source asked for by name, else the one asked for. */
export function pageShown(kept: readonly SourceEntry[], page: number, asked: string): number {
	const at = kept.findIndex(({ source }) => source.id === asked);
	const last = Math.max(1, Math.ceil(kept.length / SOURCES_A_PAGE));
	return at >= 0 ? Math.floor(at / SOURCES_A_PAGE) + 1 : Math.min(page, last);
}
