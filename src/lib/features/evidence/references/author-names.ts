/** A person, with the family name apart, or a body, whose name is kept as it is. */
export type AuthorName =
	{ readonly family: string; readonly given: string | null } | { readonly literal: string };

/** The authors of a source, and whether it says that there are others. */
export interface Authors {
	readonly names: readonly AuthorName[];
	readonly others: boolean;
}

/** Words that no person is called. */
const BODY =
	/\b(group|groupe|committee|comité|coalition|government|gouvernement|office|ministry|ministère)\b/i;
/** Words that belong to the family name that follows them. */
const PARTICLE = /^(van|von|de|der|den|del|della|di|du|la|le|dos|da)$/i;
/** What stands after a name and is no part of it, as the letters of a religious order. */
const AFTER = /\s+(rsm)$/;

function nameFrom(words: string): AuthorName {
	if (BODY.test(words)) return { literal: words };
	const parts = words.replace(AFTER, '').split(/\s+/);
	let first = parts.length - 1;
	while (first > 1 && PARTICLE.test(parts[first - 1] ?? '')) first -= 1;
	const given = parts.slice(0, first).join(' ');
	return { family: parts.slice(first).join(' '), given: given === '' ? null : given };
}

/**
 * The authors that a source's row names in one text: separated by a semicolon, a comma, `&` or `and`. The last word is
 * the family name, with the particles before it; remarks in brackets and `et al.` are taken away.
 */
export function authorsFrom(text: string): Authors {
	const bare = text.replace(/\s*\([^)]*\)/g, '');
	const names = bare
		.replace(/\s+et al\.?$/, '')
		.split(/\s*(?:[;,&]|\band\b)\s*/)
		.filter((part) => part !== '')
		.map(nameFrom);
	return { names, others: /\bet al\.?$/.test(bare) };
}
