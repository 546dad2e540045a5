import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { exportFileName } from '#lib/ui/export/file-name.ts';
import { pictureFrame } from '#lib/ui/export/picture-frame.ts';
import { textLines } from '#lib/ui/export/text-lines.ts';
import { viewCitation } from '#lib/ui/export/view-citation.ts';

describe('the name of an exported file', () => {
	it('says what it holds and of which version', () => {
		expect(exportFileName('Rôle au cœur des cas, année 2011', '1.0.0', 'csv')).toBe(
			'charpente-role-au-coeur-des-cas-annee-2011-v1.0.0.csv',
		);
		expect(exportFileName('…', '1.0.0', 'png')).toBe('charpente-v1.0.0.png');
	});

	it('says what was asked of the view, kept short', () => {
		const asked = [
			['choice', 'Case'],
			['province', 'QC'],
		] as const;
		expect(exportFileName('Matrix', '1.0.0', 'csv', asked)).toBe(
			'charpente-matrix-choice-case-province-qc-v1.0.0.csv',
		);
		const long = exportFileName('Matrix', '1.0.0', 'csv', [['where', 'x '.repeat(200)]]);
		expect(long.length).toBeLessThan('charpente-matrix-v1.0.0.csv'.length + 62);
	});

	it('is cut between two words, or within one that takes all the room', () => {
		const name = exportFileName(
			'Combinaisons de réponses dans toutes les initiatives documentées',
			'1.0.0',
			'csv',
		);
		expect(name).toBe('charpente-combinaisons-de-reponses-dans-toutes-les-initiatives-v1.0.0.csv');
		expect(exportFileName('x'.repeat(80), '1.0.0', 'csv')).toBe(`charpente-${'x'.repeat(60)}-v1.0.0.csv`);
	});

	it('is taken by every system, whatever the title and the filters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, value) => {
				expect(exportFileName(title, '1.0.0', 'svg', [['province', value]])).toMatch(
					/^charpente-([a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?-)?province(-[a-z0-9-]{0,50}[a-z0-9])?-v1\.0\.0\.svg$/,
				);
			}),
		);
	});
});

describe('the citation of a view', () => {
	const view = {
		title: 'Entrée, par lieu',
		version: '1.0.0',
		date: '2026-11-23',
		address: 'https://example.org/fr/places/?choice=entry',
		today: new Date(2026, 10, 30, 23, 59),
	};

	it('says the view, the version, the days and the address in French', () => {
		overwriteGetLocale(() => 'fr');
		expect(viewCitation(view)).toBe(
			'Charpente. «\u00a0Entrée, par lieu\u00a0». Données, version 1.0.0, 23 novembre 2026. Consulté le 30 novembre 2026. https://example.org/fr/places/?choice=entry',
		);
	});

	it('says them in English', () => {
		overwriteGetLocale(() => 'en');
		expect(viewCitation({ ...view, title: 'Entry, by place' })).toBe(
			'Charpente. “Entry, by place.” Data, version 1.0.0, November 23, 2026. Accessed November 30, 2026. https://example.org/fr/places/?choice=entry',
		);
	});
});

describe('the citation of a view named by a question', () => {
	const view = {
		...{ version: '1.0.0', date: '2026-11-23', address: 'https://example.org/' },
		today: new Date(2026, 10, 30),
	};

	it.each([
		['fr', 'Ce résultat est-il solide?', '«\u00a0Ce résultat est-il solide?\u00a0» Données'],
		['en', 'How solid is this result?', '“How solid is this result?” Data'],
		['fr', 'ACT, N.-B.', '«\u00a0ACT, N.-B.\u00a0» Données'],
		['en', 'ACT, N.B.', '“ACT, N.B.” Data'],
	] as const)('in %s, ends %s with one mark only', (locale, title, said) => {
		overwriteGetLocale(() => locale);
		expect(viewCitation({ ...view, title })).toContain(`Charpente. ${said}, version 1.0.0`);
	});
});

describe('the words around a picture', () => {
	const measure = (text: string) => text.length * 10;
	beforeEach(() => overwriteGetLocale(() => 'fr'));

	it('are broken between words, never at a no-break space', () => {
		expect(textLines('one two three', 75, measure)).toEqual(['one two', 'three']);
		expect(textLines('un deux\u00a0: trois', 75, measure)).toEqual(['un', 'deux\u00a0:', 'trois']);
		expect(textLines('immeasurable a', 30, measure)).toEqual(['immeasurable', 'a']);
		expect(textLines('  ', 30, measure)).toEqual([]);
	});

	it('stand above and below the drawing, inside the sheet', () => {
		const words = { title: 'T', caption: 'C', citation: 'A citation' };
		const { width, height, left, top, lines } = pictureFrame({ width: 600, height: 300 }, words, measure);
		// margin 24, one line of title 26, a gap of 12
		expect({ width, left, top }).toEqual({ width: 648, left: 24, top: 62 });
		// the drawing 300, a gap of 14, two small lines of 18, the margin
		expect(height).toBe(62 + 300 + 14 + 36 + 24);
		expect(lines.map(({ text, baseline }) => [text, baseline])).toEqual([
			['T', 44],
			['C', 389],
			['A citation', 407],
		]);
	});

	it('have room beside a narrow drawing', () => {
		const { width } = pictureFrame({ width: 100, height: 100 }, { title: 'T', citation: 'C' }, measure);
		expect(width).toBe(480 + 48);
	});
});
