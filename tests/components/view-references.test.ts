import { afterEach, expect, test, vi } from 'vitest';
import { sourceIds, viewReferences } from '#lib/features/evidence/references/cited-sources.ts';

afterEach(() => vi.restoreAllMocks());

test('the sources of a view are each once, by their words, those of one’s own bodies left out', async () => {
	const item = (id: string, author: string) => ({
		...{ id, type: 'webpage', title: `Title of ${id}`, author: [{ literal: author }], publisher: author },
		...{ accessed: { 'date-parts': [[2026, 11, 23]] }, URL: `https://example.org/${id}`, language: 'en' },
	});
	const all = [item('a', 'Zeta'), item('b', 'Unused'), item('c', 'Alpha')];
	vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify(all)));
	const claims = [{ source: 0 }, { source: 2 }, { source: 0 }, { source: 'own-source' }, {}];
	const apa = await viewReferences('apa', claims, 'en');
	expect(apa.match(/Title of \w/g)).toEqual(['Title of c', 'Title of a']);
	expect((await viewReferences('ris', claims, 'en')).match(/ID {2}- \w/g)).toEqual(['ID  - c', 'ID  - a']);
	const idOf = await sourceIds();
	expect(claims.map(idOf)).toEqual(['a', 'c', 'a', 'own-source', undefined]);
});
