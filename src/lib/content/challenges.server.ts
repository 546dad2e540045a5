import type { BasisLink, ChallengeSlice, LivedSlice, RuleSlice } from './challenges.ts';
import { CHOICES, optionLabel, wordsOf } from './choices.ts';
import { EVIDENCE } from './evidence.server.ts';
import { choiceNotesOf, claimsOf, modelOf, sourceOf } from './slices.server.ts';

type Language = 'fr' | 'en';

type RuleRow = (typeof EVIDENCE.rules)[number];

const claimById = new Map(EVIDENCE.claims.map((claim) => [claim.id, claim]));
const noteById = new Map(EVIDENCE.choiceNotes.map((note) => [note.id, note]));

function shortNameOf(model: string, language: Language): string {
	const found = modelOf(model, language);
	if (!found) throw new Error(`No body is called ${model}`);
	return found.short;
}

function basisLink(id: string, language: Language): BasisLink {
	const claim = claimById.get(id);
	if (claim) return { kind: 'claim', id, model: claim.model, name: shortNameOf(claim.model, language) };
	const note = noteById.get(id);
	if (!note) throw new Error(`Nothing is called ${id}`);
	const { publisher, year } = sourceOf(note.source);
	const name = year === null ? publisher : `${publisher}, ${year}`;
	return { kind: 'note', id, choice: note.choice, challenge: note.challenge, name };
}

function ruleSlice(rule: RuleRow, language: Language): RuleSlice {
	const named = [...new Set(rule.when.map(({ choice }) => choice))];
	return {
		id: rule.id,
		title: rule.title[language],
		reason: rule.reason[language],
		waysOut: rule.waysOut.map((way) => way[language]),
		strength: rule.strength,
		status: rule.status,
		choices: named.map((id) => ({ id, title: wordsOf(id).title[language] })),
		basis: rule.basis.map((id) => basisLink(id, language)),
	};
}

function livedSlices(rules: readonly RuleRow[], language: Language): readonly LivedSlice[] {
	const ids = new Set(rules.flatMap(({ basis }) => basis));
	const models = new Set([...ids].flatMap((id) => claimById.get(id)?.model ?? []));
	return [...models].flatMap((model) =>
		claimsOf(model, language)
			.filter((claim) => ids.has(claim.id) && claim.kind !== 'position')
			.map((claim) => ({ claim, model, name: shortNameOf(model, language) })),
	);
}

/** The notes, rules, outcomes and lessons that bear on a challenge of the presentation, in one language. */
export function bearingOn(challenge: string, language: Language): ChallengeSlice {
	const bearing = new Set(
		EVIDENCE.choiceNotes.filter((note) => note.challenge === challenge).map(({ id }) => id),
	);
	const rules = EVIDENCE.rules.filter((rule) => rule.challenge === challenge);
	return {
		notes: CHOICES.map(({ id }) => ({
			choice: { id, title: wordsOf(id).title[language] },
			notes: choiceNotesOf(id, language)
				.filter((note) => bearing.has(note.id))
				.map((note) => ({
					...note,
					optionLabel: note.option === null ? null : optionLabel(id, note.option, language),
				})),
		})).filter(({ notes }) => notes.length > 0),
		rules: rules.map((rule) => ruleSlice(rule, language)),
		lived: livedSlices(rules, language),
	};
}
