import { describe, expect, it } from 'vitest';
import { shownShortName } from '#lib/content/short-name.ts';
import { modelSlices } from '#lib/content/slices.server.ts';

const both = (words: string) => ({ fr: words, en: words });

describe('the short name of a body', () => {
	it('is never only a place’s, in either language', () => {
		const fr = new Map(modelSlices('fr').map(({ id, short }) => [id, short]));
		const en = new Map(modelSlices('en').map(({ id, short }) => [id, short]));
		expect(['qc-coalition', 'nb-task-force', 'ns-committee'].map((id) => fr.get(id))).toEqual([
			...['Coalition (Québec)', 'Groupe de travail (N.-\u2060B.)', 'Comité (N.-\u2060É.)'],
		]);
		expect(['pe-committee', 'nl-committee'].map((id) => en.get(id))).toEqual([
			...['Committee (P.E.I.)', 'Committee (N.L.)'],
		]);
	});

	it('is the whole name where the body does not say what it is', () => {
		expect(shownShortName({ name: both('Safe Together'), short: both('Manitoba') }, 'fr')).toBe(
			'Safe Together',
		);
	});

	it('stays as it is otherwise', () => {
		expect(shownShortName({ name: both('A committee'), short: both('Ontario 2011') }, 'en')).toBe(
			'Ontario 2011',
		);
		expect(modelSlices('fr')[0]?.short).toBe('OCTIP');
	});

	it('breaks no abbreviation over a line', () => {
		const names = (['fr', 'en'] as const).flatMap((language) =>
			modelSlices(language).map(({ short }) => short),
		);
		expect(names.filter((name) => name.includes('.-'))).toContain('Comité (T.-\u2060N.-\u2060L.)');
		expect(names.filter((name) => /\p{Lu}\.-\p{Lu}/u.test(name))).toEqual([]);
	});

	it('tells every body apart', () => {
		for (const language of ['fr', 'en'] as const) {
			const names = modelSlices(language).map(({ short }) => short);
			expect(new Set(names).size).toBe(names.length);
		}
	});
});
