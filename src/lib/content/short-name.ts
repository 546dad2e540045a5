import type { ModelRow } from './schema.ts';

/** What provinces and the country are called, in both languages, written out and cut short. */
const PLACE_NAMES: ReadonlySet<string> = new Set([
	...['Colombie-Britannique', 'British Columbia', 'C.-B.', 'B.C.', 'Alberta', 'Alb.', 'Alta.'],
	...['Saskatchewan', 'Sask.', 'Manitoba', 'Man.', 'Ontario', 'Ont.', 'Québec', 'Quebec', 'Qc', 'Que.'],
	...[
		'Nouveau-Brunswick',
		'New Brunswick',
		'N.-B.',
		'N.B.',
		'Nouvelle-Écosse',
		'Nova Scotia',
		'N.-É.',
		'N.S.',
	],
	...['Île-du-Prince-Édouard', 'Prince Edward Island', 'Î.-P.-É.', 'P.E.I.'],
	...['Terre-Neuve-et-Labrador', 'Newfoundland and Labrador', 'T.-N.-L.', 'N.L.', 'Canada'],
]);

/** What a body calls itself, as its name says it. */
const SORTS = [
	{ said: /working group|groupe de travail/i, fr: 'Groupe de travail', en: 'Working group' },
	{ said: /committee|comité/i, fr: 'Comité', en: 'Committee' },
	{ said: /coalition/i, fr: 'Coalition', en: 'Coalition' },
] as const;

/**
 * The short name under which a body is shown. One that is only a place's (“N.S.”) would make the body's silence look
 * like the place's: what the body calls itself stands before it (“Committee (N.S.)”), or else its whole name.
 */
export function shownShortName(
	{ name, short }: Pick<ModelRow, 'name' | 'short'>,
	language: 'fr' | 'en',
): string {
	if (!PLACE_NAMES.has(short[language])) return short[language];
	const [first] = SORTS.map((sort) => ({ sort, at: name[language].search(sort.said) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at);
	return first ? `${first.sort[language]} (${short[language]})` : name[language];
}
