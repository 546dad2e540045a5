import { describe, expect, it } from 'vitest';
import { CODING, codebookSlice, protocolSlice } from '#lib/content/codebook.server.ts';
import { CHOICES } from '#lib/content/choices.ts';
import { EVIDENCE } from '#lib/content/evidence.server.ts';
import { glossarySlice } from '#lib/content/glossary.server.ts';
import { protocolMarkdown } from '#lib/features/context/protocol-text.ts';

describe.each(['fr', 'en'] as const)('the protocol and the codebook (%s)', (locale) => {
	it('tell the figures of the second coding', () => {
		const text = protocolSlice(locale)
			.find(({ id }) => id === 'second-coding')
			?.paragraphs.join(' ');
		// 233 of 251 is 92.8 %; 251 − 233 is 18.
		for (const figure of ['294', '43', '251', '233', '93', '18'])
			expect(text).toMatch(new RegExp(`\\b${figure}\\b`));
		expect(text).not.toContain('{');
	});

	it('have every choice and every value, each with words', () => {
		const codebook = codebookSlice(locale);
		expect(codebook.map(({ id }) => id)).toEqual(CHOICES.map(({ id }) => id));
		for (const [place, { options }] of codebook.entries()) {
			expect(options.map(({ id }) => id)).toEqual(CHOICES[place]?.options);
			for (const { label } of options) expect(label).not.toBe('');
		}
		expect(codebook.find(({ id }) => id === 'entry')?.rule).toMatch(
			locale === 'fr' ? /contact publié/ : /published contact/,
		);
		expect(codebook.find(({ id }) => id === 'scale')?.rule).toBeNull();
	});

	it('are one text to keep, with each section, each value and each agreement', () => {
		const sections = protocolSlice(locale);
		const codebook = codebookSlice(locale);
		const text = protocolMarkdown(sections, codebook, CODING.choices, 'version');
		for (const { title } of sections) expect(text).toContain(`## ${title}`);
		for (const { options } of codebook)
			for (const { id, label } of options) expect(text).toContain(`- \`${id}\` – ${label}`);
		expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(CODING.choices.length + 2);
	});
});

it('the agreements by choice add up to the whole', () => {
	for (const figure of ['claims', 'insufficient', 'coded', 'agree'] as const)
		expect(CODING.choices.reduce((sum, one) => sum + one[figure], 0)).toBe(CODING.total[figure]);
	for (const { claims, insufficient, coded, agree } of [CODING.total, ...CODING.choices]) {
		expect(claims - insufficient).toBe(coded);
		expect(agree).toBeLessThanOrEqual(coded);
	}
});

it('the claims checked again at their source are still as the protocol counts them', () => {
	const checked = EVIDENCE.claims.filter(({ checks }) => checks.includes('source-checked'));
	const inferred = checked.filter(({ status }) => status === 'inferred').length;
	expect([checked.length, checked.length - inferred, inferred]).toEqual([131, 65, 66]);
});

describe('the glossary', () => {
	it('has the same terms in both languages, in the order of each alphabet', () => {
		const [fr, en] = [glossarySlice('fr'), glossarySlice('en')];
		const ids = fr.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect([...ids].sort()).toEqual(en.map(({ id }) => id).sort());
		for (const { id, term, other } of fr)
			expect(en.find((one) => one.id === id)).toMatchObject({ term: other, other: term });
		// « accompagnement » comes before « activités », and « énoncé » after « dernière information trouvée » and before « entente ».
		expect(fr.slice(0, 2).map(({ id }) => id)).toEqual(['case-management', 'mandate']);
		expect(ids.indexOf('claim')).toBeGreaterThan(ids.indexOf('last-trace'));
		expect(ids.indexOf('claim')).toBeLessThan(ids.indexOf('agreement'));
	});

	it('leads to choices that exist', () => {
		const choices = CHOICES.map(({ id }) => id);
		for (const { see } of glossarySlice('en')) if ('choice' in see) expect(choices).toContain(see.choice);
	});
});
