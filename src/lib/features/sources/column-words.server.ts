import type { POSITION_COLUMNS } from './position-rows.server.ts';
import type { CLAIM_COLUMNS } from './claims-rows.server.ts';
import type { BODY_COLUMNS } from './reference-rows.server.ts';
import type { SOURCE_COLUMNS } from './sources-rows.ts';

type Said = Readonly<Record<'fr' | 'en', string>>;

/** The columns of the sheet of possible answers. */
export const ANSWER_COLUMNS = [
	...(['choice', 'choice_title', 'question', 'scale'] as const),
	...(['value', 'value_label', 'definition', 'near', 'coding_rule'] as const),
] as const;

const said = (fr: string, en: string): Said => ({ fr, en });

/** What each column of the findings holds, as the workbook says it. */
export const CLAIM_COLUMN_WORDS: Readonly<Record<(typeof CLAIM_COLUMNS)[number], Said>> = {
	claim: said(
		'Code de l’énoncé, stable d’une version à l’autre',
		'Code of the finding, the same in every version',
	),
	model: said('Code de l’initiative', 'Code of the initiative'),
	model_name: said('Nom de l’initiative', 'Name of the initiative'),
	province: said('Province; CA pour tout le pays', 'Province; CA for the whole country'),
	kind: said(
		'position : une réponse; outcome : ce qui s’est passé; lesson : une leçon tirée',
		'position: an answer; outcome: what happened; lesson: a lesson drawn',
	),
	choice: said('Code de la question', 'Code of the question'),
	choice_title: said('Titre de la question', 'Title of the question'),
	value: said('Codes des réponses, séparés par « ; »', 'Codes of the answers, separated by “;”'),
	value_label: said('Réponses, séparées par « ; »', 'Answers, separated by “;”'),
	from: said('Première année', 'First year'),
	to: said('Dernière année; vide si aucune fin n’a été trouvée', 'Last year; empty when no end was found'),
	status: said(
		'documented : la source le dit (explicite); inferred : notre lecture de la source (déduit)',
		'documented: the source says it (stated); inferred: our reading of the source',
	),
	confidence: said(
		'À quel point le passage lu appuie l’énoncé : high, medium ou low',
		'How well the passage read supports the finding: high, medium or low',
	),
	note: said('Ce que dit l’énoncé', 'What the finding says'),
	source: said('Code de la source', 'Code of the source'),
	source_title: said('Titre de la source', 'Title of the source'),
	source_year: said(
		'Année de la source; vide si elle n’est pas datée',
		'Year of the source; empty when undated',
	),
	source_url: said('Adresse de la source', 'Address of the source'),
	locator: said('Où, dans la source', 'Where in the source'),
	checks: said(
		'source-checked : revu à sa source; second-coded : codé une deuxième fois',
		'source-checked: reviewed at its source; second-coded: coded a second time',
	),
};

/** What each column of the initiatives holds. */
export const BODY_COLUMN_WORDS: Readonly<Record<(typeof BODY_COLUMNS)[number], Said>> = {
	id: said('Code de l’initiative', 'Code of the initiative'),
	province: said('Province; CA pour tout le pays', 'Province; CA for the whole country'),
	kind: said('Type d’initiative', 'Type of initiative'),
	name_fr: said('Nom, en français', 'Name, in French'),
	name_en: said('Nom, en anglais', 'Name, in English'),
	short_fr: said('Nom court, en français', 'Short name, in French'),
	short_en: said('Nom court, en anglais', 'Short name, in English'),
	listed: said(
		'1 : dans la présentation de McGill (vers 2013)',
		'1: in the McGill presentation (around 2013)',
	),
	comparable: said(
		'1 : peut être classée; 0 : affichée, mais pas classée',
		'1: can be ranked; 0: shown but not ranked',
	),
	claims: said(
		'Nombre d’énoncés; 0 : rien n’a été trouvé, ce qui ne veut pas dire « non »',
		'Number of findings; 0: nothing was found, which does not mean “no”',
	),
};

