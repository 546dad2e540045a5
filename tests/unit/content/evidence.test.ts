import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { textsOf } from '#lib/content/choice-texts.ts';
import { CHOICES, wordsOf } from '#lib/content/choices.ts';
import { EVIDENCE, TAKEN_AS_THEY_ARE } from '#lib/content/evidence.server.ts';
import choiceTexts from '#lib/content/data/choice-texts.json' with { type: 'json' };
import choicesFile from '#lib/content/data/choices.json' with { type: 'json' };
import doubleCoding from '#lib/content/data/double-coding.json' with { type: 'json' };
import help from '#lib/content/data/help.json' with { type: 'json' };
import presentationData from '#lib/content/data/presentation.json' with { type: 'json' };
import { HELP } from '#lib/content/help.ts';
import {
	ChoiceNoteRow,
	ClaimRow,
	DoubleCodingFile,
	ModelRow,
	PresentationFile,
	SourceRow,
} from '#lib/content/schema.ts';

const { models, claims, sources, choiceNotes, rules } = EVIDENCE;
const presentation = v.parse(PresentationFile, presentationData);
const choiceIds = new Set(CHOICES.map(({ id }) => id));
const modelIds = new Set(models.map(({ id }) => id));
const sourceIds = new Set(sources.map(({ id }) => id));
const challengeIds = new Set(presentation.challenges.map(({ id }) => id));
const optionsOf = (choice: string) => CHOICES.find(({ id }) => id === choice)?.options ?? [];
const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

describe('the content as it was given', () => {
	it('is to the letter what its schema reads, where the browser takes it as it is', () => {
		expect(TAKEN_AS_THEY_ARE).toEqual({ choices: choicesFile, choiceTexts, help });
	});

	it('has every row', () => {
		expect(CHOICES.length).toBe(16);
		expect(CHOICES.flatMap(({ options }) => options).length).toBe(85);
		expect(models.length).toBe(66);
		expect(models.filter(({ comparable }) => comparable).length).toBe(54);
		expect(models.filter(({ listed }) => listed).length).toBe(13);
		expect(claims.length).toBe(923);
		expect(sources.length).toBe(490);
		expect(choiceNotes.length).toBe(282);
		expect(rules.length).toBe(45);
	});

	it.each([
		['choices', CHOICES.map(({ id }) => id)],
		['models', [...models].map(({ id }) => id)],
		['claims', claims.map(({ id }) => id)],
		['sources', sources.map(({ id }) => id)],
		['choice notes', choiceNotes.map(({ id }) => id)],
		['rules', rules.map(({ id }) => id)],
	])('gives each of the %s its own id', (_what, ids) => {
		expect(repeated(ids)).toEqual([]);
	});
});

