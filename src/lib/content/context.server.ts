import { CHOICES, optionLabel, wordsOf } from './choices.ts';
import { textsOf } from './choice-texts.ts';
import { bearingOn } from './challenges.server.ts';
import { CHOICES_OF_ITEM, CHOICES_OF_SUBJECT } from './context-choices.ts';
import { slugOf, type BodyLink, type ChoiceLink, type ContextItem, type Subject } from './context.ts';
import type { SubjectSlice } from './context.ts';
import { PRESENTATION } from './presentation.server.ts';
import type { Bilingual } from './choices.ts';
import { precedentsOf } from './slices.server.ts';

type Language = 'fr' | 'en';

/** The choices of these ids, named in one language, in the order of the walk. */
function choiceLinks(ids: Iterable<string>, language: Language): readonly ChoiceLink[] {
	const wanted = new Set(ids);
	return CHOICES.filter(({ id }) => wanted.has(id)).map(({ id }) => ({
		id,
		title: wordsOf(id).title[language],
	}));
}

function labelled(rows: readonly { id: string; label: Bilingual }[], language: Language): ContextItem[] {
	return rows.map(({ id, label }) => ({
		id,
		label: label[language],
		choices: choiceLinks(CHOICES_OF_ITEM[id] ?? [], language),
	}));
}

function challenges(language: Language): ContextItem[] {
	return PRESENTATION.challenges.map(({ id, label }) => {
		const { notes, rules, lived } = bearingOn(id, language);
		const choices = new Set(notes.flatMap((group) => group.choice.id));
		return {
			id,
			label: label[language],
			choices: choiceLinks(choices, language),
			counts: {
				notes: notes.reduce((sum, group) => sum + group.notes.length, 0),
				rules: rules.length,
				lived: lived.length,
			},
		};
	});
}

function mandates(language: Language): ContextItem[] {
	const precedents = precedentsOf('functions', language);
	const options = CHOICES.find(({ id }) => id === 'functions')?.options ?? [];
	return options.map((option) => ({
		id: option,
		label: optionLabel('functions', option, language),
		about: textsOf('functions').descriptions.get(option)?.[language],
		choices: [],
		bodies: precedents
			.filter((precedent) => precedent.option === option)
			.map(({ model, name, listed }): BodyLink => ({ id: model, name, listed })),
	}));
}

function itemsOf(subject: Subject, language: Language): readonly ContextItem[] {
	switch (subject) {
		case 'challenges':
			return challenges(language);
		case 'mandates':
			return mandates(language);
		case 'services':
		case 'gaps':
		case 'debates':
		case 'levels':
			return labelled(PRESENTATION[subject], language);
		case 'four-ps':
			return labelled(PRESENTATION.fourPs, language);
		case 'law':
			return PRESENTATION.law.map(({ id, reference, about }) => ({
				id,
				label: reference[language],
				about: about[language],
				choices: [],
			}));
		case 'organizations':
			return PRESENTATION.listedOrganizations.map((name) => ({ id: slugOf(name), label: name, choices: [] }));
	}
}

/** All that the page of a subject of the presentation says, in one language. */
export function subjectSlice(subject: Subject, language: Language): SubjectSlice {
	return {
		subject,
		items: itemsOf(subject, language),
		choices: choiceLinks(CHOICES_OF_SUBJECT[subject], language),
		initiatives: subject === 'organizations' ? PRESENTATION.listedInitiatives : [],
	};
}

/** What the presentation is, and its structural questions, in one language. */
export function presentationSlice(language: Language) {
	const { authors, institution, title, about, year_note } = PRESENTATION.source;
	return {
		authors,
		title,
		institution: institution[language],
		about: about[language],
		dating: year_note[language],
		questions: PRESENTATION.structuralQuestions.map(({ id, label }) => ({ id, label: label[language] })),
	};
}
