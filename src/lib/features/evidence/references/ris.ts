import { dayRead, publisherOf, yearOf, type CslItem, type CslName } from './csl-item.ts';

const TYPES: Readonly<Record<CslItem['type'], string>> = {
	'article-newspaper': 'NEWS',
	'entry-encyclopedia': 'ENCYC',
	webpage: 'ELEC',
};

/**
 * A name by the rule of RIS, `family, given`: a comma always separates. A body ends with one, so that its whole name is
 * taken for a family name, and has none inside; an asterisk is not allowed.
 */
function nameIn(name: CslName): string {
	if (!('literal' in name)) return `${name.family}, ${name.given ?? ''}`.trim();
	const whole = name.literal
		.replace(/(\d),(\d)/g, '$1.$2')
		.replace(/\s*,\s*/g, ' – ')
		.replaceAll('*', '');
	return `${whole},`;
}

function record(item: CslItem): string {
	const year = yearOf(item);
	const fields: readonly (readonly [tag: string, value: string])[] = [
		['TY', TYPES[item.type]],
		['ID', item.id],
		...item.author.map((name) => ['AU', nameIn(name)] as const),
		...(item.custom?.others ? [['AU', 'et al.,'] as const] : []),
		['TI', item.title],
		[item.type === 'webpage' ? 'PB' : 'T2', publisherOf(item)],
		...(year === undefined ? [] : [['PY', String(year)] as const]),
		['Y2', dayRead(item, '/')],
		['LA', item.language],
		...(item.note === undefined ? [] : [['N1', item.note] as const]),
		['UR', item.URL],
		['ER', ''],
	];
	// One field a line: a break inside a value would begin another.
	return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

/** Sources as RIS, in UTF-8: one field a line, each line ended by CRLF, no blank line (RIS Format Specifications, 2001 and 2011). */
export function risOf(items: readonly CslItem[]): string {
	return items.map(record).join('');
}
