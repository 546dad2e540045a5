import type { InferOutput } from 'valibot';
import type { Choice } from '#lib/domain/choices.ts';
import data from './data/choices.json' with { type: 'json' };
import type { ChoicesFile } from './schema.ts';

// Checked by its schema when pages are made: the browser is not made to do it again.
const rows = (data as unknown as InferOutput<typeof ChoicesFile>).choices;

/** A text of the content in both languages. */
export interface Bilingual {
	readonly fr: string;
	readonly en: string;
}

/** The words of one option. */
export interface OptionWords {
	readonly label: Bilingual;
}

/** The words of one choice. */
export interface ChoiceWords {
	readonly title: Bilingual;
	readonly options: ReadonlyMap<string, OptionWords>;
}

/** The sixteen structural choices, in the order of the content: what the domain computes with. */
export const CHOICES: readonly Choice[] = rows.map((row): Choice => {
	const frame = {
		id: row.id,
		tier: row.tier,
		options: row.options.map((option) => option.id),
		...(row.appliesWhen ? { appliesWhen: row.appliesWhen } : {}),
	};
	switch (row.scale) {
		case 'nominal':
			return { ...frame, scale: row.scale, near: row.near };
		case 'ordinal':
		case 'set':
			return { ...frame, scale: row.scale };
	}
});

const words: ReadonlyMap<string, ChoiceWords> = new Map(
	rows.map(({ id, title, options }) => [
		id,
		{ title, options: new Map(options.map(({ id, label }) => [id, { label }])) },
	]),
);

/** The words of a choice. Throws when there is no such choice. */
export function wordsOf(choice: string): ChoiceWords {
	const found = words.get(choice);
	if (!found) throw new Error(`No choice is called ${choice}`);
	return found;
}

/** The words of an option of a choice. Throws when there is no such option. */
export function optionWords(choice: string, option: string): OptionWords {
	const found = wordsOf(choice).options.get(option);
	if (!found) throw new Error(`${choice} has no option called ${option}`);
	return found;
}

/** The label of an option of a choice, in a language. */
export function optionLabel(choice: string, option: string, locale: 'fr' | 'en'): string {
	return optionWords(choice, option).label[locale];
}
