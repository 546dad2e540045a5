import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../support/messages.ts';

/** Words that are no longer said to readers, each with what is said instead. Inputs such as `{body}` are no words. */
const RETIRED = {
	fr: [
		[/\binstances?\b/i, 'initiative, coalition, structure'],
		[/\binféré|par inférence/i, 'déduit'],
		[/\battest/i, 'mentionné'],
		[/\btirages?\b/i, 'simulation'],
		[/\bimportances\b/i, 'poids'],
		[/\bpondérations?\b/i, 'répartition des poids'],
		[/\bprésentation(?! de (McGill|Jill Hanley))\b/i, 'présentation de McGill'],
		[/\bcouverture\b/i, 'part documentée'],
		[/\bcroisements?\b/i, 'combinaisons'],
		[/\bdernière (position|trace)\b/i, 'information la plus récente'],
		[/\b(les|aucune|des) inconnues\b|\breste inconnue?\b/i, 'information manquante, non documenté'],
		[/\bpâlie?s?\b/i, 'ancienne'],
		[/\bplans? cohérents?\b|\bincohérent/i, 'possible'],
		[/\bcontradiction/i, 'incompatibilité, désaccord'],
		[/\bprécédents\b/i, 'exemples documentés'],
		[/\bbilan\b/i, 'vos réponses'],
		[/\bà débattre\b/i, 'à discuter'],
		[/\b(questions?|parcours) (structurelles?|complet)|à l’essentiel\b/i, 'questions essentielles'],
		[/\bréférer\b|\bmécanismes? de référence|la référence (laisse|dépend)/i, 'orienter, orientation'],
		[/\bdédiée?s?\b/i, 'spécialisé, réservé'],
		[/\bincorpor/i, 'constitué en personne morale'],
		[/\bmandats, services\b/i, 'activités'],
		[/\bclientèles?\b/i, 'personnes'],
		[/\b(de|des|les|un|chaque) cas\b(?! par)/i, 'situation, personne'],
		[/\bcadre légal\b/i, 'cadre juridique'],
		[/\blibérer?\b/i, 'retirer, prêter'],
		[/\b(année|moment) lue?\b/i, 'année affichée'],
		[/\b\d+(er|ère|e|ème)\b/, 'rang, lettres supérieures'],
	],
	en: [
		[/\bbod(y|ies)\b/i, 'initiative'],
		[/\bclaims?\b/i, 'finding'],
		[/\bstatements?\b/i, 'finding'],
		[/\bevidence\b/i, 'data'],
		[/\battest/i, 'mentioned'],
		[/\blikeness|\balike\b/i, 'similarity'],
		[/\bdraws\b|\ba draw\b/i, 'simulation'],
		[/\bthe unknowns?\b|\bstays unknown\b/i, 'missing information, not documented'],
		[/\bcoheren/i, 'possible'],
		[/\bcoverage\b/i, 'documented share'],
		[/\blast known\b|\blast trace\b/i, 'most recent information'],
		[/\bimportances?\b/i, 'weight'],
		[/\bcontradiction/i, 'incompatibility'],
		[/\bprecedents?\b/i, 'documented examples'],
		[/\bpatterns?\b/i, 'combinations'],
		[/\bmatrix\b/i, 'table'],
		[/\bset aside\b(?! for)/i, 'not relevant to us'],
		[/\bto be debated\b|\bundecided\b/i, 'to discuss'],
		[/\btick\b/i, 'check'],
		[/\bpractitioners?\b|\bstakeholders?\b/i, 'front-line workers'],
		[/\bclients\b/i, 'people'],
		[/\b(around a|discussing|following|coordinating|handling|each) cases?\b/i, 'situation, person'],
		[/\baccompan/i, 'support'],
		[/\bmandates\b|\binternal trafficking\b/i, 'activities; domestic trafficking'],
		[/\bways? out\b/i, 'possible solutions'],
		[/\bessentials\b/i, 'essential questions'],
		[/\bQuebec\b|\bMontreal\b/, 'Québec, Montréal'],
		[/\bpresentation(?!,| by)(?<!McGill presentation)\b/i, 'McGill presentation'],
	],
} as const satisfies Record<'fr' | 'en', readonly (readonly [RegExp, string])[]>;

