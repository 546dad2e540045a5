import type { Entries, Entry } from '#lib/domain/answers.ts';
import { newDesign, type DesignDocument } from '#lib/domain/design-document.ts';

/** An invented design that shows the tool at work: the project's own, not a fact about any body. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
	entry: ['shared-doors'],
	case: ['coordination'],
	permanence: ['standing'],
	coordination: ['fixed-term', 'permanent'],
	funding: ['mixed'],
	agreements: ['protocol'],
	lead: ['co-led'],
	scale: ['regional'],
	scope: ['all-forms'],
	police: ['partner'],
	functions: ['awareness', 'training', 'networking', 'referral-mechanism', 'service-coordination'],
};

const NOTES = {
	fr: { coordination: 'Commencer avec un poste de projet, viser un poste permanent.' },
	en: { coordination: 'Start with a project post, aim for a permanent one.' },
} as const;

/** The answers of the worked example, with its notes in one language. */
export function exampleEntries(language: 'fr' | 'en'): Entries {
	const chosen = Object.entries(CHOSEN).map(([choice, options]): [string, Entry] => [
		choice,
		{ answer: { state: 'chosen', options }, note: '', importance: choice === 'entry' ? 2 : 1 },
	]);
	const entries: Record<string, Entry> = {
		...Object.fromEntries(chosen),
		availability: { answer: { state: 'undecided' }, note: '', importance: 1 },
	};
	for (const [choice, note] of Object.entries(NOTES[language])) {
		const entry = entries[choice];
		if (entry) entries[choice] = { ...entry, note };
	}
	return entries;
}

/** The worked example as a design, to be shown and never kept. */
export function exampleDesign(language: 'fr' | 'en', name: string): DesignDocument {
	const base = newDesign({
		id: '00000000-0000-4000-8000-000000000001',
		name,
		now: '2026-11-23T12:00:00.000Z',
		path: 'complete',
	});
	return { ...base, entries: exampleEntries(language) };
}
