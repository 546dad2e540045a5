import { readFileSync } from 'node:fs';
import type { Entries } from '#lib/domain/answers.ts';
import { rulebookOf, type Rule } from '#lib/domain/coherence-rules.ts';
import { CHOICES } from './evidence-on-file.ts';

/** A rule of the content, read from the file without the content's own door. */
export interface RuleOnFile extends Rule {
	readonly kind: string;
	readonly status: string;
	readonly reason: { readonly fr: string; readonly en: string };
	readonly basis: readonly string[];
}

/** The 45 rules of the content. */
export const RULES: readonly RuleOnFile[] = readFileSync(
	new URL('../../../src/lib/content/data/rules.jsonl', import.meta.url),
	'utf8',
)
	.split('\n')
	.filter((line) => line !== '')
	.map((line): RuleOnFile => JSON.parse(line));

/** The real choices and rules. */
export const BOOK = rulebookOf(CHOICES, RULES);

/** A rule of the content, by its id. */
export function ruleOnFile(id: string): RuleOnFile {
	const rule = RULES.find((one) => one.id === id);
	if (!rule) throw new Error(`No rule is called ${id}`);
	return rule;
}

/** A design in which these answers are given: one option, or several. */
export function design(answers: Readonly<Record<string, string | readonly string[]>>): Entries {
	return Object.fromEntries(
		Object.entries(answers).map(([choice, options]) => [
			choice,
			{ answer: { state: 'chosen', options: [options].flat() }, note: '', importance: 1 },
		]),
	);
}
