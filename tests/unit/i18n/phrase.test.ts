import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phraseParts } from '#lib/i18n/phrase.ts';

const whole = (text: string) =>
	phraseParts(text).flatMap(({ kind, text, raised = '' }) => (kind === 'whole' ? [text + raised] : []));

it.each([
	['Jusqu’où la coalition s’engage-t-elle auprès d’une personne?', ['s’engage-t-elle']],
	['Ce résultat est-il solide?', ['est-il']],
	['Cette coalition-là, peut-elle agir?', ['coalition-là', 'peut-elle']],
	['Porte-parole et demi-journée, rendez-vous', ['rendez-vous']],
	['Un communiqué (1er juin 2022), 2e édition', ['1er', '2e']],
	['Le 1er', ['1er']],
	['0.333333333333 and 64,7 %', ['0.333333333333', '64,7']],
	['services en itinérance, É.-U., et en Î.-P.-É., T.-N.-L.', ['É.-U.', 'Î.-P.-É.', 'T.-N.-L.']],
	['A self-help group, in 2016, the 3rd', []],
])('%s keeps whole %j', (text, parts) => {
	expect(whole(text)).toEqual(parts);
});

it('raises the letters of an ordinal', () => {
	expect(phraseParts('Le 1er mai')).toEqual([
		{ kind: 'plain', text: 'Le ' },
		{ kind: 'whole', text: '1', raised: 'er' },
		{ kind: 'plain', text: ' mai' },
	]);
});

it('loses and adds nothing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(
				phraseParts(text)
					.map(({ text, raised = '' }) => text + raised)
					.join(''),
			).toBe(text);
		}),
	);
});