/** What each column of the sources holds. */
export const SOURCE_COLUMN_WORDS: Readonly<Record<(typeof SOURCE_COLUMNS)[number] | 'claims', Said>> = {
	id: said('Code de la source', 'Code of the source'),
	title: said('Titre', 'Title'),
	titleSupplied: said('1 : le titre est de nous', '1: the title is worded by us'),
	author: said('Autrice ou auteur; vide si c’est l’éditeur', 'Author; empty when it is the publisher'),
	publisher: said('Éditeur', 'Publisher'),
	year: said('Année; vide si la source n’est pas datée', 'Year; empty when undated'),
	yearEstimated: said('1 : l’année est estimée', '1: the year is an estimate'),
	language: said('Langue de la source', 'Language of the source'),
	kind: said('Type de source', 'Type of source'),
	url: said('Adresse', 'Address'),
	accessed: said('Jour de la lecture', 'Day on which it was read'),
	copy: said('1 : seule une copie a été lue', '1: only a copy was read'),
	addressSeen: said(
		'1 : l’adresse elle-même a été ouverte; 0 : elle vient d’une copie',
		'1: the address itself was opened; 0: it comes from a copy',
	),
	claims: said('Nombre d’énoncés qui en viennent', 'Number of findings that come from it'),
};

/** What each column of the possible answers holds. */
export const ANSWER_COLUMN_WORDS: Readonly<Record<(typeof ANSWER_COLUMNS)[number], Said>> = {
	choice: said('Code de la question', 'Code of the question'),
	choice_title: said('Titre de la question', 'Title of the question'),
	question: said('Question posée', 'Question asked'),
	scale: said(
		'ordinal : options ordonnées; nominal : sans ordre; set : plusieurs à la fois',
		'ordinal: ordered options; nominal: without an order; set: several at once',
	),
	value: said('Code de la réponse', 'Code of the answer'),
	value_label: said('Réponse', 'Answer'),
	definition: said(
		'Ce que la réponse veut dire; son libellé, s’il suffit',
		'What the answer means; its label where that is enough',
	),
	near: said(
		'Codes des réponses semblables, séparés par « ; » (questions sans ordre)',
		'Codes of the similar answers, separated by “;” (questions without an order)',
	),
	coding_rule: said('Règle suivie pour coder', 'Rule followed in coding'),
};

/** What each column of the answers by year holds. */
export const POSITION_COLUMN_WORDS: Readonly<Record<(typeof POSITION_COLUMNS)[number], Said>> = {
	model: said('Code de l’initiative', 'Code of the initiative'),
	choice: said('Code de la question', 'Code of the question'),
	year: said(
		'Année; une année sans ligne n’est pas documentée, ce qui ne veut pas dire « non »',
		'Year; a year without a row is not documented, which does not mean “no”',
	),
	value: said(
		'Codes des réponses, séparés par « ; » : celles de sources en désaccord, ou une liste à lire « au moins »',
		'Codes of the answers, separated by “;”: those of sources that disagree, or a list to be read as “at least”',
	),
	basis: said(
		'documented : une source le dit (explicite); inferred : notre lecture (déduit)',
		'documented: a source says it (stated); inferred: our reading of a source',
	),
	state: said(
		'attested : mentionnée cette année-là; announced : annoncée; open : sans fin connue; disputed : sources en désaccord',
		'attested: mentioned in that year; announced: announced; open: no known end; disputed: sources disagree',
	),
	last_attested: said('Année de la dernière mention', 'Year of the last mention'),
	last_known: said(
		'1 : l’information la plus récente sur cette question',
		'1: the most recent information on this question',
	),
	claims: said('Codes des énoncés, séparés par « ; »', 'Codes of the findings, separated by “;”'),
	sources: said('Codes des sources, séparés par « ; »', 'Codes of the sources, separated by “;”'),
};
