import { dayRead, publisherOf, yearOf, type CslItem, type CslName } from './csl-item.ts';

/** What an entry is called, and in which field the one who published it stands. */
const TYPES = {
	'article-newspaper': { entry: 'article', publisher: 'journal', more: { entrysubtype: 'newspaper' } },
	'entry-encyclopedia': { entry: 'inreference', publisher: 'booktitle', more: {} },
	webpage: { entry: 'online', publisher: 'organization', more: {} },
} as const;

const LANGUAGES = { fr: 'french', en: 'english' } as const;

/** The characters that LaTeX takes for its own, as it writes them. */
const ESCAPED: Readonly<Record<string, string>> = {
	...{
		'\\': String.raw`\textbackslash{}`,
		'~': String.raw`\textasciitilde{}`,
		'^': String.raw`\textasciicircum{}`,
	},
	...Object.fromEntries([...'{}$&%#_'].map((own) => [own, `\\${own}`])),
};

const escaped = (text: string) => text.replace(/[\\~^{}$&%#_]/g, (own) => ESCAPED[own] ?? own);

/** Styles write titles in small letters: a word that has a capital keeps it, the first one apart, which keeps its own. */
function titleIn(title: string): string {
	return escaped(title).replace(/[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*/gu, (word, at: number) =>
		at === 0 && !/\p{Lu}/u.test(word.slice(1)) ? word : `{${word}}`,
	);
}

/** A body's name is one whole between braces of its own. */
function nameIn(name: CslName): string {
	if ('literal' in name) return `{${escaped(name.literal)}}`;
	return name.given === undefined ? escaped(name.family) : escaped(`${name.family}, ${name.given}`);
}

/** An address is left as it is, but for braces, which would end the field. */
const addressIn = (address: string) => address.replace(/[{}\\\s]/g, (one) => encodeURIComponent(one));

function entry(item: CslItem): string {
	const { entry, publisher, more } = TYPES[item.type];
	const year = yearOf(item);
	const fields: Readonly<Record<string, string>> = {
		author: [...item.author.map(nameIn), ...(item.custom?.others ? ['others'] : [])].join(' and '),
		title: titleIn(item.title),
		// Of a page it is a list of names: without braces of its own, “Justice and Solicitor General” would be two.
		[publisher]:
			item.type === 'webpage' ? nameIn({ literal: publisherOf(item) }) : escaped(publisherOf(item)),
		...more,
		...(year === undefined ? {} : { year: String(year) }),
		url: addressIn(item.URL),
		urldate: dayRead(item, '-'),
		language: LANGUAGES[item.language],
		...(item.note === undefined ? {} : { note: escaped(item.note) }),
	};
	const lines = Object.entries(fields).map(([name, value]) => `\t${name} = {${value}},\n`);
	return `@${entry}{${item.id},\n${lines.join('')}}\n`;
}

/** Sources as BibTeX, in UTF-8, with the fields of biblatex; the key of an entry is the identifier of the source. */
export function bibtexOf(items: readonly CslItem[]): string {
	return items.map(entry).join('\n');
}
