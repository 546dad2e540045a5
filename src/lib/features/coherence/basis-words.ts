import type { BasisSlice, RuleSlice } from '#lib/content/rule-slices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { getLocale } from '#lib/i18n/paraglide/runtime.js';

/** How many sources are named before the others are counted. */
const NAMED = 2;

/** Who says what a rule rests on, each once, in the order of the content. */
export function speakersOf(basis: readonly BasisSlice[]): readonly string[] {
	return [
		...new Set(
			basis.map(({ source }) =>
				source.year === null ? source.publisher : `${source.publisher} (${source.year})`,
			),
		),
	];
}

function sourcesWords(basis: readonly BasisSlice[]): string {
	const speakers = speakersOf(basis);
	const others = speakers.length - NAMED;
	const named = speakers.slice(0, NAMED);
	const parts = others > 0 ? [...named, m.coherence_who_others({ count: others })] : named;
	return new Intl.ListFormat(`${getLocale()}-CA`, { type: 'conjunction' }).format(parts);
}

/** According to whom, or as whose reading, a rule says what it says. */
export function whoWords({ status, basis }: RuleSlice): string {
	if (status === 'definition') return m.coherence_who_definition();
	if (basis.length === 0) return m.coherence_who_ours();
	const sources = sourcesWords(basis);
	return status === 'documented'
		? m.coherence_who_documented({ sources })
		: m.coherence_who_inferred({ sources });
}
