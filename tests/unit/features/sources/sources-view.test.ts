import { describe, expect, it } from 'vitest';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import type { SourceRow } from '#lib/content/schema.ts';
import { restingOnSources } from '#lib/features/sources/resting.server.ts';
import {
	pageShown,
	sourceEntries,
	sourcesGaps,
	sourcesKept,
	sourcesQuery,
	sourcesViewFrom,
	type SourcesView,
} from '#lib/features/sources/sources-view.ts';

const row = (id: string, about: Partial<SourceRow> = {}): SourceRow => ({
	...{ id, title: id, publisher: 'P', author: null, year: 2011, language: 'en' },
	...{ url: 'https://example.org/a', kind: 'government', accessed: '2026-11-23', titleSupplied: false },
	...{ yearEstimated: false, copy: false, addressSeen: true },
	...about,
});
const nothing: SourcesView = { search: '', language: '', kind: '', province: '', page: 1 };
const models = [
	{ id: 'qc-x', name: 'Coalition québécoise', short: 'Québec', province: 'QC' },
	{ id: 'on-x', name: 'Ottawa Coalition', short: 'Ottawa', province: 'ON' },
] as const;
const entries = sourceEntries(
	[
		row('z', { publisher: 'Zone', language: 'fr', title: 'L’hébergement' }),
		row('b', { author: 'Ann Baker', year: 2020 }),
		row('c', { author: 'Ann Baker', kind: 'news' }),
	],
	{
		z: { claims: [['qc-x-01', 'qc-x', 'entry']], choices: [] },
		b: {
			claims: [
				['on-x-01', 'on-x', 'entry'],
				['qc-x-02', 'qc-x', 'case'],
			],
			choices: ['entry'],
		},
		c: { claims: [], choices: [] },
	},
	models,
);
const kept = (about: Partial<SourcesView>) =>
	sourcesKept(entries, { ...nothing, ...about }).map(({ source }) => source.id);

describe('the pages of the list', () => {
	const [first] = entries;
	if (!first) throw new Error('There are entries');
	const long = Array.from({ length: 81 }, (_, at) => ({ ...first, source: row(`s${at}`) }));

	it('are forty long, and hold the source that the address names', () => {
		expect(pageShown(long, 2, '')).toBe(2);
		expect(pageShown(long, 9, '')).toBe(3);
		expect(pageShown(long, 1, 's39')).toBe(1);
		expect(pageShown(long, 1, 's40')).toBe(2);
		expect(pageShown(long, 1, 's80')).toBe(3);
		expect(pageShown(long, 2, 'nobody')).toBe(2);
		expect(pageShown([], 4, '')).toBe(1);
	});
});

describe('the bibliography on the screen', () => {
	it('stands by the name that leads, then the year', () => {
		expect(kept({})).toEqual(['c', 'b', 'z']);
	});

	it('is narrowed by language, kind, province and words', () => {
		expect(kept({ language: 'fr' })).toEqual(['z']);
		expect(kept({ kind: 'news' })).toEqual(['c']);
		expect(kept({ province: 'QC' })).toEqual(['b', 'z']);
		expect(kept({ province: 'ON', language: 'fr' })).toEqual([]);
		expect(kept({ search: '  HEBERGEMENT ' })).toEqual(['z']);
		expect(kept({ search: "l'hebergement zone" })).toEqual(['z']);
		expect(kept({ search: 'quebecoise' })).toEqual(['b', 'z']);
		expect(kept({ search: 'baker 2020' })).toEqual(['b']);
	});

	it('is in the address', () => {
		const view = { search: 'a & b', language: 'fr', kind: 'news', province: 'QC', page: 3 };
		expect(sourcesViewFrom(new URLSearchParams(sourcesQuery(view)), ['QC'])).toEqual(view);
		expect(sourcesQuery(nothing)).toBe('');
		expect(sourcesQuery({ ...nothing, province: 'QC' })).toBe('?province=QC');
	});

	it('asks nothing where the address is not understood, which is said', () => {
		const query = new URLSearchParams('kind=rumour&language=fr&province=QC&page=0&colour=red&search=z');
		expect(sourcesViewFrom(query, ['ON'])).toEqual({ ...nothing, search: 'z', language: 'fr' });
		expect(sourcesGaps(query, ['ON'])).toEqual(['kind=rumour', 'province=QC', 'page=0', 'colour=red']);
		expect(sourcesGaps(query, ['QC'])).not.toContain('province=QC');
	});
});

it('what rests on a source is all there: every claim once', () => {
	const resting = Object.values(restingOnSources());
	expect(resting).toHaveLength(EVIDENCE.sources.length);
	expect(resting.reduce((sum, { claims }) => sum + claims.length, 0)).toBe(EVIDENCE.claims.length);
});
