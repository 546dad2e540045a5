import { describe, expect, it } from 'vitest';
import { bearingOn } from '#lib/content/challenges.server.ts';
import { CHOICES } from '#lib/content/choices.ts';
import { CHOICES_OF_ITEM, CHOICES_OF_SUBJECT } from '#lib/content/context-choices.ts';
import { presentationSlice, subjectSlice } from '#lib/content/context.server.ts';
import { slugOf, subjectFrom, SUBJECTS } from '#lib/content/context.ts';
import data from '#lib/content/data/presentation.json' with { type: 'json' };
import { EVIDENCE } from '#lib/content/evidence.server.ts';

const itemsOf = (language: 'fr' | 'en') =>
	SUBJECTS.flatMap((subject) => subjectSlice(subject, language).items);

describe('the pages of the context', () => {
	it.each(['fr', 'en'] as const)('show every item of the presentation, in %s', (language) => {
		const labels = new Set(itemsOf(language).map(({ label }) => label));
		const given = [
			...[data.challenges, data.services, data.gaps, data.debates, data.fourPs, data.levels]
				.flat()
				.map(({ label }) => label[language]),
			...data.law.map(({ reference }) => reference[language]),
			...data.listedOrganizations,
		];
		// 8 challenges, 11 services, 6 gaps, 6 debates, 4 Ps, 5 levels, 3 texts of law, 30 organizations.
		expect(given.length).toBe(73);
		expect(given.filter((label) => !labels.has(label))).toEqual([]);
		expect(subjectSlice('organizations', language).initiatives).toEqual(data.listedInitiatives);
		expect(presentationSlice(language).questions.map(({ id }) => id)).toEqual(
			data.structuralQuestions.map(({ id }) => id),
		);
	});

	it('count as the presentation does', () => {
		expect(SUBJECTS.map((subject) => subjectSlice(subject, 'fr').items.length)).toEqual([
			8, 9, 11, 6, 6, 3, 4, 5, 30,
		]);
	});

	it('give each item its own anchor within its page', () => {
		for (const subject of SUBJECTS) {
			const { items, initiatives } = subjectSlice(subject, 'fr');
			const ids = [...items.map(({ id }) => id), ...initiatives.map(({ model }) => model)];
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toBe(true);
		}
	});

	it('lead to choices and items that exist', () => {
		const choices = new Set(CHOICES.map(({ id }) => id));
		const named = [...Object.values(CHOICES_OF_SUBJECT), ...Object.values(CHOICES_OF_ITEM)].flat();
		expect(named.filter((id) => !choices.has(id))).toEqual([]);
		const items = new Set(itemsOf('fr').map(({ id }) => id));
		expect(Object.keys(CHOICES_OF_ITEM).filter((id) => !items.has(id))).toEqual([]);
	});

	it('know a subject by its address, and nothing else', () => {
		expect(subjectFrom('four-ps')).toBe('four-ps');
		expect(subjectFrom('fourPs')).toBeUndefined();
		expect(slugOf('Half the Sky / Les Affranchies')).toBe('half-the-sky-les-affranchies');
		expect(slugOf('Au-delà des frontières')).toBe('au-dela-des-frontieres');
	});
});

describe('what bears on a challenge', () => {
	const all = data.challenges.map(({ id }) => bearingOn(id, 'en'));

	it('is every note and every rule that names it', () => {
		const notes = all.flatMap((one) => one.notes.flatMap((group) => group.notes.map(({ id }) => id)));
		const named = EVIDENCE.choiceNotes.filter(({ challenge }) => challenge !== null).map(({ id }) => id);
		// 282 notes, three of which name no challenge.
		expect(notes.length).toBe(279);
		expect(notes.toSorted()).toEqual(named.toSorted());
		expect(all.flatMap(({ rules }) => rules.map(({ id }) => id)).toSorted()).toEqual(
			EVIDENCE.rules.map(({ id }) => id).toSorted(),
		);
	});

	it('shows outcomes and lessons alone as what bodies lived', () => {
		const lived = all.flatMap((one) => one.lived.map(({ claim }) => claim.kind));
		expect(lived.length).toBeGreaterThan(0);
		expect(lived.filter((kind) => kind === 'position')).toEqual([]);
	});

	it('leads a rule to a note on the page that shows it', () => {
		const shownAt = new Map(
			data.challenges.flatMap(({ id }, at) =>
				(all[at]?.notes ?? []).flatMap((group) => group.notes.map((note) => [note.id, id] as const)),
			),
		);
		const astray = all
			.flatMap(({ rules }) => rules.flatMap(({ basis }) => basis))
			.filter((link) => link.kind === 'note' && shownAt.get(link.id) !== (link.challenge ?? undefined));
		expect(astray).toEqual([]);
	});
});
