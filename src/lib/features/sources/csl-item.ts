import type { SourceRow } from '#lib/content/schema.ts';
import { authorsFrom } from '#lib/features/evidence/author-names.ts';

/** A date of CSL-JSON: year, or year, month and day. */
interface CslDate {
	readonly 'date-parts': readonly [readonly number[]];
	readonly circa?: true;
}

/** One source as CSL-JSON (citation-style-language/schema 1.0). */
export interface CslItem {
	readonly id: string;
	readonly type: 'article-newspaper' | 'entry-encyclopedia' | 'webpage';
	readonly title: string;
	readonly author?: readonly ({ family: string; given?: string } | { literal: string })[];
	readonly publisher?: string;
	readonly 'container-title'?: string;
	readonly issued?: CslDate;
	readonly accessed: CslDate;
	readonly URL: string;
	readonly language: 'fr' | 'en';
	/** What weakens it, in both languages: the file serves both. */
	readonly note?: string;
}

/** The evidence records who published a source, not its genre: what is not of the press was read as a page. */
const TYPES = { news: 'article-newspaper', encyclopedia: 'entry-encyclopedia' } as const;

function authorOf({ author, publisher }: SourceRow): Pick<CslItem, 'author'> {
	if (author === null) return { author: [{ literal: publisher }] };
	const names = authorsFrom(author).names.map((name) => {
		if ('literal' in name) return { literal: name.literal };
		return name.given === null ? { literal: name.family } : { family: name.family, given: name.given };
	});
	return { author: names };
}

function noteOf({
	titleSupplied,
	yearEstimated,
	copy,
	addressSeen,
	accessed,
}: SourceRow): Pick<CslItem, 'note'> {
	const weaknesses = [
		...(titleSupplied ? ['titre fourni / title supplied'] : []),
		...(yearEstimated ? ['année estimée / year estimated'] : []),
		...(copy ? ['seule une copie a été vue / only a copy was seen'] : []),
		...(addressSeen
			? []
			: ['adresse tirée d’une copie, non ouverte / address taken from a copy, not opened']),
	];
	// In BibTeX a note takes the place of the remark that says when it was read.
	const read = `lu le / read on ${accessed}`;
	return weaknesses.length === 0 ? {} : { note: `Charpente : ${[...weaknesses, read].join('; ')}` };
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
