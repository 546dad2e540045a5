import type { SourceRow } from '#lib/content/schema.ts';
import { authorsFrom } from './author-names.ts';

/** A date of CSL-JSON: year, or year, month and day. */
interface CslDate {
	readonly 'date-parts': readonly [readonly number[]];
	readonly circa?: true;
}

/** A person, or a body whose name is one whole. */
export type CslName = { readonly family: string; readonly given?: string } | { readonly literal: string };

/** One source as CSL-JSON (citation-style-language/schema 1.0): what every form of reference is written from. */
export interface CslItem {
	readonly id: string;
	readonly type: 'article-newspaper' | 'entry-encyclopedia' | 'webpage';
	readonly title: string;
	readonly author: readonly CslName[];
	readonly publisher?: string;
	readonly 'container-title'?: string;
	readonly issued?: CslDate;
	readonly accessed: CslDate;
	readonly URL: string;
	readonly language: 'fr' | 'en';
	/** What weakens it, in both languages: the file serves both. */
	readonly note?: string;
	/** CSL-JSON has no word for “and others”: the source names some of its authors. */
	readonly custom?: { readonly others: true };
}

/** The evidence records who published a source, not its genre: what is not of the press was read as a page. */
const TYPES = { news: 'article-newspaper', encyclopedia: 'entry-encyclopedia' } as const;

function authorOf({ author, publisher }: SourceRow): Pick<CslItem, 'author' | 'custom'> {
	if (author === null) return { author: [{ literal: publisher }] };
	const { names, others } = authorsFrom(author);
	return {
		author: names.map((name): CslName => {
			if ('literal' in name) return name;
			return name.given === null ? { literal: name.family } : { family: name.family, given: name.given };
		}),
		...(others ? { custom: { others } } : {}),
	};
}

function noteOf({ titleSupplied, yearEstimated, copy, addressSeen }: SourceRow): Pick<CslItem, 'note'> {
	const weaknesses = [
		...(titleSupplied ? ['titre fourni / title supplied'] : []),
		...(yearEstimated ? ['année estimée / year estimated'] : []),
		...(copy ? ['seule une copie a été vue / only a copy was seen'] : []),
		...(addressSeen
			? []
			: ['adresse tirée d’une copie, non ouverte / address taken from a copy, not opened']),
	];
	return weaknesses.length === 0 ? {} : { note: `Charpente : ${weaknesses.join('; ')}` };
}

/** A source as reference managers take it. A title worded by the evidence stands in brackets. */
export function cslItem(source: SourceRow): CslItem {
	const { id, kind, title, titleSupplied, publisher, year, yearEstimated, accessed, url, language } = source;
	const within = kind === 'news' || kind === 'encyclopedia';
	return {
		id,
		type: within ? TYPES[kind] : 'webpage',
		title: titleSupplied ? `[${title}]` : title,
		...authorOf(source),
		...(within ? { 'container-title': publisher } : { publisher }),
		...(year === null
			? {}
			: { issued: { 'date-parts': [[year]], ...(yearEstimated ? { circa: true } : {}) } as const }),
		accessed: { 'date-parts': [accessed.split('-').map(Number)] },
		URL: url,
		language,
		...noteOf(source),
	};
}

/** Who published a source: a page's publisher, or what the article stands in. */
export function publisherOf(item: CslItem): string {
	return item['container-title'] ?? item.publisher ?? '';
}

/** The year of a source; nothing when it has none. */
export function yearOf({ issued }: CslItem): number | undefined {
	return issued?.['date-parts'][0][0];
}

/** The day on which a source was read, its parts joined: `2026-11-23`. */
export function dayRead({ accessed }: CslItem, joined: '-' | '/'): string {
	return accessed['date-parts'][0].map((part) => String(part).padStart(2, '0')).join(joined);
}
