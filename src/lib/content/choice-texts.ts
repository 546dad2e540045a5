import type { InferOutput } from 'valibot';
import type { Bilingual } from './choices.ts';
import data from './data/choice-texts.json' with { type: 'json' };
import type { ChoiceTextsFile } from './schema.ts';

/** What a choice is asked with. */
export interface ChoiceTexts {
	readonly question: Bilingual;
	readonly why: Bilingual;
	/** What options mean, where the label does not say it all. */
	readonly descriptions: ReadonlyMap<string, Bilingual>;
}

// Checked by its schema when pages are made: the browser is not made to do it again.
const texts: ReadonlyMap<string, ChoiceTexts> = new Map(
	(data as unknown as InferOutput<typeof ChoiceTextsFile>).choices.map(({ id, question, why, options }) => [
		id,
		{ question, why, descriptions: new Map(options.map(({ id, description }) => [id, description])) },
	]),
);

/** What a choice is asked with. Throws when there is no such choice. */
export function textsOf(choice: string): ChoiceTexts {
	const found = texts.get(choice);
	if (!found) throw new Error(`No choice is called ${choice}`);
	return found;
}

/** What a choice is asked with, in one language: what a page carries in its data. */
export interface AskedWith {
	readonly question: string;
	readonly why: string;
	readonly descriptions: ReadonlyMap<string, string>;
}
