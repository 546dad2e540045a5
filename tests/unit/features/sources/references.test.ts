import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import { apaReference } from '#lib/features/sources/apa.ts';
import { authorsFrom } from '#lib/features/evidence/author-names.ts';
import { bibtexOf, cslJsonOf, risOf } from '#lib/features/sources/bibliography.server.ts';
import { entryIn } from '#lib/features/sources/bibliography-entry.ts';
import { cslItem } from '#lib/features/sources/csl-item.ts';

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
		expect(apaReference(source(about), 'en')).toBe(english);
		expect(apaReference(source(about), 'fr')).toBe(french);
	});
});

describe('the bibliography', () => {
	const { sources } = EVIDENCE;
	const bib = bibtexOf(sources);
	const ris = risOf(sources);
	const json = cslJsonOf(sources);

	it('has every source once, in every form', () => {
		const ids = sources.map(({ id }) => id);
		expect([...bib.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, id]) => id)).toEqual(ids);
		expect([...ris.matchAll(/^ID {2}- (.+)$/gm)].map(([, id]) => id)).toEqual(ids);
		const items: { id: string }[] = JSON.parse(json);
		expect(items.map(({ id }) => id)).toEqual(ids);
	});

	it('names every author in RIS, those of the press too', () => {
		const press = entryIn(ris, 'ris', '24h-2011-octip');
		expect(press).toContain('AU  - Bulman, Erica');
		expect(press).toContain('PB  - 24 Hours Vancouver');
		expect([...ris.matchAll(/^TY {2}- /gm)]).toHaveLength(sources.length);
		const unnamed = ris
			.split(/^ER {2}-.*$/m)
			.filter((entry) => entry.trim() !== '' && !/^AU {2}- /m.test(entry));
		expect(unnamed).toEqual([]);
	});

	it('gives the entry of one source, alone', () => {
		const entry = entryIn(bib, 'bib', '24h-2011-octip');
		expect(entry).toMatch(/^@article\{24h-2011-octip,\n/);
		expect(entry).toContain('journal = {24 Hours Vancouver}');
		expect(entry).toContain('year = {2011}');
		expect(entry.match(/^@/gm)).toHaveLength(1);
		expect(JSON.parse(entryIn(json, 'json', '24h-2011-octip'))).toEqual([
			cslItem(sources.find(({ id }) => id === '24h-2011-octip') ?? source()),
		]);
		expect(() => entryIn(ris, 'ris', 'nobody')).toThrow('nobody');
	});

	it('says in every form what weakens a source', () => {
		const weak = sources.filter(
			(one) => one.titleSupplied || one.yearEstimated || one.copy || !one.addressSeen,
		);
		expect(weak.length).toBeGreaterThan(10);
		expect(bib.match(/^\tnote = \{Charpente : /gm)).toHaveLength(weak.length);
		expect(ris.match(/^N1 {2}- /gm)).toHaveLength(weak.length);
		const told = cslItem(
			source({ titleSupplied: true, yearEstimated: true, copy: true, addressSeen: false }),
		);
		for (const part of ['title supplied', 'year estimated', 'only a copy was seen', 'not opened'])
			expect(told.note).toContain(part);
		expect(cslItem(source()).note).toBeUndefined();
	});

	it('keeps the identifier with its own source in RIS', () => {
		for (const one of sources) expect(entryIn(ris, 'ris', one.id)).toContain(`\nUR  - ${one.url}`);
	});

	it('leaves nothing in BibTeX that LaTeX would take for its own', () => {
		const texts = bib.split('\n').filter((line) => /^\t(author|title|publisher|journal) = /.test(line));
		expect(texts.length).toBeGreaterThan(sources.length);
		expect(texts.filter((line) => /(?<!\\)[&%#]/.test(line))).toEqual([]);
	});
});
