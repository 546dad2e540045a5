import { grouped } from '#lib/domain/evidence.ts';
import { withWholeAbbreviations } from '#lib/domain/plain-text.ts';
import { EVIDENCE } from './evidence.server.ts';
import { PRESENTATION } from './presentation.server.ts';
import type { ClaimRow, ModelRow, SourceRow } from './schema.ts';
import { shownShortName } from './short-name.ts';
import type {
	ChoiceNoteSlice,
	ClaimSlice,
	ModelSlice,
	PackedClaim,
	Precedent,
	Sayer,
	SearchText,
} from './slices.ts';

type Language = 'fr' | 'en';

const sourceById = new Map(EVIDENCE.sources.map((source) => [source.id, source]));
const numberOf = new Map(EVIDENCE.sources.map(({ id }, at) => [id, at]));
const claimsByModel = grouped(EVIDENCE.claims, (claim) => claim.model);

/** The source of this id. Throws when there is none. */
export function sourceOf(id: string): SourceRow {
	const source = sourceById.get(id);
	if (!source) throw new Error(`No source is called ${id}`);
	return source;
}

function modelSlice(row: ModelRow, language: Language): ModelSlice {
	return { ...row, name: row.name[language], short: withWholeAbbreviations(shownShortName(row, language)) };
}

/** Every documented body, in the order of the content: those of the presentation first. */
export function modelSlices(language: Language): readonly ModelSlice[] {
	return EVIDENCE.models.map((row) => modelSlice(row, language));
}

/** One documented body, or nothing when no body has this id. */
export function modelOf(id: string, language: Language): ModelSlice | undefined {
	const row = EVIDENCE.models.find((model) => model.id === id);
	return row && modelSlice(row, language);
}

function claimSlice(claim: ClaimRow, language: Language): ClaimSlice {
	const { id, model, from, to, status, confidence, locator, checks } = claim;
	return {
		id,
		model,
		from,
		to,
		status,
		confidence,
		locator: locator[language],
		checks,
		...('choice' in claim
			? { choice: claim.choice, value: claim.value, kind: 'position' as const }
			: { choice: null, value: null, kind: claim.kind }),
		note: claim.note[language],
		source: sourceOf(claim.source),
	};
}

/** Every claim about a body, in the order of the content. */
export function claimsOf(model: string, language: Language): readonly ClaimSlice[] {
	return (claimsByModel.get(model) ?? []).map((claim) => claimSlice(claim, language));
}

/** The bare positions of every body, or of one: what the comparison computes with. */
export function packedClaims(model?: string): readonly PackedClaim[] {
	const rows = model === undefined ? EVIDENCE.claims : (claimsByModel.get(model) ?? []);
	return rows.flatMap((claim): PackedClaim[] =>
		'choice' in claim
			? [
					[
						claim.id,
						claim.model,
						claim.choice,
						claim.value,
						claim.from,
						claim.to,
						claim.status === 'documented' ? 'd' : 'i',
						({ low: 'l', medium: 'm', high: 'h' } as const)[claim.confidence],
						sourceOf(claim.source).year,
						numberOf.get(claim.source) ?? claim.source,
					],
				]
			: [],
	);
}

/** Who says these claims, by the id of the claim. */
export function sayersOf(claims: ReadonlySet<string>): Readonly<Record<string, Sayer>> {
	const said = EVIDENCE.claims.filter(({ id }) => claims.has(id));
	return Object.fromEntries(
		said.map(({ id, source }) => {
			const { publisher, year } = sourceOf(source);
			return [id, { publisher, year }];
		}),
	);
}

/** Every name and note, in both languages: what a search looks through. */
export function searchTexts(): readonly SearchText[] {
	return [
		...EVIDENCE.models.map(({ id, name, short }): SearchText => [
			id,
			null,
			`${name.fr} ${short.fr}`,
			`${name.en} ${short.en}`,
		]),
		...EVIDENCE.claims.map((claim): SearchText => [
			claim.model,
			'choice' in claim ? claim.choice : null,
			claim.note.fr,
			claim.note.en,
		]),
	];
}

/** What is known of a choice and of its options in general. */
export function choiceNotesOf(choice: string, language: Language): readonly ChoiceNoteSlice[] {
	return EVIDENCE.choiceNotes
		.filter((note) => note.choice === choice)
		.map(({ id, option, kind, status, field, challenge, note, source, locator }) => ({
			id,
			option,
			kind,
			status,
			field: field && field[language],
			challenge: challengeOf(challenge, language),
			note: note[language],
			source: sourceOf(source),
			locator: locator[language],
		}));
}

/** A challenge of the presentation by its name; nothing for none. */
function challengeOf(id: string | null, language: Language): ChoiceNoteSlice['challenge'] {
	const found = PRESENTATION.challenges.find((challenge) => challenge.id === id);
	return found ? { id: found.id, label: found.label[language] } : null;
}

/** Which bodies took which option of a choice, and when: those of the presentation first, then by first year. */
export function precedentsOf(choice: string, language: Language): readonly Precedent[] {
	const found = new Map<string, { precedent: Precedent; spans: Precedent['spans'][number][] }>();
	for (const claim of EVIDENCE.claims) {
		if (!('choice' in claim) || claim.choice !== choice) continue;
		const model = modelOf(claim.model, language);
		if (!model) throw new Error(`No body is called ${claim.model}`);
		for (const option of [claim.value].flat()) {
			const key = `${option} ${claim.model}`;
			const spans = found.get(key)?.spans ?? [];
			const { from, to, status } = claim;
			const alike = spans.some((span) => span.from === from && span.to === to && span.status === status);
			if (!alike) spans.push({ from, to, status });
			const { short, listed } = model;
			found.set(key, { spans, precedent: { option, model: model.id, name: short, listed, spans } });
		}
	}
	const firstYear = ({ spans }: Precedent) => Math.min(...spans.map(({ from }) => from));
	return [...found.values()]
		.map(({ precedent, spans }) => ({ ...precedent, spans: spans.sort((a, b) => a.from - b.from) }))
		.sort((a, b) => Number(b.listed) - Number(a.listed) || firstYear(a) - firstYear(b));
}
