import { resolve } from '$app/paths';
import type { PositionClaim } from '#lib/domain/evidence.ts';
import { collator } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { jsonOnce } from '#lib/ui/async/json-once.ts';
import { apaReference } from './apa.ts';
import type { CslItem } from './csl-item.ts';
import type { ReferenceForm } from './reference-form.ts';
import { referencesIn } from './reference-forms.ts';

/** The id of the source of a claim; nothing for one of one's own that names none. */
export type SourceIdOf = (claim: Pick<PositionClaim, 'source'>) => string | undefined;

/** Every source, in the order of the content: a bare position carries its place there. Rejects where it does not come. */
function everySource(): Promise<readonly CslItem[]> {
	return jsonOnce(resolve('/data/bibliography.json'));
}

/** What gives the ids of sources, once all of them have come: rejects where they do not. */
export async function sourceIds(): Promise<SourceIdOf> {
	const all = await everySource();
	return ({ source }) => (typeof source === 'number' ? all[source]?.id : source);
}

/** The sources of some claims as references, each once, by their words; those of one's own bodies are left out. */
export async function viewReferences(
	form: ReferenceForm,
	claims: readonly Pick<PositionClaim, 'source'>[],
	locale: Locale,
): Promise<string> {
	const all = await everySource();
	const numbers = new Set(claims.map(({ source }) => source));
	const { compare } = collator(locale);
	const cited = all
		.filter((_, at) => numbers.has(at))
		.map((item) => ({ item, words: apaReference(item, locale) }))
		.sort((a, b) => compare(a.words, b.words));
	return referencesIn(
		form,
		cited.map(({ item }) => item),
		locale,
	);
}
