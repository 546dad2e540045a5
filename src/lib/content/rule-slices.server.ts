import * as v from 'valibot';
import presentation from './data/presentation.json' with { type: 'json' };
import { EVIDENCE } from './evidence.server.ts';
import type { BasisSlice, RuleSlice } from './rule-slices.ts';
import { PresentationFile } from './schema.ts';
import { modelOf, sourceOf } from './slices.server.ts';

type Language = 'fr' | 'en';

const challenges = v.parse(PresentationFile, presentation).challenges;

function basisSlice(id: string, language: Language): BasisSlice {
	const note = EVIDENCE.choiceNotes.find((one) => one.id === id);
	const claim = EVIDENCE.claims.find((one) => one.id === id);
	const row = note ?? claim;
	if (!row) throw new Error(`No note and no claim is called ${id}`);
	const model = claim ? modelOf(claim.model, language) : undefined;
	return {
		id,
		status: row.status,
		field: note?.field?.[language] ?? null,
		model: model ? { id: model.id, short: model.short } : null,
		note: row.note[language],
		source: sourceOf(row.source),
		locator: row.locator[language],
	};
}

/** Every coherence rule in one language, in the order of the content. Throws when one rests on something that is not there. */
export function ruleSlices(language: Language): readonly RuleSlice[] {
	return EVIDENCE.rules.map((row): RuleSlice => {
		const challenge = challenges.find(({ id }) => id === row.challenge);
		if (!challenge) throw new Error(`${row.id} names the challenge ${row.challenge}, which is not there`);
		return {
			id: row.id,
			strength: row.strength,
			when: row.when,
			kind: row.kind,
			title: row.title[language],
			reason: row.reason[language],
			waysOut: row.waysOut.map((way) => way[language]),
			challenge: { id: challenge.id, label: challenge.label[language] },
			basis: row.basis.map((id) => basisSlice(id, language)),
			status: row.status,
		};
	});
}
