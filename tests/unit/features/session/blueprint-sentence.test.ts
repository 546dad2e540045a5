import { afterEach, describe, expect, it } from 'vitest';
import { choices as content } from '#lib/content/data/choices.json';
import { blueprintSentence } from '#lib/features/session/blueprint-sentence.ts';
import { baseLocale, overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { LOCALES, type Locale } from '#lib/i18n/locale.ts';
import { DRAWN_OPTIONS, PARTS, houseOfDesign, type House, type PartState } from '#lib/ui/blueprint/house.ts';

const labelsIn = (locale: Locale) => (choice: string, option: string) => {
	const options: readonly { id: string; label: Record<Locale, string> }[] =
		content.find(({ id }) => id === choice)?.options ?? [];
	return options.find(({ id }) => id === option)?.label[locale] ?? `[${choice} ${option}]`;
};
const say = (locale: Locale, house: House) => {
	overwriteGetLocale(() => locale);
	return blueprintSentence(house, labelsIn(locale));
};
afterEach(() => overwriteGetLocale(() => baseLocale));

const settled = (option: string): PartState => ({ kind: 'settled', option });
const house: House = {
	funding: settled('core'),
	permanence: settled('organization'),
	entry: settled('single'),
	case: settled('coordination'),
	coordination: settled('permanent'),
	agreements: settled('protocol'),
};

describe('the sentence of the house', () => {
	it('names each drawing and what it means, in French', () => {
		expect(say('fr', house)).toBe(
			'Une maison à pignon (organisme sans but lucratif (OSBL)), sur une dalle pleine (financement public récurrent), avec une seule porte (un point d’entrée unique)\u00a0: à l’intérieur, des personnes autour d’une table ronde (coordination des services autour d’une personne); pour l’éclairage, une lampe qui reste allumée (coordination permanente); pour la charpente, une ferme complète (protocole commun).',
		);
	});
	it('names each drawing and what it means, in English', () => {
		expect(say('en', house)).toBe(
			'A gabled house (incorporated non-profit), on a solid slab (recurring public funding), with a single door (a single entry point): inside, people at a round table (coordination of services around a person); for light, a lamp that stays lit (permanent coordination); for joints, a full truss (multi-party protocol).',
		);
	});
	it('is one sentence, different for every option, in both languages', () => {
		for (const locale of LOCALES) {
			const said = PARTS.flatMap((part) =>
				DRAWN_OPTIONS[part].map((option) => say(locale, { ...houseOfDesign({}), [part]: settled(option) })),
			);
			expect(new Set(said).size).toBe(24);
			for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^.]*\.$/u);
		}
	});
	const states: readonly [string, PartState, string, string][] = [
		[
			'an open question',
			{ kind: 'open' },
			'encore à dessiner (question sans réponse)',
			'yet to be drawn (no answer yet)',
		],
		['a question to discuss', { kind: 'undecided' }, 'à discuter', 'to be discussed'],
		['a question set aside', { kind: 'set-aside' }, '(ne vous concerne pas)', '(not relevant to you)'],
		['silence', { kind: 'not-documented' }, 'dont rien n’est documenté', 'of which nothing is documented'],
		[
			'silence in that year',
			{ kind: 'not-documented', otherYears: true },
			'dont rien n’est documenté pour cette année',
			'of which nothing is documented for this year',
		],
		[
			'a reading',
			{ kind: 'settled', option: 'core', status: 'inferred' },
			'(financement public récurrent, déduit)',
			'(recurring public funding, inferred)',
		],
		[
			'an old attestation',
			{ kind: 'settled', option: 'core', status: 'documented', faded: true },
			'(financement public récurrent, dernière mention il y a plus de cinq ans)',
			'(recurring public funding, last mentioned more than five years ago)',
		],
		[
			'several acceptable options',
			{ kind: 'several', options: [{ option: 'mixed' }, { option: 'core' }], conflicting: false },
			'au choix une dalle d’un côté et des étais de l’autre (financement mixte) ou une dalle pleine (financement public récurrent)',
			'either a slab on one side and props on the other (mixed funding) or a solid slab (recurring public funding)',
		],
		[
			'conflicting sources',
			{
				kind: 'several',
				options: [
					{ option: 'project', status: 'documented' },
					{ option: 'core', status: 'inferred' },
				],
				conflicting: true,
			},
			'selon les sources, qui sont en désaccord, des étais avec une date au calendrier (subventions de projet) ou une dalle pleine (financement public récurrent, déduit)',
			'depending on the source, as they disagree, props with a date on the calendar (project grants) or a solid slab (recurring public funding, inferred)',
		],
	];
	it.each(states)('says %s', (_name, funding, french, english) => {
		expect(say('fr', { ...house, funding })).toContain(french);
		expect(say('en', { ...house, funding })).toContain(english);
	});
	it('keeps the capitals of a label that begins with an acronym', () => {
		overwriteGetLocale(() => 'fr');
		expect(blueprintSentence(house, () => 'OSBL reconnu')).toContain('(OSBL reconnu)');
	});
});
