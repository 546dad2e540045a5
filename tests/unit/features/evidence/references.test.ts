import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import { apaReference } from '#lib/features/evidence/references/apa.ts';
import { authorsFrom } from '#lib/features/evidence/references/author-names.ts';
import { bibtexOf } from '#lib/features/evidence/references/bibtex.ts';
import {
	cslItem,
	dayRead,
	publisherOf,
	yearOf,
	type CslItem,
} from '#lib/features/evidence/references/csl-item.ts';
import { referencesIn } from '#lib/features/evidence/references/reference-forms.ts';
import { risOf } from '#lib/features/evidence/references/ris.ts';
import { readRis } from './ris-faults.ts';

const source = (about: Partial<SourceRow> = {}): SourceRow => ({
	...{ id: 'a-2011', title: 'A title', publisher: 'A ministry', author: null, year: 2011, language: 'en' },
	...{ url: 'https://example.org/a', kind: 'government', accessed: '2026-11-23', titleSupplied: false },
	...{ yearEstimated: false, copy: false, addressSeen: true },
	...about,
});

describe('the authors of a source', () => {
	it.each([
		['Erica Bulman', [{ family: 'Bulman', given: 'Erica' }]],
		['Michelle Van De Bogart', [{ family: 'Van De Bogart', given: 'Michelle' }]],
		['Margie Taylor rsm', [{ family: 'Taylor', given: 'Margie' }]],
		['Allyson McCormack (photos)', [{ family: 'McCormack', given: 'Allyson' }]],
		[
			'New Brunswick Working Group on Human Trafficking',
			[{ literal: 'New Brunswick Working Group on Human Trafficking' }],
		],
		[
			'F. D. Butterfoss and M. C. Kegler',
			[
				{ family: 'Butterfoss', given: 'F. D.' },
				{ family: 'Kegler', given: 'M. C.' },
			],
		],
		[
			'Gabriele, Sapoznik & Williams',
			[
				{ family: 'Gabriele', given: null },
				{ family: 'Sapoznik', given: null },
				{ family: 'Williams', given: null },
			],
		],
	])('%s', (text, names) => {
		expect(authorsFrom(text)).toEqual({ names, others: false });
	});

	it('may be said to be more than those named', () => {
		expect(authorsFrom('Rosemary Nagy et al.')).toEqual({
			names: [{ family: 'Nagy', given: 'Rosemary' }],
			others: true,
		});
	});
});

describe('APA 7, worked by hand', () => {
	it.each<[string, Partial<SourceRow>, string, string]>([
		[
			'a page of a ministry stands under its publisher, once',
			{},
			'A ministry. (2011). A title. https://example.org/a',
			'A ministry. (2011). A title. https://example.org/a',
		],
		[
			'an article of the press',
			{ author: 'Erica Bulman', title: 'Who pays?', publisher: '24 Hours', kind: 'news' },
			'Bulman, E. (2011). Who pays? 24 Hours. https://example.org/a',
			'Bulman, E. (2011). Who pays? 24 Hours. https://example.org/a',
		],
		[
			'several authors',
			{ author: 'Julie Kaye; John Winterdyk; Jean-Marc de Vries' },
			'Kaye, J., Winterdyk, J., & de Vries, J.-M. (2011). A title. A ministry. https://example.org/a',
			'Kaye, J., Winterdyk, J. et de Vries, J.-M. (2011). A title. A ministry. https://example.org/a',
		],
		[
			'two authors',
			{ author: 'Robin Pike; Alison Clancey' },
			'Pike, R., & Clancey, A. (2011). A title. A ministry. https://example.org/a',
			'Pike, R. et Clancey, A. (2011). A title. A ministry. https://example.org/a',
		],
		[
			'others who are not named',
			{ author: 'Rosemary Nagy et al.' },
			'Nagy, R., et al. (2011). A title. A ministry. https://example.org/a',
			'Nagy, R., et al. (2011). A title. A ministry. https://example.org/a',
		],
		[
			'no date: the day of reading is said',
			{ year: null },
			'A ministry. (n.d.). A title. Retrieved November 23, 2026, from https://example.org/a',
			'A ministry. (s. d.). A title. Récupéré le 23 novembre 2026 de https://example.org/a',
		],
		[
			'a year that is estimated, a title that is ours',
			{ yearEstimated: true, titleSupplied: true },
			'A ministry. (ca. 2011). [A title]. https://example.org/a',
			'A ministry. (vers 2011). [A title]. https://example.org/a',
		],
	])('%s', (_, about, english, french) => {
		expect(apaReference(cslItem(source(about)), 'en')).toBe(english);
		expect(apaReference(cslItem(source(about)), 'fr')).toBe(french);
	});
});

