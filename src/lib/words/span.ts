import { m } from '#lib/i18n/paraglide/messages.js';

/** From which year to which what is shown was last mentioned: the age of a view, in a sentence. */
export function spanSentence({ first, last }: { readonly first: number; readonly last: number }): string {
	return first === last
		? m.compare_span_one({ last: String(last) })
		: m.compare_span({ first: String(first), last: String(last) });
}