/** Texts that keep such a word, each with its reason. */
const KEPT: Readonly<Record<string, string>> = {
	models_presentation: 'the link stands beside “In the McGill presentation”, and asks which one that is',
	'rules.jsonl#protocol-is-not-consent.reason.en': '“public bodies” is the word of the law',
	'choice-notes.jsonl#agreements-19.note.en': '“public bodies” is the word of the law',
	'choice-notes.jsonl#agreements-23.note.en': '“public body” is the word of the law',
	'rules.jsonl#case-table-nobody-follows-up.reason.en':
		'the members’ own mandates, not what a coalition does',
};

const INPUT = /\{\w+\}/g;
const NAME_OF_FILE = /\.charpente-instance\.json/g;

function retiredIn(locale: 'fr' | 'en', text: string): readonly string[] {
	const said = text.replace(INPUT, '').replace(NAME_OF_FILE, '');
	return RETIRED[locale].flatMap(([word, instead]) => {
		const found = word.exec(said);
		return found ? [`“${found[0]}” → ${instead}`] : [];
	});
}

/** Every text of the content in a language, by its place. Locators and what the presentation itself says are quoted. */
function contentTexts(locale: 'fr' | 'en', file: string): readonly (readonly [string, string])[] {
	const text = readFileSync(`src/lib/content/data/${file}`, 'utf8');
	const found: [string, string][] = [];
	const read = (value: unknown, place: string): void => {
		if (place.endsWith('.locator')) return;
		if (Array.isArray(value)) value.forEach((one, index) => read(one, `${place}[${index}]`));
		else if (typeof value === 'string' && new RegExp(`\\.${locale}(\\[|$)`).test(place))
			found.push([place, value]);
		else if (value && typeof value === 'object')
			for (const [key, inside] of Object.entries(value)) read(inside, `${place}.${key}`);
	};
	if (file.endsWith('.jsonl'))
		for (const line of text.trim().split('\n')) {
			const row = JSON.parse(line) as { id?: string };
			read(row, `${file}#${row.id}`);
		}
	else read(JSON.parse(text), file);
	return found;
}

const CONTENT = [
	'choices.json',
	'choice-texts.json',
	'rules.jsonl',
	'glossary.json',
	'codebook.json',
	'help.json',
	'choice-notes.jsonl',
	'double-coding.json',
	'changelog.json',
];

/** What findings say is said in the words of their sources; these are ours, and are retired there too. */
const OURS_IN_FINDINGS = /\binféré|par inférence|\bincorpor/i;

describe.each(['fr', 'en'] as const)('the words of %s', (locale) => {
	const wrongIn = (texts: Iterable<readonly [string, string]>) =>
		[...texts].flatMap(([key, text]) =>
			key in KEPT ? [] : retiredIn(locale, text).map((found) => `${key}: ${found}`),
		);

	it('say nothing in retired words, in the interface', () => {
		expect(
			wrongIn([...messagesOf(locale)].flatMap(([key, texts]) => texts.map((text) => [key, text] as const))),
		).toEqual([]);
	});

	it.each(CONTENT)('say nothing in retired words, in %s', (file) => {
		const texts = contentTexts(locale, file);
		expect(texts.length).toBeGreaterThan(0);
		expect(wrongIn(texts)).toEqual([]);
	});
});

it('say no finding in words of ours that are retired', () => {
	const texts = contentTexts('fr', 'claims.jsonl');
	expect(texts.length).toBeGreaterThan(900);
	expect(texts.filter(([, text]) => OURS_IN_FINDINGS.test(text))).toEqual([]);
});

it('an exception names a text that has such a word', () => {
	const all = (['fr', 'en'] as const).flatMap((locale) =>
		[
			...[...messagesOf(locale)].flatMap(([key, texts]) => texts.map((text) => [key, text] as const)),
			...CONTENT.flatMap((file) => contentTexts(locale, file)),
		]
			.filter(([, text]) => retiredIn(locale, text).length > 0)
			.map(([key]) => key),
	);
	expect(Object.keys(KEPT).filter((key) => !all.includes(key))).toEqual([]);
});
