import { wordsOf } from '#lib/content/choices.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const KINDS: Readonly<Record<SourceRow['kind'], () => string>> = {
	news: m.sources_kind_news,
	government: m.sources_kind_government,
	research: m.sources_kind_research,
	'body-itself': m.sources_kind_body_itself,
	encyclopedia: m.sources_kind_encyclopedia,
};

/** The kinds of sources, in the order in which they are offered. */
export const SOURCE_KINDS = [
	...(['government', 'body-itself', 'research', 'news', 'encyclopedia'] as const),
] as const satisfies readonly SourceRow['kind'][];

/** Where a source comes from, in words. */
export function sourceKindWord(kind: SourceRow['kind']): string {
	return KINDS[kind]();
}

/** What a claim is about: the title of its choice, an outcome or a lesson. */
export function aboutWords(about: string, locale: Locale): string {
	if (about === 'outcome') return m.evidence_kind_outcome();
	if (about === 'lesson') return m.evidence_kind_lesson();
	return wordsOf(about).title[locale];
}