describe('references', () => {
	it('lead every claim to its body, option and source', () => {
		const astray = claims.filter(
			(claim) =>
				!modelIds.has(claim.model) ||
				!sourceIds.has(claim.source) ||
				('choice' in claim && ![claim.value].flat().every((o) => optionsOf(claim.choice).includes(o))),
		);
		expect(astray).toEqual([]);
	});

	it('give a set exactly to the set choices', () => {
		const wrong = claims.filter(
			(claim) =>
				'choice' in claim &&
				Array.isArray(claim.value) !== (CHOICES.find(({ id }) => id === claim.choice)?.scale === 'set'),
		);
		expect(wrong).toEqual([]);
	});

	it('lead every choice note to its choice, option, challenge and source', () => {
		const astray = choiceNotes.filter(
			(note) =>
				!choiceIds.has(note.choice) ||
				(note.option !== null && !optionsOf(note.choice).includes(note.option)) ||
				(note.challenge !== null && !challengeIds.has(note.challenge)) ||
				!sourceIds.has(note.source),
		);
		expect(astray).toEqual([]);
	});

	it('lead every rule to its options, challenge and basis', () => {
		const basisIds = new Set([...claims, ...choiceNotes].map(({ id }) => id));
		const astray = rules.filter(
			(rule) =>
				!challengeIds.has(rule.challenge) ||
				!rule.basis.every((id) => basisIds.has(id)) ||
				!rule.when.every((condition) =>
					('in' in condition ? condition.in : 'has' in condition ? condition.has : condition.lacks).every(
						(option) => optionsOf(condition.choice).includes(option),
					),
				),
		);
		expect(astray).toEqual([]);
	});

	it('lead every near pair and every condition to options that exist', () => {
		for (const choice of CHOICES) {
			if (choice.scale === 'nominal')
				expect(choice.near.flat().every((option) => choice.options.includes(option))).toBe(true);
			for (const condition of choice.appliesWhen?.anyOf ?? [])
				expect(condition.in.every((option) => optionsOf(condition.choice).includes(option))).toBe(true);
		}
	});

	it('lead every initiative of the presentation to a listed body', () => {
		const listed = models.filter((model) => model.listed).map(({ id }) => id);
		expect(presentation.listedInitiatives.map(({ model }) => model).sort()).toEqual(listed.sort());
	});

	it('lead the double coding to single-option choices', () => {
		const file = v.parse(DoubleCodingFile, doubleCoding);
		const single = CHOICES.filter(({ scale }) => scale !== 'set').map(({ id }) => id);
		expect(file.choices.map(({ choice }) => choice).sort()).toEqual(single.sort());
		expect(file.choices.reduce((sum, { agree }) => sum + agree, 0)).toBe(file.total.agree);
	});

	it('leave no source without something that rests on it', () => {
		const cited = new Set([...claims, ...choiceNotes].map(({ source }) => source));
		cited.add(HELP.national.source);
		expect(sources.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
	});
});

describe('periods', () => {
	it('end no earlier than they begin, and begin no later than the evidence', () => {
		expect(claims.filter(({ from, to }) => to !== null && to < from)).toEqual([]);
		expect(claims.filter(({ from }) => from > 2026)).toEqual([]);
	});
});

describe('what the choices are asked with', () => {
	it('is there for every choice, and describes no option that is not there', () => {
		for (const { id, options } of CHOICES)
			expect(options).toEqual(expect.arrayContaining([...textsOf(id).descriptions.keys()]));
		// Members and funders are named by labels that say it all; every other option is described.
		for (const { id, options } of CHOICES.filter(({ id }) => id !== 'members' && id !== 'funders'))
			expect([...textsOf(id).descriptions.keys()]).toEqual(options);
	});
});

describe('both languages', () => {
	/** Names that are the same in French and in English. */
	const SAME_IN_BOTH = /^(Coordination|Leadership|Police|Provincial|Municipal|Immigration|Communication)$/;

	it('are present, and differ but for names', () => {
		const pairs = [
			...choiceNotes.map(({ id, note }) => [id, note] as const),
			...claims.map(({ id, note }) => [id, note] as const),
			...rules.flatMap(({ id, title, reason, waysOut }) =>
				[title, reason, ...waysOut].map((text) => [id, text] as const),
			),
			...CHOICES.flatMap(({ id }) => {
				const { title, options } = wordsOf(id);
				const { question, why, descriptions } = textsOf(id);
				const labels = [...options.values()].map(({ label }) => label);
				return [title, question, why, ...labels, ...descriptions.values()].map((text) => [id, text] as const);
			}),
			...[presentation.challenges, presentation.services, presentation.gaps, presentation.debates]
				.flat()
				.map(({ id, label }) => [id, label] as const),
		];
		const same = pairs.filter(([, { fr, en }]) => fr === en && !SAME_IN_BOTH.test(fr));
		expect(same).toEqual([]);
	});
});

describe('the schema', () => {
	it('is closed: one more key is refused', () => {
		expect(v.is(ModelRow, models[0])).toBe(true);
		expect(v.is(ModelRow, { ...models[0], grade: 'A' })).toBe(false);
		expect(v.is(ClaimRow, claims[0])).toBe(true);
		expect(v.is(ClaimRow, { ...claims[0], score: 3 })).toBe(false);
		expect(v.is(ChoiceNoteRow, { ...choiceNotes[0], extra: '' })).toBe(false);
	});

	it('refuses a status and a province that are none', () => {
		expect(v.is(ClaimRow, { ...claims[0], status: 'certain' })).toBe(false);
		expect(v.is(ModelRow, { ...models[0], province: 'XX' })).toBe(false);
	});

	it.each([
		['https://example.org/report.pdf', true],
		['http://example.org', true],
		['javascript:alert(1)', false],
		['data:text/html,x', false],
		['ftp://example.org/report.pdf', false],
		['mailto:someone@example.org', false],
		['//example.org', false],
		['example.org', false],
		['', false],
	])('takes %s for the address of a source: %s', (url, expected) => {
		expect(v.is(SourceRow, { ...sources[0], url })).toBe(expected);
	});
});
