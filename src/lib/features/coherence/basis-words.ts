import type { BasisSlice, RuleSlice } from '#lib/content/rule-slices.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import { authorsFrom } from '#lib/features/evidence/references/author-names.ts';
import { oneFullStop } from '#lib/i18n/full-stop.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** How many sources are named before the others are counted. */
const NAMED = 2;
/** How many authors are named before the others are. */
const AUTHORS = 2;

const HOST = /^(\w[\w-]*\.)+[a-z]{2,}$/i;
/** What stands where a publisher would, and is none: an identifier, or the place of a copy. */
const NO_NAME = /^(article doi|copy hosted|project muse)\b/i;

/** Who published a source, without the address of a site; nothing where there is no other name. */
function publisherOf({ publisher }: SourceRow): string {
	const named = publisher
		.replace(/\s*\(([^)]*)\)/g, (whole, inside: string) => (inside.includes('.') ? '' : whole))
		.split(', ')
		.filter((part) => !HOST.test(part.split(' (')[0] ?? ''))
		.join(', ');
	return NO_NAME.test(named) ? '' : named;
}

/** Who says what a source says: its authors, else who published it, else its title. */
function speakerOf(source: SourceRow): string {
	const { names, others } =
		source.author === null ? { names: [], others: false } : authorsFrom(source.author);
	const families = names.map((name) => ('family' in name ? name.family : name.literal));
	const speaker =
		others || families.length > AUTHORS
			? m.coherence_who_et_al({ author: families[0] ?? '' })
			: families.length === AUTHORS
				? m.coherence_who_both({ one: families[0] ?? '', other: families[1] ?? '' })
				: (families[0] ?? publisherOf(source));
	const named = speaker === '' ? m.coherence_quoted({ words: source.title }) : speaker;
	return source.year === null ? named : `${named} (${source.year})`;
}

/** Who says what a rule rests on, each once, in the order of the content. */
export function speakersOf(basis: readonly BasisSlice[]): readonly string[] {
	return [...new Set(basis.map(({ source }) => speakerOf(source)))];
}

/** Names hold commas, and “and”: a semicolon parts them. */
function sourcesWords(basis: readonly BasisSlice[]): string {
	const speakers = speakersOf(basis);
	const others = speakers.length - NAMED;
	const named = speakers.slice(0, NAMED);
	return (others > 0 ? [...named, m.coherence_who_others({ count: others })] : named).join('; ');
}

/** According to whom, or as whose reading, a rule says what it says. */
export function whoWords({ status, basis }: RuleSlice): string {
	const sources = sourcesWords(basis);
	if (status === 'definition')
		return basis.length === 0
			? m.coherence_who_definition()
			: oneFullStop(m.coherence_who_definition_seen({ sources }));
	if (basis.length === 0) return m.coherence_who_ours();
	return status === 'documented'
		? oneFullStop(m.coherence_who_documented({ sources }))
		: oneFullStop(m.coherence_who_inferred({ sources }));
}
