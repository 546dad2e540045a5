import { numberFormat } from '#lib/i18n/format.ts';
import * as v from 'valibot';
import { textsOf } from './choice-texts.ts';
import { CHOICES, optionLabel, wordsOf } from './choices.ts';
import codebook from './data/codebook.json' with { type: 'json' };
import doubleCoding from './data/double-coding.json' with { type: 'json' };
import type { CodedChoice, ProtocolSection } from './codebook.ts';
import { CodebookFile, DoubleCodingFile } from './schema.ts';

const { sections, rules } = v.parse(CodebookFile, codebook);
const coding = v.parse(DoubleCodingFile, doubleCoding);

/** How well two coders agreed, over all choices and by choice, as the content counts it. */
export const CODING = { total: coding.total, choices: coding.choices, date: coding.date };

function figures(locale: 'fr' | 'en'): Readonly<Record<string, string>> {
	const { claims, insufficient, coded, agree } = coding.total;
	const percent = numberFormat(locale, { style: 'percent' }).format(agree / coded);
	return {
		claims: String(claims),
		insufficient: String(insufficient),
		coded: String(coded),
		agree: String(agree),
		differences: String(coded - agree),
		percent,
	};
}

/** How the evidence was gathered and coded, in one language; the figures of the second coding are those of the content. Throws when a text names another figure. */
export function protocolSlice(locale: 'fr' | 'en'): readonly ProtocolSection[] {
	const known = figures(locale);
	const filled = (text: string) =>
		text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
			const figure = known[name];
			if (figure === undefined) throw new Error(`The protocol names a figure that is not counted: ${name}`);
			return figure;
		});
	return sections.map(({ id, title, paragraphs }) => ({
		id,
		title: title[locale],
		paragraphs: paragraphs.map((paragraph) => filled(paragraph[locale])),
	}));
}

/** Every choice with what each of its values means and how it was coded, in one language. */
export function codebookSlice(locale: 'fr' | 'en'): readonly CodedChoice[] {
	return CHOICES.map((choice) => {
		const { question, descriptions } = textsOf(choice.id);
		return {
			id: choice.id,
			title: wordsOf(choice.id).title[locale],
			question: question[locale],
			scale: choice.scale,
			rule: rules.find((one) => one.choice === choice.id)?.rule[locale] ?? null,
			options: choice.options.map((option) => ({
				id: option,
				label: optionLabel(choice.id, option, locale),
				description: descriptions.get(option)?.[locale] ?? null,
			})),
			near:
				choice.scale === 'nominal'
					? choice.near.map(([one, other]) => [
							optionLabel(choice.id, one, locale),
							optionLabel(choice.id, other, locale),
						])
					: [],
		};
	});
}