const items = EVIDENCE.sources.map(cslItem);
const nameOf = (item: CslItem) =>
	item.author.map((name) => ('literal' in name ? name.literal : [name.family, name.given].join(', ')));

/** What a name is in a form that has no comma but the one that ends it. */
const plain = (name: string) => name.replace(/(\d),(\d)/, '$1.$2').replace(/, /g, ' – ');

describe('RIS', () => {
	const { records, faults } = readRis(risOf(items));
	const values = (tag: string) =>
		records.map((record) => record.filter(([one]) => one === tag).map(([, value]) => value));

	it('holds to its rules, line by line, for every source', () => {
		expect(faults).toEqual([]);
		expect(values('ID')).toEqual(items.map(({ id }) => [id]));
	});

	it('gives back what was written: kind, authors, title, publisher, year, day, language, address, note', () => {
		const kinds = { 'article-newspaper': 'NEWS', 'entry-encyclopedia': 'ENCYC', webpage: 'ELEC' };
		expect(values('TY')).toEqual(items.map(({ type }) => [kinds[type]]));
		expect(values('TI')).toEqual(items.map(({ title }) => [title]));
		expect(values('PB').map((one, at) => [...one, ...(values('T2')[at] ?? [])])).toEqual(
			items.map((item) => [publisherOf(item)]),
		);
		expect(values('PY')).toEqual(items.map((item) => [yearOf(item) ?? []].flat().map(String)));
		expect(values('Y2')).toEqual(items.map((item) => [dayRead(item, '/')]));
		expect(values('LA')).toEqual(items.map(({ language }) => [language]));
		expect(values('UR')).toEqual(items.map(({ URL: address }) => [address]));
		expect(values('N1')).toEqual(items.map(({ note }) => [note ?? []].flat()));
	});

	it('keeps the name of a body whole: one family name, closed by a comma', () => {
		const body = (publisher: string) => readRis(risOf([cslItem(source({ publisher }))])).records[0];
		expect(body('Government of Alberta')).toContainEqual(['AU', 'Government of Alberta,']);
		expect(body('Oppenheimer Chair, McGill')).toContainEqual(['AU', 'Oppenheimer Chair – McGill,']);
		expect(body('98,5 FM')).toContainEqual(['AU', '98.5 FM,']);
		expect(readRis(risOf([cslItem(source({ author: 'Rosemary Nagy et al.' }))])).records[0]).toEqual(
			expect.arrayContaining([
				['AU', 'Nagy, Rosemary'],
				['AU', 'et al.,'],
			]),
		);
	});

	it('is read by a library that did not write it: as many sources, with the same words', () => {
		const read = new Cite(risOf(items)).data;
		expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
		expect(read.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
		expect(read.map(({ type }) => type)).toEqual(items.map(({ type }) => type));
		const authors = read.map(({ author }) => author as { family: string; given: string }[] | undefined);
		for (const [at, item] of items.entries()) {
			// The library calls those of the press reporters, and leaves them as they are.
			if (item.type !== 'webpage') continue;
			expect(authors[at]?.map(({ family, given }) => (given ? `${family}, ${given}` : family))).toEqual([
				...nameOf(item).map((name, one) => ('literal' in (item.author[one] ?? {}) ? plain(name) : name)),
				...(item.custom?.others ? ['et al.'] : []),
			]);
		}
	});
});

describe('the strict reader of RIS', () => {
	const whole = risOf([cslItem(source()), cslItem(source({ id: 'b' }))]);

	it.each<[string, (text: string) => string]>([
		['a blank line inside a record', (text) => text.replace('\r\nTI', '\r\n\r\nTI')],
		['a blank line between two', (text) => text.replace('\r\nTY', '\r\n\r\nTY')],
		['lines ended otherwise', (text) => text.replaceAll('\r\n', '\n')],
		['a value over two lines', (text) => text.replace('A title', 'A\r\ntitle')],
		['a record that does not end', (text) => text.replace('ER  - \r\n', '')],
		['a body whose name is not closed', (text) => text.replace('A ministry,', 'A ministry')],
		['a name of three parts', (text) => text.replace('A ministry,', 'A, ministry, north')],
		['no day of reading', (text) => text.replace(/Y2.*\r\n/, '')],
		['a day in another form', (text) => text.replace('2026/11/23', '2026-11-23')],
		['two titles', (text) => text.replace('TI  - A title', 'TI  - A title\r\nTI  - Another')],
	])('tells %s', (_, spoil) => {
		expect(readRis(whole).faults).toEqual([]);
		expect(readRis(spoil(whole)).faults).not.toEqual([]);
	});
});

describe('BibTeX', () => {
	const bib = bibtexOf(items);
	const read = new Cite(bib).data;

	it('is read by a library that did not write it, and says the same', () => {
		expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
		expect(read.map(({ title }) => title)).toEqual(items.map(({ title }) => title));
		expect(read.map(({ accessed }) => accessed)).toEqual(items.map(({ accessed }) => accessed));
		expect(read.map(({ note }) => note)).toEqual(items.map(({ note }) => note));
		expect(read.map(({ language }) => language)).toEqual(
			items.map(({ language }) => ({ fr: 'french', en: 'english' })[language]),
		);
		expect(read.map((one) => one['container-title'] ?? one['publisher'])).toEqual(items.map(publisherOf));
		expect(read.map(({ issued }) => (issued as CslItem['issued'])?.['date-parts'])).toEqual(
			items.map(({ issued }) => issued?.['date-parts']),
		);
	});

	it('keeps the name of a body whole, whatever stands in it', () => {
		const whole = (name: Record<string, string>) =>
			[[name['non-dropping-particle'], name['family']].filter(Boolean).join(' '), name['given']]
				.filter(Boolean)
				.join(', ');
		const authors = read.map(({ author }) => (author as Record<string, string>[]).map(whole));
		for (const [at, item] of items.entries())
			expect(authors[at]?.slice(0, item.author.length)).toEqual(nameOf(item));
		const odd = bibtexOf([cslItem(source({ publisher: 'Women and Children, 100% & {Co}' }))]);
		expect(odd).toContain(String.raw`author = {{Women and Children, 100\% \& \{Co\}}}`);
	});

	it('leaves nothing that LaTeX would take for its own, and addresses as they are', () => {
		const lines = bib.split('\n');
		const texts = lines.filter((line) =>
			/^\t(author|title|organization|journal|booktitle|note) = /.test(line),
		);
		expect(texts.length).toBeGreaterThan(3 * items.length);
		expect(texts.filter((line) => /(?<!\\)[&%#$_^~]/.test(line))).toEqual([]);
		expect(lines.filter((line) => line.startsWith('\turl = '))).toEqual(
			items.map(({ URL: address }) => `\turl = {${address}},`),
		);
		const hostile = source({
			title: String.raw`A } B \input{x} 50% $1 #2 a_b ^ ~`,
			url: 'https://example.org/{a}',
		});
		const [back] = new Cite(bibtexOf([cslItem(hostile)])).data;
		expect(back?.['title']).toBe(hostile.title);
		expect(back?.['URL']).toBe('https://example.org/%7Ba%7D');
	});

	it('keeps the capitals of names', () => {
		const titled = (title: string) => bibtexOf([cslItem(source({ title }))]);
		expect(titled('Alberta and OCTIP in Québec')).toContain('title = {Alberta and {OCTIP} in {Québec}}');
		expect(titled('OCTIP')).toContain('title = {{OCTIP}}');
	});
});

describe('a reference, in every form', () => {
	it('says what weakens a source', () => {
		const weak = EVIDENCE.sources.filter(
			(one) => one.titleSupplied || one.yearEstimated || one.copy || !one.addressSeen,
		);
		expect(weak.length).toBeGreaterThan(10);
		expect(bibtexOf(items).match(/^\tnote = \{Charpente : /gm)).toHaveLength(weak.length);
		const told = cslItem(
			source({ titleSupplied: true, yearEstimated: true, copy: true, addressSeen: false }),
		);
		for (const part of ['title supplied', 'year estimated', 'only a copy was seen', 'not opened'])
			expect(told.note).toContain(part);
		expect(cslItem(source()).note).toBeUndefined();
	});

	it('is written alone as it is among all', () => {
		for (const form of ['apa', 'bib', 'ris'] as const) {
			const all = referencesIn(form, items, 'fr');
			expect(items.slice(0, 20).every((item) => all.includes(referencesIn(form, [item], 'fr')))).toBe(true);
		}
		expect(JSON.parse(referencesIn('json', items, 'fr'))).toEqual(items);
	});
});
