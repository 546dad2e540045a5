/**
 * A sentence that ends with words from elsewhere (a title, a name), with one final mark only: after “?”, “!”, “…” or an
 * abbreviation’s “.”, inside quotation marks or not, the sentence adds no full stop of its own.
 */
export function oneFullStop(sentence: string): string {
	return sentence.replace(/([.?!…](?:”|\u00a0»)?)\.(?=”|\u00a0»|\s|$)/g, '$1');
}
