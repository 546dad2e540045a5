import { textsOf, type AskedWith } from './choice-texts.ts';

/** What a choice is asked with, in one language. Throws when there is no such choice. */
export function askedWith(choice: string, language: 'fr' | 'en'): AskedWith {
	const { question, why, descriptions } = textsOf(choice);
	return {
		question: question[language],
		why: why[language],
		descriptions: new Map([...descriptions].map(([option, words]) => [option, words[language]])),
	};
}
