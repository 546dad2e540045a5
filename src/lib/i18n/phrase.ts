/** A part of a text: on the line, never broken between lines, or raised after what is not broken either. */
export interface PhrasePart {
	readonly text: string;
	readonly kind: 'plain' | 'whole';
	/** Letters of an ordinal, raised after `text`: “1er” is “1” and “er”. */
	readonly raised?: string;
}

/**
 * What a line must not break, in French: a verb and its pronoun (“s’engage-t-elle”), a word and its “-là”, an abbreviation
 * with hyphens (“T.-N.-L.”). In French too, an ordinal in figures, whose letters are raised. In any language, a number
 * with decimals.
 */
const WHOLE =
	/(?<![\p{L}’'-])[\p{L}’'-]+-(?:t-)?(?:elles?|ils?|on|ce|là|ci|je|nous|vous)(?![\p{L}-])|(?<![\p{L}\p{N}])(\p{N}+)(er|re|e)(?![\p{L}\p{N}])|\p{N}+[.,]\p{N}+|(?<!\p{L})(?:\p{Lu}\.-)+\p{Lu}\./gu;

/** The parts of a text as it is shown, in order; their texts joined are the text itself. */
export function phraseParts(text: string): readonly PhrasePart[] {
	const parts: PhrasePart[] = [];
	let from = 0;
	const plain = (to: number) => {
		if (to > from) parts.push({ kind: 'plain', text: text.slice(from, to) });
	};
	for (const match of text.matchAll(WHOLE)) {
		plain(match.index);
		const [whole, number, raised] = match;
		parts.push(
			number !== undefined && raised !== undefined
				? { kind: 'whole', text: number, raised }
				: { kind: 'whole', text: whole },
		);
		from = match.index + whole.length;
	}
	plain(text.length);
	return parts;
}
